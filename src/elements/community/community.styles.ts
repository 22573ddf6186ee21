import {css} from 'lit';
import {ownText, textOfPage} from '../shared/shield.styles.js';

/** It may stand around a whole page, whose words look as they do without it. */
export default css`
  :host {
    display: contents;
    ${textOfPage}
  }
  :where(.notice) {
    ${ownText}
  }
`;
