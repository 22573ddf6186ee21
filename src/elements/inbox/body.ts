import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {markRead, unreadIn, wishMail} from '../../community/inbox.js';
import {mute} from '../../community/reading.js';
import {InboxController} from '../../context/inbox-controller.js';
import {LivePacked} from '../../context/live-packed.js';
import {FailedEvent, NavigateEvent} from '../../events.js';
import type {InboxWords} from '../../locales/inbox/en.js';
import {CommunityError} from '../../model/errors.js';
import type {InboxGroup} from '../../model/inbox.js';
import {unpackMember} from '../../model/member.js';
import type {State} from '../../model/participation.js';
import {refs, type Stored} from '../../model/records.js';
import '../menu/define.js';
import {icon} from '../shared/icons.js';
import {Part} from '../shared/part.js';
import styles from './body.styles.js';
import {renderGroup, titleOf, type GroupContext} from './group.js';
import {threadOf, type Place} from './places.js';

/** How much is shown at first, and with each time more is asked for. */
const PAGE = 20;
const MAIL: readonly State['mail'][] = ['off', 'daily', 'weekly'];

/**
 * What is new, by what it is about, and what one can do about it.
 *
 * @summary What an inbox shows.
 * @tag praxis-inbox-body
 */
export class InboxBody extends Part<InboxWords> {
  static override styles = [Part.styles, styles];

  @property({type: Boolean}) mail = false;

  /** What was muted just now. */
  @state() private muted?: {readonly id: string; readonly title: string} | undefined;
  @state() private shown = PAGE;

  @query('#heading') private heading?: HTMLElement | null;
  @query('#undo') private undo?: HTMLElement | null;

  protected readonly contributes = 'membership';

  readonly #inbox = new InboxController(this, () => this.community, 'lately');
  /** Names of those of whom only the uid is known: most inboxes need none. */
  readonly #directory = new LivePacked(this, () => (this.#needsNames ? this.community : undefined), 'directory');
  /** Conversations that something happened in; null for one that cannot be read. */
  readonly #threads = new Map<string, Stored<'thread'> | null>();
  readonly #asked = new Set<string>();
  #names: {records: unknown; byUid: ReadonlyMap<string, string>} | undefined;

