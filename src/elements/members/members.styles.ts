import {css} from 'lit';

export default css`
  :host {
    container: praxis / inline-size;
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

  .person {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 160px;
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
  .person--card > :is(.person__place, .person__skills, .person__why) {
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
  .person__place {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .person__skills {
    display: grid;
    gap: var(--_space-1);
  }

  .person--row {
    contain-intrinsic-block-size: auto 68px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    padding-block: var(--_space-3);
  }
  .person--row > :is(.person__place, .person__skills, .person__why) {
    grid-column: 2;
  }
  .person--row .label {
    display: none;
  }

  .bone--field {
    block-size: var(--_field);
  }
  .bone--card {
    block-size: 160px;
    border-radius: var(--_radius-lg);
  }

  @container praxis (min-inline-size: 640px) {
    .person--row {
      grid-template-columns: auto minmax(0, 1.2fr) minmax(0, 0.8fr) minmax(0, 1.2fr);
    }
    .person--row > :is(.person__place, .person__skills) {
      grid-column: auto;
    }
  }
`;
