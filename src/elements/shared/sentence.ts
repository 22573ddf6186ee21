import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../text/direction.js';

/** Stands for what is written, until it is known what stands around it: in no text of ours. */
const PLACE = '\uFFFC';

/**
 * A sentence of ours with something in it that somebody else wrote, such as a name: it runs the way its own language does,
 * whatever is around it and in it.
 */
export function renderSentence(say: (written: string) => string, written: string): TemplateResult {
  const [first = '', ...rest] = say(written && PLACE).split(PLACE);
  return html`<span dir=${directionOf(first + rest.join('')) ?? nothing}
    >${first}${rest.map((part) => html`<bdi>${written}</bdi>${part}`)}</span
  >`;
}
