import {css, type CSSResultGroup} from 'lit';
import {ownText, textOfPage} from '../shared/shield.styles.js';

/** It may stand around a whole page, whose words look as they do without it. */
const styles: CSSResultGroup = [
  css`
    :host {
      display: contents;
    }
  `,
  textOfPage(':host'),
  ownText(':where(.notice)'),
];

export default styles;
