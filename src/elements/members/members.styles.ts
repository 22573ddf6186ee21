import {css} from 'lit';

export default css`
  :host {
    container: praxis / inline-size;
  }
`;
