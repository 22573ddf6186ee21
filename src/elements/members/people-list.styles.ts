import {css, type CSSResultGroup} from 'lit';
import {avatarStyles} from '../shared/avatar.js';
import {highlightStyles} from '../shared/highlight.js';
import {memberLinkStyles} from '../shared/member-link.js';

const styles: CSSResultGroup = [
  avatarStyles,
  highlightStyles,
  memberLinkStyles,
  css`
    :host {
      container-type: inline-size;
    }

    .people {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .people--card {
      gap: var(--_space-4);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    }
    .people--card > li {
      display: grid;
    }
    .people--row {
      border-block-start: var(--_line) solid var(--_color-border);
    }
    .people--row > li {
      border-block-end: var(--_line) solid var(--_color-border);
    }

    .person,
    .newcomer {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .person--card {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-content: start;
      gap: var(--_space-3);
      padding: var(--_space-4);
      border: var(--_line) solid var(--_color-border);
      border-radius: var(--_radius-lg);
    }
    .person--card > :is(.person__facts, .person__knows, .person__why) {
      grid-column: 1 / -1;
    }
    .person__who {
      display: grid;
      align-content: center;
      gap: var(--_space-half);
      min-inline-size: 0;
    }
    .person__name {
      font-size: var(--_text-body);
      font-weight: var(--_weight-bold);
      line-height: var(--_leading-tight);
    }
    .arrangement {
      flex: 0 1 auto;
    }
    .person__facts,
    .person__knows {
      display: grid;
      align-content: start;
      gap: var(--_space-2);
      min-inline-size: 0;
    }
    .person__fact {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--_space-2);
      color: var(--_color-text-muted);
      font-size: var(--_text-sm);
    }
    .person__fact .icon {
      margin-block-start: 1px;
    }
    .time {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    .person__tags {
      display: grid;
      gap: var(--_space-1);
    }
    .person__tags .tag {
      max-inline-size: 100%;
      padding-block: var(--_space-half);
    }
    .tag--more {
      background: none;
      color: var(--_color-text-muted);
    }
    /* Whoever has not come yet is there, and quieter. */
    .person--known .avatar {
      border: var(--_line) dashed var(--_color-border-strong);
      background: none;
      color: var(--_color-text-muted);
    }

    .person--row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-3);
      padding-block: var(--_space-3);
    }
    .person--row > :is(.person__facts, .person__knows, .person__why) {
      grid-column: 2;
    }
    .person--row .person__knows {
      gap: var(--_space-1);
    }
    .person--row .person__who {
      align-content: start;
    }
    .person--row .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .newcomers {
      display: grid;
      align-items: start;
      gap: var(--_space-2);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    }
    .newcomer {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2) var(--_space-3);
      padding: var(--_space-3);
      border: var(--_line) solid transparent;
      border-radius: var(--_radius-md);
      background: var(--_color-surface-sunken);
    }
    .newcomer__who {
      flex: 1 1 120px;
      min-inline-size: 0;
      display: grid;
      gap: var(--_space-half);
    }
    .newcomer .person__name {
      font-size: var(--_text-md);
    }
    /* One who says much does not make a whole line of cards high. */
    .newcomer__who > p,
    .person__what,
    .person__why {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }
    /* No room for the ring, so the name itself shows the focus. */
    .newcomer .member:focus-visible {
      outline-offset: calc(-1 * var(--_focus-width));
    }
    .match {
      margin-inline: -0.15em;
    }

    .facet .icon {
      inline-size: var(--_icon-xs);
      block-size: var(--_icon-xs);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-1);
      min-block-size: var(--_target-sm);
      padding-inline: var(--_space-3) var(--_space-2);
      border: var(--_line) solid var(--_color-accent);
      border-radius: var(--_radius-full);
      background: var(--_color-accent-soft);
      color: var(--_color-accent);
      font-size: var(--_text-sm);
      font-weight: var(--_weight-medium);
      text-align: start;
      cursor: pointer;
    }
    .chip bdi {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .chip .icon {
      inline-size: var(--_icon-xs);
      block-size: var(--_icon-xs);
    }

    .bone--field {
      block-size: var(--_field);
    }
    .bone--filters {
      block-size: var(--_target);
      inline-size: min(100%, 360px);
    }
    .bone--card {
      block-size: 190px;
      border-radius: var(--_radius-lg);
    }

    @container (max-inline-size: 479px) {
      .arrangement {
        flex: 1 1 100%;
      }
      .arrangement .select {
        padding-inline-start: 0;
      }
    }
    @container (min-inline-size: 640px) {
      .person--row {
        grid-template-columns: auto minmax(0, 1.1fr) minmax(0, 0.8fr) minmax(0, 1.2fr);
      }
      .person--row > .person__facts {
        grid-column: 3;
      }
      .person--row > .person__knows {
        grid-column: 4;
      }
      .person--row > .person__why {
        grid-column: 2 / -1;
      }
    }
    @media (forced-colors: active) {
      .newcomer,
      .chip {
        border-color: CanvasText;
      }
    }
  `,
];

export default styles;
