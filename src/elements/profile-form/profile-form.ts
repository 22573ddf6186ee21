import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, queryAll, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {suggestEvidence, type Suggestion} from '../../community/evidence.js';
import {readProfile, type ReadProfile} from '../../community/profile.js';
import {draftKey} from '../../context/drafts.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import type {PersonWords} from '../../locales/person/en.js';
import {CommunityError} from '../../model/errors.js';
import {involvementOf} from '../../model/involvement.js';
import type {Level} from '../../model/profile.js';
import {refs, type Stored} from '../../model/records.js';
import {DraftController} from '../composer/draft-controller.js';
import {avatarStyles} from '../shared/avatar.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {meanwhileStyles, renderMeanwhile} from '../shared/meanwhile.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import {WordsController} from '../shared/words-controller.js';
import type {FormContext} from './fields.js';
import {changedElsewhere} from './elsewhere.js';
import {focusProblem, renderFields, renderProblems, renderViews} from './form-parts.js';
import {keepClear} from './keep-clear.js';
import {renderPreview} from './preview.js';
import styles from './profile-form.styles.js';
import {saveProfile} from './saving.js';
import type {TagFieldElement} from './tag-field.js';
import {isSameProfile, parseWritten, problemsIn, rebased, writtenOf, type Problems, type Written} from './written.js';

/**
 * Where members say who they are, and who may know it. What is written is kept as a draft until the store has it. Fires `close` at
 * the element that shows it, once the store has the profile or the person gave up.
 *
 * @summary A form for one's own profile.
 * @tag praxis-profile-form
 * @fires {ContributedEvent} praxis-contributed - After the profile is stored.
 * @fires {FailedEvent} praxis-failed - When it could not be stored. The form keeps what was written.
 */
export class ProfileFormElement extends LitElement {
  static override styles = [baseStyles, avatarStyles, buttonStyles, fieldStyles, noticeStyles, meanwhileStyles, styles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) member!: Stored<'member'>;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** What is stored, as its owner reads it. */
  @state() private stored?: ReadProfile | undefined;
  @state() private suggestions: readonly Suggestion[] = [];
  /** The circle that what they did lately would put them in. */
  @state() private lately = '';
  @state() private error?: CommunityError | undefined;
  /** What is wrong with the photo that was chosen. */
  @state() private photoError?: CommunityError | undefined;
  @state() private hasTried = false;
  @state() private isSaving = false;
  @state() private previewed?: Exclude<Level, 'me'> | undefined;

  @query('#name') private firstField?: HTMLElement | null;
  @queryAll('praxis-tag-field') private tagFields!: NodeListOf<TagFieldElement>;