  readonly #context = (): GroupContext => ({
    ...{strings: this.strings, words: this.words, formats: this.formats},
    thread: (id) => this.#threads.get(id),
    nameOf: this.#nameOf,
    open: this.#open,
    markRead: (group) => void this.#mark([group], this.words.isRead),
    mute: (group) => void this.#mute(group),
  });

  protected override updated(): void {
    for (const {events} of this.#groups.slice(0, this.shown)) for (const event of events) this.#know(threadOf(event));
  }

  protected override render() {
    const {inbox} = this.#inbox;
    const {words: t} = this;
    const unread = unreadIn(this.#groups);
    return html`<div class="row row--apart">
        <h2 id="heading" class="title" tabindex="-1" part="heading">${t.heading}</h2>
        ${
          unread.length
            ? html`<button
                type="button"
                id="all"
                class="button button--small"
                aria-disabled=${this.isBusy}
                @click=${() => void this.#mark(unread, t.allRead)}
              >
                ${icon('check')}${t.markAll}
              </button>`
            : nothing
        }
      </div>
      ${this.renderProblem(this.problem ?? inbox?.error)} ${this.#renderMuted()}
      ${!inbox ? this.renderBones() : this.#groups.length ? this.#renderGroups() : this.#renderNone(inbox.error)}
      ${this.mail && inbox ? this.#renderMail(inbox.state?.mail ?? 'off') : nothing}`;
  }

  get #groups(): readonly InboxGroup[] {
    return this.#inbox.inbox?.groups ?? [];
  }

  get #needsNames(): boolean {
    return this.#groups.some(({events}) => events.some(({kind}) => kind === 'reaction' || kind === 'followed'));
  }

  #renderGroups(): TemplateResult {
    const groups = this.#groups.slice(0, this.shown);
    const context = this.#context();
    return html`<ul class="groups" aria-labelledby="heading">
        ${repeat(
          groups,
          ({key}) => key,
          (group) => renderGroup(group, context),
        )}
      </ul>
      ${
        this.#groups.length > groups.length
          ? html`<button type="button" class="button" @click=${() => (this.shown += PAGE)}>
              ${this.strings.thread.more(0, this.formats)}
            </button>`
          : nothing
      }`;
  }

  #renderNone(error: CommunityError | undefined): TemplateResult | typeof nothing {
    if (error) return nothing;
    const {words: t} = this;
    return html`<div class="stack none">
      ${icon('circle-check')}
      <p class="subtitle">${t.nothing}</p>
      <p class="muted">${t.nothingHint}</p>
    </div>`;
  }

  #renderMuted(): TemplateResult | typeof nothing {
    const {muted, words: t} = this;
    if (!muted) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('mute')}
      <p>${t.muted(`\u2068${muted.title}\u2069`)}</p>
      <button type="button" id="undo" class="button button--small" @click=${() => void this.#unmute(muted.id)}>
        ${t.undo}
      </button>
    </div>`;
  }

  #renderMail(wish: State['mail']): TemplateResult {
    const {label, hint, choices} = this.words.mail;
    return html`<div class="labelled mail">
      <label for="mail">${label}</label>
      <select id="mail" class="field" aria-describedby="mail-hint" @change=${this.#wish}>
        ${MAIL.map((choice) => html`<option value=${choice} ?selected=${choice === wish}>${choices[choice]}</option>`)}
      </select>
      <span id="mail-hint" class="hint">${hint}</span>
    </div>`;
  }

  /** Reads a conversation of which only the id is known, once. */
  #know(id: string): void {
    if (!id || this.#asked.has(id)) return;
    this.#asked.add(id);
    this.community.store
      .get(refs.thread(id))
      .catch(() => undefined)
      .then((thread) => {
        this.#threads.set(id, thread ?? null);
        this.requestUpdate();
      }, reportError);
  }

  readonly #nameOf = (uid: string): string | undefined => {
    const {records} = this.#directory;
    if (this.#names?.records !== records) {
      const entries = records.flatMap((shard) => Object.entries(shard.entries));
      this.#names = {records, byUid: new Map(entries.map(([uid, entry]) => [uid, unpackMember(uid, entry).name]))};
    }
    return this.#names.byUid.get(uid);
  };

  readonly #open = (event: MouseEvent, group: InboxGroup, {kind, id, href}: Place) => {
    if (group.isUnread) void this.#mark([group]);
    // Into a tab of its own: the browser's affair.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.dispatchEvent(new NavigateEvent(kind, id, href))) location.assign(href);
  };

  /** @param said What is announced; without it, nobody asked for it. */
  async #mark(groups: readonly InboxGroup[], said?: string): Promise<void> {
    await this.#note(() => markRead(this.community, groups, this.#groups), said);
    // What was pressed is gone with it, or will be.
    if (said && (said === this.words.allRead || !this.shadowRoot?.activeElement)) this.heading?.focus();
  }

  async #mute(group: InboxGroup): Promise<void> {
    const title = titleOf(group, this.#context()) ?? this.words.untitled;
    const isDone = await this.#note(() => mute(this.community, group.id), this.words.muted(title));
    if (!isDone) return;
    this.muted = {id: group.id, title};
    await this.updateComplete;
    this.undo?.focus();
  }

  async #unmute(id: string): Promise<void> {
    if (!(await this.#note(() => mute(this.community, id, false), this.words.unmuted))) return;
    this.muted = undefined;
    await this.updateComplete;
    this.heading?.focus();
  }

  readonly #wish = ({target}: Event) => {
    const mail = (target as HTMLSelectElement).value as State['mail'];
    void this.#note(() => wishMail(this.community, mail), this.words.mail.saved);
  };

  /** Notes something for the person alone: nothing that the community hears of. @returns Whether it is done. */
  async #note(act: () => Promise<void>, said: string | undefined): Promise<boolean> {
    this.problem = undefined;
    try {
      await act();
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
      return false;
    }
    if (said) this.say(said);
    await this.updateComplete;
    return true;
  }
}

if (!customElements.get('praxis-inbox-body')) customElements.define('praxis-inbox-body', InboxBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-inbox-body': InboxBody;
  }
}
