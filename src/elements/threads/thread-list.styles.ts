import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  .title:focus-visible {
    border-radius: var(--_radius-sm);
  }
  .search {
    flex: 1 1 240px;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
    /* The words stand in line with the box above. */
    margin-inline-start: calc(-1 * var(--_space-1));
  }
  .summary:not(:has(.button, .small)) {
    display: contents;
  }
  .summary > .button {
    margin-inline-start: auto;
  }
  .entry {
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
    padding-block: var(--_space-3);
  }
  .entry__kind {
    padding-block-start: var(--_space-half);
    color: var(--_color-text-muted);
  }
  .entry__text {
    justify-items: start;
  }
  .entry__title {
    font-size: var(--_text-body);
    font-weight: var(--_weight-regular);
    line-height: var(--_leading-tight);
  }
  .entry--new .entry__title {
    font-weight: var(--_weight-bold);
  }
  .entry--muted .entry__link {
    color: var(--_color-text-muted);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-half) var(--_space-3);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    /* The dot before what begins a line stands outside. */
    clip-path: inset(-4px -4px -4px 0);
  }
  .meta:dir(rtl) {
    clip-path: inset(-4px 0 -4px -4px);
  }
  .meta,
  .page,
  .page a,
  .page bdi {
    min-inline-size: 0;
  }
  .meta {
    max-inline-size: 100%;
  }
  .meta > * {
    position: relative;
  }
  .meta > :not(.badge) + :not(.badge, .tags)::before {
    content: '·';
    position: absolute;
    inset-inline-start: calc(-0.5 * var(--_space-3));
    translate: -50%;
  }
  .meta:dir(rtl) > :not(.badge) + :not(.badge, .tags)::before {
    translate: 50%;
  }
  .page {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
  }
  .page a {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    max-inline-size: 100%;
    min-block-size: var(--_target-min);
    color: inherit;
    vertical-align: middle;
  }
  .page bdi {
    overflow: hidden;
    max-inline-size: 32ch;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .page .icon {
    inline-size: var(--_icon-xs);
    block-size: var(--_icon-xs);
  }
  .tag {
    font-size: var(--_text-xs);
  }
  .entry__side {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }
  .faces {
    display: inline-flex;
    gap: var(--_space-half);
  }
  .entry__count {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-variant-numeric: tabular-nums;
  }
  .entry__side > praxis-menu {
    margin-inline-start: auto;
  }
  .entry__new {
    color: var(--_color-accent);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
  }
  .entry__new::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: var(--_space-1);
    border-radius: var(--_radius-full);
    background: currentColor;
    forced-color-adjust: none;
  }
  .more {
    justify-content: center;
  }

  .bone--field {
    block-size: var(--_field);
  }
  .bone--kind {
    inline-size: var(--_icon-sm);
  }
  .bone--title {
    inline-size: 60%;
  }
  .bone--meta {
    inline-size: 35%;
  }

  /* On a narrow page each group is one line that can be moved. */
  @container (max-inline-size: 479px) {
    .filters > .segments {
      flex-wrap: nowrap;
      max-inline-size: 100%;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .segment {
      flex: none;
    }
  }
  @container (min-inline-size: 640px) {
    .entry {
      grid-template-columns: auto minmax(0, 1fr) auto;
      column-gap: var(--_space-3);
    }
    .entry__side {
      grid-column: 3;
      align-self: start;
      flex-wrap: nowrap;
      justify-content: flex-end;
    }
    .entry__count {
      min-inline-size: 9ch;
      text-align: end;
    }
  }
  @media print {
    .filters,
    .more {
      display: none;
    }
  }
`;
