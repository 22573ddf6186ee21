import {html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {codeOf} from '../../context/loaded-later.js';
import {FailedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {icon} from '../shared/icons.js';
import {saveFile} from '../shared/save-file.js';
import {MembershipPart} from './part.js';

/**
 * All that members read here as a file, for a steward to keep, or to take to where there are no elements.
 *
 * @summary The community as an archive of pages and tables.
 * @tag praxis-membership-export
 */
export class ExportElement extends MembershipPart {
  /** How much was read so far. */
  @state() private done = 0;

  @query('#run') private readonly button!: HTMLElement;
  @query('#cancel') private readonly cancel?: HTMLElement | null;

  #stop: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected override render(): TemplateResult {
    const t = this.words.export;
    return html`<section class="stack" aria-labelledby="heading">
      <h4 id="heading">${t.heading}</h4>
      <p class="muted">${t.about}</p>
      ${this.renderProblem()}
      <div class="row">
        <button id="run" type="button" class="button button--small" aria-disabled=${this.isBusy} @click=${this.#run}>
          ${icon('download')}${t.run}
        </button>
        ${
          this.isBusy
            ? html`<span class="muted small figures">${t.reading(this.done, this.formats)}</span>
                <button
                  id="cancel"
                  type="button"
                  class="button button--quiet button--small"
                  @click=${() => this.#stop?.abort()}
                >
                  ${this.strings.cancel}
                </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  readonly #run = async () => {
    if (this.isBusy) return;
    this.isBusy = true;
    this.done = 0;
    this.problem = undefined;
    const {signal} = (this.#stop = new AbortController());
    try {
      const {exportReadable} = await codeOf(() => import('../../community/community-export.js'));
      const file = await exportReadable(this.community, {progress: (done) => (this.done = done), signal});
      if (!file) return;
      saveFile(file);
      this.say(this.words.export.saved(file.name));
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
    } finally {
      const isLeft = Boolean(this.cancel?.matches(':focus'));
      this.isBusy = false;
      await this.updateComplete;
      if (isLeft) this.button.focus(); // What had the focus is gone.
    }
  };
}
