import {css} from 'lit';
import {memberLinkStyles} from '../shared/member-link.js';

export default css`
  ${memberLinkStyles}
  :host {
    container-type: inline-size;
  }
  article.stack {
    gap: var(--_space-4);
  }
  article.stack > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
  }
  .headword {
    font-family: var(--_font-serif);
    font-size: var(--_text-2xl);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
    letter-spacing: -0.01em;
    min-inline-size: 0;
    scroll-margin-block: var(--_space-10);
  }
  .headword:focus {
    outline: none;
  }
  .gloss {
    /* As wide as the explanation, though its type is larger. */
    max-inline-size: calc(var(--_measure) * 16 / 18);
    font-size: var(--_text-lg);
    line-height: var(--_leading-body);
  }
  button.tag {
    cursor: pointer;
  }
  button.tag:hover {
    background: var(--_color-surface-hover);
    text-decoration: underline;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 170px), 1fr));
    gap: var(--_space-3) var(--_space-6);
    margin-block-start: var(--_space-3);
    padding-block: var(--_space-3);
    border-block: var(--_line) solid var(--_color-border);
  }
  /* One line between two of them. */
  .facts + .facts {
    margin-block-start: calc(-1 * var(--_space-4));
    border-block-start: 0;
  }
  .facts dt {
    font-size: var(--_text-sm);
    color: var(--_color-text-muted);
  }
  .facts dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    min-block-size: var(--_target-min);
  }
  .senses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: var(--_space-3);
  }
  .senses > div {
    padding: var(--_space-3);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-md);
  }
  .senses dt {
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
    color: var(--_color-text-muted);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }
  .links li {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
  }
  praxis-thread {
    margin-block-start: var(--_space-4);
  }
  .bone--headword {
    inline-size: 40%;
    block-size: var(--_text-2xl);
  }
`;