  readonly #words = new WordsController<PersonWords>(this, (strings) => strings.person());
  readonly #draft = new DraftController(this);
  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);
  #initial: Written | undefined;
  /** What was stored when the form was opened, where it is something else by now. */
  #openedWith: Written | undefined;

  override async focus(options?: FocusOptions): Promise<void> {
    await this.#opened;
    this.firstField?.focus(options);
  }

  protected override willUpdate(): void {
    if (this.stored && this.member.updatedAt > this.stored.member.updatedAt && !this.isSaving) void this.#follow();
  }

  protected override firstUpdated(): void {
    void this.#open();
  }

  protected override render(): TemplateResult {
    const {words} = this.#words;
    const written = this.#written;
    if (!words || !written) {
      return html`<div class="frame">
        ${
          this.error
            ? this.#renderError(this.error)
            : html`<div class="bones" aria-busy="true" role="img" aria-label=${this.strings.loading}>
                <div class="bone bone--form"></div>
              </div>`
        }
      </div>`;
    }
    const problems = this.hasTried ? problemsIn(written, words) : {};
    if (this.photoError) problems.photo = this.photoError;
    const context = this.#context(words, written, problems);
    return html`<div class="frame">
      ${this.#restricted.render(this.strings, this.formats)}
      ${renderViews(words, this.previewed !== undefined, (isPreviewed) => void this.#preview(isPreviewed))}
      ${
        this.previewed
          ? renderPreview(this.previewed, this.stored!, context, (level) => (this.previewed = level))
          : nothing
      }
      <form
        aria-label=${this.strings.members.editMine}
        ?hidden=${this.previewed !== undefined}
        novalidate
        @submit=${this.#save}
        @keydown=${this.#keydown}
        @focus=${keepClear}
      >
        ${
          this.#isChanged
            ? html`<div class="notice">
                <p>${words.form.restored}</p>
                <button type="button" class="button button--small button--quiet" @click=${this.#discard}>
                  ${words.form.discard}
                </button>
              </div>`
            : nothing
        }
        ${renderMeanwhile(this.#openedWith && changedElsewhere(this.#openedWith, this.#initial!, context))}
        ${renderFields(
          {
            ...{uid: this.member.id, suggestions: this.suggestions, lately: this.lately},
            ...{shown: this.#initial!.evidence, take: (file: File) => void this.#takePhoto(file)},
          },
          context,
        )}
        ${renderProblems(context)} ${this.error ? this.#renderError(this.error) : nothing}
        <div class="row foot">
          ${
            this.#restricted.current
              ? html`<p class="hint">${this.strings.post.kept}</p>`
              : html`<button class="button button--primary" aria-disabled=${this.isSaving}>
                  ${this.strings.save}
                </button>`
          }
          <button type="button" class="button button--quiet" @click=${this.#close}>${this.strings.cancel}</button>
        </div>
      </form>
    </div>`;
  }

  #renderError({code, detail}: CommunityError) {
    return html`<div class="notice notice--negative" role="alert">
      ${icon('alert')}
      <p>${this.strings.errors[code](detail, this.formats)}</p>
      ${
        this.stored
          ? nothing
          : html`<button type="button" class="button button--small" @click=${() => void this.#open()}>
              ${this.strings.retry}
            </button>`
      }
    </div>`;
  }

  #context(words: PersonWords, written: Written, problems: Problems): FormContext {
    const {community, strings, formats} = this;
    return {community, strings, formats, words, written, problems, change: (changes) => this.#change(changes)};
  }

  get #written(): Written | undefined {
    return this.#initial && parseWritten(this.#draft.text, this.#initial);
  }

  get #isChanged(): boolean {
    return this.#draft.isRestored && this.#draft.text !== JSON.stringify(this.#initial);
  }

  #openedOnce!: () => void;
  readonly #opened = new Promise<void>((resolve) => (this.#openedOnce = resolve));

  async #open(): Promise<void> {
    this.error = undefined;
    const {community, member} = this;
    try {
      const [read] = await Promise.all([readProfile(community, member.id, {fresh: true}), this.#words.load()]);
      if (!read) throw new CommunityError('not-a-member');
      this.stored = read;
      this.#initial = writtenOf(read, this.#words.words!);
      this.#draft.open(draftKey('profile', community.id, member.id), JSON.stringify(this.#initial));
      await this.#draft.opened;
    } catch (cause) {
      this.error = CommunityError.from(cause);
      return;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#openedOnce();
    await this.#lookBack();
  }

  /** Goes on from what they stored elsewhere meanwhile. Where that cannot be read, saving looks once more. */
  async #follow(): Promise<void> {
    const {community, member} = this;
    this.stored = {...this.stored!, member}; // Asked once for each.
    const read = await readProfile(community, member.id, {fresh: true}).catch(() => undefined);
    const {words} = this.#words;
    const [opened, written] = [this.#initial, this.#written];
    if (!read || !words || !opened || !written || this.isSaving) return;
    this.stored = read;
    const now = writtenOf(read, words);
    if (isSameProfile(opened, now, words)) return;
    const before = this.#openedWith ?? opened;
    this.#openedWith = isSameProfile(before, now, words) ? undefined : before;
    this.#initial = now;
    this.#draft.rebase(JSON.stringify(now), JSON.stringify(rebased(opened, written, now)));
  }

  /** What they did, which only they are told. The form does without it. */
  async #lookBack(): Promise<void> {
    const {community, member} = this;
    const [suggestions, state] = await Promise.all([
      suggestEvidence(community).catch(() => []),
      community.store.get(refs.state(member.id)).catch(() => undefined),
    ]);
    const {words} = this.#words;
    this.suggestions = suggestions;
    if (words) this.lately = words.involvements[involvementOf((state?.weeks ?? []).map(Number))];
  }

  #change(changed: Parameters<FormContext['change']>[0]) {
    const written = this.#written;
    if (!written) return;
    const changes = typeof changed === 'function' ? changed(written) : changed;
    if ('photo' in changes) this.photoError = undefined;
    this.#draft.change(JSON.stringify({...written, ...changes}));
  }

  readonly #discard = () => {
    this.#draft.clear();
    this.#draft.open(draftKey('profile', this.community.id, this.member.id), JSON.stringify(this.#initial));
    this.hasTried = false;
    this.photoError = this.#openedWith = undefined;
    this.requestUpdate();
  };

  async #takePhoto(file: File): Promise<void> {
    this.photoError = undefined;
    try {
      const {encodePortrait} = await import('./encode-portrait.js');
      this.#change({picture: await encodePortrait(file), photo: ''});
    } catch (cause) {
      this.photoError = CommunityError.from(cause);
    }
  }

  async #preview(isPreviewed: boolean): Promise<void> {
    if (!isPreviewed) return void (this.previewed = undefined);
    for (const field of this.tagFields) field.commit();
    try {
      await import('../member/member-profile.js');
      this.previewed = 'all';
    } catch (cause) {
      this.error = new CommunityError('offline', {cause});
    }
  }

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const {words} = this.#words;
    const hasRest = [...this.tagFields].map((field) => field.commit()).includes(false);
    const written = this.#written;
    if (this.isSaving || !words || !written || this.#restricted.current) return;
    this.error = this.photoError = undefined;
    this.hasTried = true;
    if (hasRest || Object.keys(problemsIn(written, words)).length)
      return this.updateComplete.then(() => focusProblem(this.renderRoot));
    this.isSaving = true;
    try {
      await saveProfile(this.community, this.#initial!, written, words);
      this.#draft.clear();
      this.dispatchEvent(new ContributedEvent('profile', this.member.id));
      this.#close(); // Nothing follows: what is stored by now is what was saved here.
    } catch (cause) {
      this.isSaving = false;
      this.error = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.error));
    }
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#close();
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('close'));
  };
}
