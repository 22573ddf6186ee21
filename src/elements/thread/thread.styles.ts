import {css, type CSSResultGroup} from 'lit';
import conversationStyles from './conversation.styles.js';

const styles = css`
  :host {
    container-type: inline-size;
  }
  .thread {
    max-inline-size: var(--_column);
  }
  /* Blocks, not a grid: a grid lays out a thousand rows anew for each that comes. */
  .posts > li + li {
    margin-block-start: var(--_space-8);
  }
  /* The browser lays out only what is near the reader. A few posts are not worth their guessed heights. */
  .posts--many praxis-post {
    content-visibility: auto;
    contain-intrinsic-size: auto 130px;
  }
  .posts--answers > li + li {
    margin-block-start: var(--_space-6);
  }
  .posts--answers {
    margin-block-start: var(--_space-6);
    margin-inline-start: calc(var(--_avatar-md) / 2);
    padding-inline-start: var(--_space-6);
    border-inline-start: var(--_line) solid var(--_color-border);
  }
  .since {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
    color: var(--_color-accent);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
  }
  .since::before,
  .since::after {
    content: '';
    flex: 1;
    border-block-start: var(--_line) solid var(--_color-accent-border);
  }
  .news {
    border-color: var(--_color-accent-border);
    color: var(--_color-accent);
  }
  .answer {
    margin-block-start: var(--_space-4);
    margin-inline-start: calc(var(--_avatar-md) + var(--_space-3));
  }
  .made {
    margin-block-start: var(--_space-2);
    margin-inline-start: calc(var(--_avatar-md) + var(--_space-3));
  }
  .welcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    margin-block-start: var(--_space-2);
    margin-inline-start: calc(var(--_avatar-md) + var(--_space-3));
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .more,
  .new {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding-inline: var(--_space-4);
    border: var(--_line) solid var(--_color-accent-border);
    border-radius: var(--_radius-full);
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
    cursor: pointer;
    animation: pill-appear var(--_duration-base) var(--_ease);
  }
  .pill:hover {
    border-color: var(--_color-accent);
  }
  /* In reach wherever one reads. */
  .new {
    position: sticky;
    inset-block-end: var(--_space-4);
    pointer-events: none;
  }
  .new > .pill {
    pointer-events: auto;
  }
  @keyframes pill-appear {
    from {
      opacity: 0;
    }
  }
  .empty p + p {
    margin-block-start: var(--_space-1);
  }
  .bones__post {
    display: grid;
    grid-template-columns: var(--_avatar-md) minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .bones__post > .bone {
    inline-size: var(--_avatar-md);
    block-size: var(--_avatar-md);
    border-radius: var(--_radius-full);
  }
  .bones__post > div {
    display: grid;
    gap: var(--_space-3);
  }
  .bone--name {
    inline-size: 30%;
  }
  .bone--end {
    inline-size: 60%;
  }
  .bone--writing {
    block-size: 154px;
    border-radius: var(--_radius-lg);
  }

  @container (max-inline-size: 479px) {
    .posts--answers {
      margin-inline-start: 0;
      padding-inline-start: var(--_space-3);
    }
    .answer,
    .made,
    .welcome {
      margin-inline-start: 0;
    }
  }
  @media print {
    .welcome,
    .more,
    .new {
      display: none;
    }
  }
`;

export default [conversationStyles, styles] as CSSResultGroup;
