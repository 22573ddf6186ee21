import {css} from 'lit';
import {ownText} from './shield.styles.js';

/** What every shadow root starts from: type, resets, focus, links, and the few layouts that all share. */
export const baseStyles = css`
  ${ownText(':host')}
  :host {
    display: block;
    /* Where what is around an element asks how wide it is, as a dialog does: those that measure themselves would say 0. */
    contain-intrinsic-inline-size: 280px;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote, pre, fieldset, table) {
    margin: 0;
    padding: 0;
  }
  :where(h2, h3, h4, h5, h6) {
    font-size: inherit;
  }
  /* Within another of ours, its place is given by what is around it. */
  :where(praxis-thread) {
    margin: 0;
  }
  :where(fieldset) {
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol)[class] {
    list-style: none;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :where(button) {
    -webkit-tap-highlight-color: transparent;
  }
  :where(a) {
    color: var(--_color-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  :where(a:hover) {
    color: var(--_color-accent-hover);
    text-decoration-thickness: 2px;
  }
  :where(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }

  .icon {
    inline-size: var(--_icon-sm);
    block-size: var(--_icon-sm);
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
    forced-color-adjust: auto;
  }
  .icon--flip:dir(rtl) {
    transform: scaleX(-1);
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--_color-text-muted);
  }
  .small {
    font-size: var(--_text-sm);
  }
  .title {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .subtitle {
    font-size: var(--_text-body);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
  }
  .count {
    color: var(--_color-text-muted);
    font-weight: var(--_weight-regular);
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .row--apart {
    justify-content: space-between;
  }
  .stack {
    display: grid;
    align-content: start;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .stack--loose {
    gap: var(--_space-6);
  }
  .dots {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  /* In front of it, whichever way it runs itself: a text in another direction is in a <bdi> of its own within. */
  .dots > * + *::before {
    content: '·';
    margin-inline: var(--_space-1);
  }
`;
