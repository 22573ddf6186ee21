import {css} from 'lit';

/** `.badge`: a status, always icon and word and ground. `.tag`: a word that somebody chose. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_badge);
    padding: 1px var(--_space-2);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-neutral-soft);
    color: var(--_color-neutral);
    font-size: var(--_text-xs);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-ui);
    white-space: nowrap;
  }
  .badge .icon {
    inline-size: var(--_icon-xs);
    block-size: var(--_icon-xs);
  }
  .badge--positive {
    background: var(--_color-positive-soft);
    color: var(--_color-positive);
  }
  .badge--caution {
    background: var(--_color-caution-soft);
    color: var(--_color-caution);
  }
  .badge--negative {
    background: var(--_color-negative-soft);
    color: var(--_color-negative);
  }
  .badge--accent {
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target-min);
    padding: 0 var(--_space-2);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-sm);
    background: var(--_color-neutral-soft);
    color: var(--_color-neutral);
    font-size: var(--_text-sm);
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .badge,
    .tag {
      border-color: CanvasText;
    }
  }
`;
