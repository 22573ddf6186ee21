import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {changeWatched} from '../../community/watched.js';
import {draftKey} from '../../context/drafts.js';
import {directionOf} from '../../text/direction.js';
import {KeptForm} from '../shared/kept-form.js';
import {MembershipPart} from './part.js';

/**
 * The words whose writers are asked, in private, whether they mean them, for a steward to look after.
 *
 * @summary Words that some find hurtful.
 * @tag praxis-membership-watched
 */
export class WatchedElement extends MembershipPart {
  /** The list as it is. */
  @property({attribute: false}) watched: readonly string[] = [];

  /** Written and not saved yet. */
  @state() private written?: string | undefined;

  /** The list that the steward began with. */
  #before: readonly string[] = [];

  /** Under the list it was begun with: from another, it would take away what others added since. */
  readonly #kept = new KeptForm(this, () => {
    const before = this.written === undefined ? this.watched : this.#before;
    return draftKey(this.community.id, this.uid, 'watched', before.join('\n'));
  });

  protected override render(): TemplateResult {
    const t = this.words.watched;
    const text = this.written ?? this.watched.join('\n');
    return html`<section class="stack" aria-labelledby="heading">
      <div class="tight">
        <h4 id="heading">${t.heading}</h4>
        <p class="muted small">${t.about}</p>
      </div>
      <form class="stack" @submit=${this.#save}>
        <div class="labelled">
          <label for="list">${t.label}</label>
          <textarea
            id="list"
            class="field"
            rows="4"
            spellcheck="false"
            autocapitalize="off"
            dir=${directionOf(text) ?? nothing}
            aria-describedby="hint"
            .value=${text}
            @input=${this.#input}
          ></textarea>
          <p id="hint" class="hint">${t.hint}</p>
        </div>
        ${this.renderProblem()}
        <div class="row">
          <button class="button button--small" aria-disabled=${this.isBusy}>${this.strings.save}</button>
        </div>
      </form>
    </section>`;
  }

  readonly #input = (event: Event) => {
    if (this.written === undefined) this.#before = this.watched;
    this.written = (event.target as HTMLTextAreaElement).value;
  };

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const {written} = this;
    const save = async () => {
      if (written !== undefined) await changeWatched(this.community, written.split('\n'), this.#before);
    };
    const isSaved = await this.attempt(save, this.words.settings.saved, 'community');
    if (!isSaved || this.written !== written) return;
    this.#kept.forget();
    this.written = undefined;
  };
}
