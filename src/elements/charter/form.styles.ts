import {css} from 'lit';

export default css`
  form {
    max-inline-size: var(--_measure);
  }
  fieldset {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-3);
  }
  textarea.field {
    field-sizing: content;
    min-block-size: calc(var(--_field) * 2);
  }
  .choice > span {
    display: grid;
  }
  .day {
    max-inline-size: 100%;
    inline-size: fit-content;
  }
`;
