import {html} from 'lit';
import {Live} from '../../context/live.js';
import {queries} from '../../store/queries.js';
import {PraxisElement} from '../shared/praxis-element.js';
import styles from './threads.styles.js';

/**
 * What it is for.
 *
 * @summary In a few words.
 * @tag praxis-threads
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 */
export class ThreadsElement extends PraxisElement {
  static override styles = [PraxisElement.styles, styles];

  readonly #people = new Live(
    this,
    () => this.community,
    () => queries.directory(),
  );

  protected override render() {
    const error = this.connectionError ?? this.#people.error;
    if (error) return this.renderProblem(error, () => this.#people.retry());
    return html`
      <p aria-busy=${this.#people.status !== 'ready'}></p>
      ${this.renderLiveRegion()}
    `;
  }
}
