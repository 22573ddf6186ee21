import {css} from 'lit';

/** `.float`: a panel in the top layer. The only thing here that has a shadow. */
export const floatStyles = css`
  .float {
    position: fixed;
    inset: auto;
    margin: 0;
    block-size: auto; /* What browsers say of popovers, fit-content, is all the room there is for a grid in WebKit. */
    inline-size: max-content;
    max-inline-size: min(400px, calc(100vw - var(--_space-4)));
    max-block-size: min(100dvh - 16px, max(200px, var(--_room, 100dvh)));
    padding: var(--_space-4);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-float);
    overflow: auto;
  }
  .float:popover-open {
    animation: float-appear var(--_duration-base) var(--_ease);
  }
  @keyframes float-appear {
    from {
      opacity: 0;
    }
  }
`;
