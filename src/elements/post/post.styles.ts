import {css} from 'lit';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {memberLinkStyles} from '../shared/member-link.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {richTextStyles} from './rich-text.js';

const postStyles = css`
  /* In a long list paint is contained: the ring around what stands at an edge needs room inside. */
  :host {
    padding: var(--_space-1);
    margin: calc(-1 * var(--_space-1));
    scroll-margin-block: 96px;
  }
  article {
    display: grid;
    grid-template-columns: var(--_avatar-md) minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-md);
  }
  article > *,
  ::slotted(*) {
    grid-column: 2;
    min-inline-size: 0;
  }
  article > .avatar {
    grid-column: 1;
    grid-row: 1 / span 2;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: var(--_avatar-md);
  }
  .head:has(+ .to) {
    min-block-size: var(--_target-min);
  }
  .name {
    font-size: var(--_text-md);
    font-weight: var(--_weight-bold);
    line-height: var(--_target-min);
  }
  .meta {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .time {
    display: inline-block;
    min-inline-size: var(--_target-min);
    line-height: var(--_target-min);
    text-decoration: none;
  }
  .time:hover {
    color: var(--_color-text-muted);
    text-decoration: underline;
  }
  .edited {
    min-inline-size: var(--_target-min);
    padding: 0;
    border: 0;
    line-height: var(--_target-min);
    background: none;
    cursor: pointer;
  }
  .edited:hover {
    text-decoration: underline;
  }
  .note {
    color: var(--_color-accent);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
  }
  .new {
    color: var(--_color-accent);
    font-size: var(--_text-xs);
    font-weight: var(--_weight-bold);
  }
  .new::before {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: var(--_space-1);
    border-radius: var(--_radius-full);
    background: currentColor;
    forced-color-adjust: none;
  }
  .to {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: var(--_space-1);
    max-inline-size: 100%;
    margin-block-start: calc(-1 * var(--_space-2));
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    line-height: var(--_target-min);
    text-decoration: none;
  }
  .to:hover {
    text-decoration: underline;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-half);
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  .actions .badge {
    margin-inline-start: var(--_space-1);
  }
  /* Who is quick to be heard must not see that it took a moment. */
  .sending {
    animation: appear 0s 600ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .unsent .rich-text {
    border-inline-start: var(--_line-mark) dashed var(--_color-negative);
    padding-inline-start: var(--_space-3);
  }
  .gone p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: var(--_avatar-md);
    color: var(--_color-text-muted);
  }
  .hollow {
    border: var(--_line) dashed var(--_color-border-strong);
    background: none;
    color: var(--_color-text-muted);
  }
  :host([highlighted]) {
    padding: var(--_space-2);
    margin: calc(-1 * var(--_space-2));
    outline: var(--_line) solid var(--_color-accent-border);
    outline-offset: calc(-1 * var(--_line));
    border-radius: var(--_radius-md);
    background: var(--_color-accent-soft);
  }
  article:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 0;
  }

  @container (max-inline-size: 479px) {
    article {
      column-gap: var(--_space-2);
    }
    article > :not(.avatar, .head, .to, .gone p),
    ::slotted(*) {
      grid-column: 1 / -1;
    }
    article > .avatar {
      grid-row-end: span 1;
    }
    article:has(.to) > .avatar {
      grid-row-end: span 2;
    }
  }
  /* A long post goes on on the next page rather than leave half of one empty; a name stays with what it said. */
  @media print {
    .head {
      break-after: avoid;
    }
    .rich-text {
      orphans: 3;
      widows: 3;
    }
    .actions {
      display: none;
    }
  }
`;

export default [
  ...[baseStyles, avatarStyles, badgeStyles, buttonStyles, memberLinkStyles, noticeStyles, richTextStyles],
  postStyles,
];
