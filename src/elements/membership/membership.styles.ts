import {css} from 'lit';

export default css`
  .faces {
    display: inline-flex;
    gap: var(--_space-half);
  }
  .bone--faces {
    block-size: var(--_avatar-sm);
    inline-size: 140px;
  }
  .bone--button {
    block-size: var(--_target);
    inline-size: 90px;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .sections {
    display: grid;
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .sections > section {
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .heading {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_field);
    padding: var(--_space-1) 0;
    border: 0;
    background: none;
    font-weight: var(--_weight-medium);
    text-align: start;
    cursor: pointer;
  }
  .heading:hover {
    color: var(--_color-accent);
  }
  .heading .icon {
    color: var(--_color-text-muted);
    transition: rotate var(--_duration-fast) var(--_ease);
  }
  .heading[aria-expanded='false'] .icon {
    rotate: -90deg;
  }
  .heading[aria-expanded='false']:dir(rtl) .icon {
    rotate: 90deg;
  }
  .inside {
    display: grid;
    gap: var(--_space-6);
    grid-template-columns: minmax(0, 1fr);
    padding-block: var(--_space-2) var(--_space-4);
    padding-inline-start: var(--_space-6);
  }
  .is-leaving {
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-md);
    background: var(--_color-neutral-soft);
  }
  @media (max-width: 480px) {
    .inside {
      padding-inline-start: 0;
    }
  }
`;
