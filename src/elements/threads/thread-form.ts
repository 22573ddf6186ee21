import {html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {THREAD_KINDS, type ThreadKind} from '../../model/thread.js';
import {namedIn} from '../../text/mentions.js';
import type {ComposerElement} from '../composer/composer.js';
import '../composer/define.js';
import type {SendEvent} from '../composer/mentioning.js';
import {DraftController} from '../composer/draft-controller.js';
import {addressOf} from '../shared/address.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {Watching} from '../shared/watching.js';
import {fieldsKey, parseFields, textKey, type StartDraft, type StartFields} from './start-drafts.js';
import {problemsWith} from './start-place.js';
import formStyles from './thread-form.styles.js';
import {kindIcon} from './thread-row.js';
import type {ThreadSearch} from './thread-search.js';

/** How many conversations like the new one are shown. */
const SIMILAR = 3;
/** Shorter titles are like too many others. */
const TELLING = 4;

/**
 * The form to start a conversation. Keeps what is written as a draft. To the board around it, it tells `write` (with a
 * `StartDraft`), `open` (with the id of a conversation that is there already) and `close`.
 *
 * @summary A form to start a conversation.
 * @tag praxis-thread-form
 * @csspart form - The form.
 * @csspart notice - Why the conversation came back, or what the box to write in says.
 * @csspart composer - The frame of the box to write in.
 * @csspart toolbar - The buttons in it that format.
 * @csspart input - Its text area.
 * @csspart preview - Its text as it will be shown.
 * @csspart send - The button that sends.
 */
export class ThreadFormElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, noticeStyles, formStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) find?: ThreadSearch | undefined;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** What the fields hold at first. */
  @property({attribute: false}) initial!: StartFields;

  /** The one kind there is on this board; undefined to choose. */
  @property({attribute: false}) kind?: ThreadKind | undefined;

  /** Why what stands in it came back. */
  @property({attribute: false}) refusal?: CommunityError | undefined;

  /** Whether the viewer may not write for now: then what stands in it is only kept. */
  @property({attribute: false}) isRestricted = false;

  @state() private hasTried = false;

  @query('#title') private titleField?: HTMLInputElement | null;
  @query('praxis-composer') private composer?: ComposerElement | null;

  readonly #draft = new DraftController(this);
  /** Asks about the title; about the text, its own box does. */
  private readonly watching: Watching = new Watching(this);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.titleField?.focus(options));
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#draft.open(fieldsKey(this.community), JSON.stringify(this.initial));
  }

  protected override render() {
    const {strings, refusal} = this;
    const t = strings.threads;
    const problems = this.hasTried ? problemsWith(this.#fields) : {};
    return html`<div class="form" part="form" role="group" aria-labelledby="heading">
      <h2 id="heading" class="title">${t.start}</h2>
      ${
        refusal
          ? html`<div class="notice notice--negative" role="alert" part="notice">
              ${icon('alert')}
              <p><strong>${strings.post.notSent}</strong> ${this.#describe(refusal)} ${strings.post.kept}</p>
            </div>`
          : nothing
      }
      ${this.kind ? nothing : this.#renderKinds()}
      ${this.#renderField('title', problems.title && (this.#fields.title.trim() ? problems.title : t.form.needsTitle))}
      ${this.watching.hint?.render(this.#fields.title, {
        ...{action: strings.composer.post, formats: this.formats, send: () => this.composer?.send()},
        boxes: () => [this.titleField],
      })}
      ${this.#renderSimilar()} ${this.#renderField('tags', problems.tags, t.form.tagsHint)}
      <div class="labelled">
        <span class="label" aria-hidden="true">${t.form.body}</span>
        <praxis-composer
          exportparts="composer, toolbar, input, preview, send, notice"
          .strings=${strings}
          .formats=${this.formats}
          .label=${t.form.body}
          .action=${this.isRestricted ? '' : strings.composer.post}
          .hint=${this.isRestricted ? strings.post.kept : ''}
          .cancelLabel=${strings.cancel}
          .draftKey=${textKey(this.community)}
          .lookup=${CommunityLookup.in(this.community)}
          @send=${this.#send}
          @cancel=${this.#close}
        ></praxis-composer>
      </div>
    </div>`;
  }

  #renderKinds() {
    const t = this.strings.threads;
    const {kind: chosen} = this.#fields;
    return html`<fieldset class="kinds">
      <legend class="label">${t.form.kind}</legend>
      ${THREAD_KINDS.map(
        (kind) =>
          html`<label class="kind">
            <input
              type="radio"
              name="kind"
              value=${kind}
              aria-label=${t.kinds[kind]}
              aria-describedby="about-${kind}"
              .checked=${kind === chosen}
              @change=${() => this.#change({kind})}
            />
            ${icon(kindIcon(kind))}
            <span>
              <span class="kind__name">${t.kinds[kind]}</span>
              <span class="small muted" id="about-${kind}">${t.form.kinds[kind]}</span>
            </span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderField(name: 'title' | 'tags', problem: CommunityError | string | undefined, hint?: string) {
    const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || nothing;
    const value = this.#fields[name];
    return html`<div class="labelled">
      <label for=${name}>${this.strings.threads.form[name]}</label>
      <input
        id=${name}
        class="field"
        autocomplete="off"
        dir=${value ? 'auto' : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${Boolean(problem)}
        .value=${value}
        @input=${(event: Event) => this.#change({[name]: (event.target as HTMLInputElement).value})}
      />
      ${hint ? html`<p id="${name}-hint" class="hint">${hint}</p>` : nothing}
      ${
        problem
          ? html`<p id="${name}-problem" class="hint hint--problem">
              ${typeof problem === 'string' ? problem : this.#describe(problem)}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** Conversations that may have answered it already. The region is there from the start, so that it is heard. */
  #renderSimilar() {
    const title = this.#fields.title.trim();
    const found = title.length >= TELLING ? (this.find?.(title) ?? []).slice(0, SIMILAR) : [];
    return html`<div role="status" class=${found.length ? 'similar' : 'sr'}>
      ${
        found.length
          ? html`<p class="label">${this.strings.threads.form.similar}</p>
              <ul class="similar__list">
                ${found.map(({document: {id, title}}) => {
                  const open = (event: MouseEvent) => this.#open(event, id);
                  return html`<li>
                    <a href=${addressOf('thread', id)} @click=${open}><bdi>${title}</bdi></a>
                  </li>`;
                })}
              </ul>`
          : nothing
      }
    </div>`;
  }

  get #fields(): StartFields {
    const fields = parseFields(this.#draft.text) ?? this.initial;
    return this.kind ? {...fields, kind: this.kind} : fields;
  }

  #change(fields: Partial<StartFields>) {
    this.#draft.change(JSON.stringify({...this.#fields, ...fields}));
    this.watching.prepare(this.#fields.title, CommunityLookup.in(this.community), this.strings);
  }

  readonly #send = ({detail: body, mentions}: SendEvent) => {
    const fields = this.#fields;
    this.hasTried = true;
    const giveBack = () => this.composer?.write(body, namedIn({text: body, mentions})); // It empties when it sends.
    if (Object.keys(problemsWith(fields)).length) {
      giveBack();
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (this.watching.hint?.asks(fields.title, this.initial.title, this.formats.language)) return giveBack();
    this.watching.startOver();
    this.#draft.clear();
    this.dispatchEvent(new CustomEvent<StartDraft>('write', {detail: {...fields, body, mentions}}));
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('close'));
  };

  #open(event: MouseEvent, id: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open', {detail: id}));
  }

  #describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }
}

if (!customElements.get('praxis-thread-form')) customElements.define('praxis-thread-form', ThreadFormElement);
