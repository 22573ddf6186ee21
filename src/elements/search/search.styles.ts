import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  .box {
    position: relative;
  }
  .box .icon--box {
    position: absolute;
    inset-inline-start: var(--_space-3);
    inset-block: 0;
    display: grid;
    align-content: center;
    color: var(--_color-text-muted);
    pointer-events: none;
  }
  .box .field {
    padding-inline: var(--_space-10);
  }
  .box .field:focus-visible {
    border-color: var(--_color-focus);
    outline: var(--_line) solid var(--_color-focus);
    outline-offset: 0;
  }
  .end {
    position: absolute;
    inset-inline-end: var(--_space-2);
    inset-block: 0;
    display: grid;
    align-content: center;
  }
  kbd {
    display: inline-grid;
    place-items: center;
    min-inline-size: 20px;
    min-block-size: 20px;
    padding-inline: var(--_space-1);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-sm);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font: inherit;
    font-size: var(--_text-xs);
    line-height: 1;
  }
  .box > .end > kbd {
    margin-inline-end: var(--_space-1);
    pointer-events: none;
  }
  .field:focus ~ .end > kbd {
    display: none;
  }
  .panel {
    display: none;
    grid-template-columns: minmax(0, 1fr);
    inline-size: max-content;
    max-inline-size: min(760px, 100vw - var(--_space-4));
    max-block-size: min(100dvh - 16px, 600px, max(200px, var(--_room, 100dvh)));
    padding: 0;
    overscroll-behavior: contain;
    /* Beside the one that is chosen, its heading, and what stands at the foot. */
    scroll-padding-block: var(--_space-10) 48px;
  }
  .panel:popover-open {
    display: grid;
  }
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding: var(--_space-2);
  }
  .section + .section {
    padding-block-start: var(--_space-2);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .section__title {
    padding: var(--_space-1) var(--_space-2);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
  }
  .choice {
    display: flex;
    align-items: start;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    inline-size: 100%;
    padding: var(--_space-2);
    border: 0;
    border-radius: var(--_radius-md);
    background: none;
    color: var(--_color-text);
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choice--plain,
  .choice--more {
    align-items: center;
  }
  .choice--more {
    padding-inline-start: calc(var(--_space-2) + var(--_avatar-sm) + var(--_space-3));
    color: var(--_color-accent);
    font-size: var(--_text-sm);
  }
  .choice:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-text);
  }
  .choice[aria-selected='true'] {
    background: var(--_color-accent-soft);
  }
  .choice[aria-selected='true'] .match {
    padding: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .picture {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_avatar-sm);
    min-block-size: 20px;
    color: var(--_color-text-muted);
  }
  .said {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-half);
    flex: 1;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .choice--hit .name {
    font-weight: var(--_weight-medium);
  }
  .name {
    min-inline-size: 0;
  }
  .line {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .line.dots {
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }
  .says {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-3) var(--_space-4) 0;
  }
  .says:last-child {
    padding-block-end: var(--_space-3);
  }
  .says .notice {
    margin: 0;
  }
  .partial {
    padding: 0 var(--_space-4) var(--_space-3);
  }
  .bones {
    padding: var(--_space-3) var(--_space-4);
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
    background: var(--_color-surface-raised);
    color: var(--_color-text-muted);
    font-size: var(--_text-xs);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
  }
  @container (max-inline-size: 359px) {
    .keys,
    .foot:not(:has(button)) {
      display: none;
    }
  }
  @media (pointer: coarse) {
    kbd,
    .keys,
    .foot:not(:has(button)) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .panel,
    kbd {
      display: none;
    }
  }
`;
