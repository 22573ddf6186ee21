import {css} from 'lit';

export default css`
  .attachments {
    display: grid;
    gap: var(--_space-3);
    margin: 0;
    padding: var(--_space-1) var(--_space-3) var(--_space-2);
    list-style: none;
  }
  .attachments:empty {
    display: none;
  }
  .attachment {
    display: flex;
    align-items: start;
    gap: var(--_space-3);
  }
  .attachment__words {
    flex: 1;
    min-inline-size: 0;
  }
  .thumbnail {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    color: var(--_color-text-muted);
  }
  .thumbnail--missing {
    border: var(--_line) dashed var(--_color-border-strong);
    border-radius: var(--_radius-md);
  }
  .preparing {
    padding: var(--_space-1) var(--_space-4);
  }
  .frame--over {
    border-color: var(--_color-focus);
    border-style: dashed;
    background: var(--_color-accent-soft);
  }
`;
