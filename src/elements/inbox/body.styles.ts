import {css} from 'lit';

export default css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  h2:focus {
    outline: none;
  }
  .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .groups > li {
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .group {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--_space-3);
    align-items: start;
    padding: var(--_space-3) 0;
  }
  .group__icon {
    display: grid;
    place-items: center;
    min-block-size: var(--_target-min);
    color: var(--_color-text-muted);
  }
  .group--unread .group__icon {
    color: var(--_color-accent);
  }
  .group__title {
    font-weight: var(--_weight-medium);
  }
  .group--unread .group__title {
    font-weight: var(--_weight-bold);
  }
  .group__menu {
    min-inline-size: var(--_target-sm);
  }
  .dot {
    display: inline-block;
    margin-inline-start: var(--_space-1);
    vertical-align: 0.1em;
    inline-size: 8px;
    block-size: 8px;
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-accent);
  }
  .link {
    display: inline-block;
    padding-block: 3px;
    min-block-size: 24px;
    color: var(--_color-text);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .link:hover {
    color: var(--_color-accent);
    text-decoration: underline;
  }
  .events {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .event {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    color: var(--_color-text-muted);
  }
  .group--unread .event .link,
  .group--unread .event__what > span {
    color: var(--_color-text);
  }
  .event .link {
    color: inherit;
  }
  .event__what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    align-items: baseline;
  }
  .event__text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-size: var(--_text-sm);
    overflow-wrap: anywhere;
    /* In one line with the title, whatever language it is in. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .none {
    padding: var(--_space-8) var(--_space-4);
    justify-items: center;
    gap: var(--_space-2);
    text-align: center;
  }
  .none .icon {
    inline-size: 32px;
    block-size: 32px;
    color: var(--_color-text-muted);
  }
  .none p {
    max-inline-size: 48ch;
  }
  .mail {
    display: grid;
    justify-items: start;
    gap: var(--_space-1);
  }
  @media (forced-colors: active) {
    .dot {
      border-color: CanvasText;
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
