import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
`;
