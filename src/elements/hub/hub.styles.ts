import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  .hub {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }
  .heading {
    margin: 0;
    font-size: var(--_text-2xl);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  .head__search {
    flex: 1 1 240px;
    order: 1;
    max-inline-size: 420px;
    min-block-size: var(--_field);
  }
  .head__side {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    margin-inline-start: auto;
  }

  .nav {
    min-inline-size: 0;
    min-block-size: var(--_field);
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .nav__list {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .nav__link {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_field);
    padding-inline: var(--_space-3);
    border-block-end: var(--_line-strong) solid transparent;
    color: var(--_color-text-muted);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    text-decoration: none;
  }
  .nav__link:hover {
    color: var(--_color-text);
  }
  .nav__link[aria-current] {
    border-color: var(--_color-accent);
    color: var(--_color-accent);
  }
  .nav__link:focus-visible {
    border-radius: var(--_radius-sm);
    outline-offset: -2px;
  }

  .section {
    min-inline-size: 0;
  }
  .section > * {
    margin-block: 0;
  }
  .section:focus {
    outline: none;
  }
  .section .bones {
    min-block-size: 240px;
    align-content: start;
  }
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    margin-block-end: var(--_space-6);
  }
  .about__text {
    justify-self: start;
    max-inline-size: var(--_measure);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    max-inline-size: 640px;
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
    text-decoration: none;
  }

  @container (inline-size >= 860px) {
    .hub {
      grid-template-columns: 184px minmax(0, 1fr);
      gap: var(--_space-5) var(--_space-8);
    }
    .head__search {
      order: 0;
    }
    .head {
      grid-column: 1 / -1;
      padding-block-end: var(--_space-4);
      border-block-end: var(--_line) solid var(--_color-border);
    }
    .nav {
      border: 0;
    }
    .nav__list {
      position: sticky;
      inset-block-start: var(--_space-4);
      display: grid;
      overflow: visible;
    }
    .nav__link {
      min-block-size: var(--_target);
      padding-inline: var(--_space-2) var(--_space-3);
      border: 0;
      border-radius: var(--_radius-md);
    }
    .nav__link:hover {
      background: var(--_color-surface-hover);
    }
    .nav__link[aria-current] {
      background: var(--_color-accent-soft);
    }
  }

  @media (forced-colors: active) {
    .nav__link[aria-current] {
      border: var(--_line-strong) solid Highlight;
    }
  }

  @media print {
    .nav,
    .head__search,
    .head__side {
      display: none;
    }
    .hub {
      display: block;
    }
  }
`;
