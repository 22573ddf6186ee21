import {css} from 'lit';

export default css`
  :host {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }
  .who {
    display: grid;
    gap: var(--_space-half);
    min-inline-size: 0;
  }
  .name {
    min-inline-size: 0;
    font-size: var(--_text-lg);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
  }
  .name .small {
    font-weight: var(--_weight-regular);
  }
  .where {
    display: grid;
    gap: var(--_space-1);
  }
  .where li {
    display: flex;
    gap: var(--_space-2);
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .where .icon,
  .around .icon {
    margin-block-start: 0.15em;
    color: var(--_color-text-muted);
  }
  .about {
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }
  .fact {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
  }
  .facts {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  }
  .tags li {
    display: inline-flex;
    max-inline-size: 100%;
  }
  .tag {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .tag--shown {
    gap: var(--_space-1);
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
  }
  .tag--shown:hover {
    text-decoration: underline;
  }
  .links,
  .around {
    display: grid;
    gap: var(--_space-1);
  }
  .around li {
    display: flex;
    gap: var(--_space-2);
    min-inline-size: 0;
  }
  .thanks {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    margin-inline-start: var(--_space-1);
  }
  .cut {
    max-inline-size: 28ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bones {
    display: grid;
    gap: var(--_space-2) var(--_space-3);
    grid-template-columns: auto minmax(0, 1fr);
  }
  .bone--face {
    grid-row: span 2;
    inline-size: calc(1.5 * var(--_avatar-lg));
    block-size: calc(1.5 * var(--_avatar-lg));
    border-radius: var(--_radius-full);
  }
  .bone--name {
    align-self: end;
    inline-size: 60%;
    block-size: var(--_text-lg);
  }
  .bone--line {
    inline-size: 80%;
    block-size: var(--_text-md);
  }
`;
