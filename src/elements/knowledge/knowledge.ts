import {css, html, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import {NavigateEvent} from '../../events.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {AddressController, addressOf} from '../shared/address.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import type {KnowledgeBody} from './body.js';

/**
 * What the community has learnt, kept as notes: found by search, by tag and by what needs a look, each with a page of its own that
 * says where it comes from, who looks after it and whether it is still true. Whoever may write improves them.
 *
 * The note that is open stands in the page's address as `#note=ID`. What it shows is loaded once a reader comes near it.
 *
 * @summary Notes of what the community knows.
 * @tag praxis-knowledge
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before a note, or a post that it rests on, is opened. Cancel it to take the person elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After a note that the person wrote or spoke of is stored.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be stored. The text comes back.
 * @csspart notice - What went wrong, or asks for something.
 * @csspart heading - The heading of the list.
 * @csspart search - The search box.
 * @csspart notes - The list of notes.
 * @csspart note - One note of the list.
 * @csspart title - The title of a note's page.
 * @csspart summary - What it says.
 * @csspart form - The form to write or change a note.
 * @csspart dialog - The dialog with its history.
 */
export class KnowledgeElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      .bones {
        min-block-size: 160px;
        align-content: start;
      }
    `,
  ];

  /** The note that is open. */
  @property({attribute: 'note-id', reflect: true}) noteId?: string | undefined;

  /** The tag whose notes are shown. Every one if left out. */
  @property() tag = '';

  @state() private words?: KnowledgeWords;
  @state() private problem?: CommunityError | undefined;

  @query('praxis-knowledge-body') private body?: KnowledgeBody | null;

  readonly #near = new NearController(this, '0px');
  readonly #address = new AddressController(this, 'note', (id) => this.#follow(id));
  #asked: Locale | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.noteId) this.#near.come(); // The reader is on the way.
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#near.isNear && this.t !== this.#asked) void this.#load();
  }

  protected override firstUpdated(): void {
    if (this.noteId && this.#address.isOpen(this.noteId)) this.scrollIntoView();
  }

  protected override render() {
    const {community, words, t} = this;
    const problem = this.connectionError ?? this.problem;
    return html`${
      problem
        ? this.renderProblem(problem, this.connectionError ? undefined : () => void this.#load())
        : community && words
          ? html`<praxis-knowledge-body
              exportparts="notice, heading, search, notes, note, title, summary, form, dialog"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              .language=${this.language}
              .noteId=${this.noteId}
              .tag=${this.tag}
              @open=${({detail}: CustomEvent<string>) => this.#open(detail)}
              @back=${() => this.#back()}
              @tag=${({detail}: CustomEvent<string>) => (this.tag = detail)}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
            ></praxis-knowledge-body>`
          : html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
              <div class="bone"></div>
              <div class="bone"></div>
            </div>`
    }
    ${this.renderLiveRegion()}`;
  }

  #open(id: string) {
    if (!this.dispatchEvent(new NavigateEvent('note', id, addressOf('note', id)))) return;
    this.#address.write(id);
    void this.#show(id);
  }

  #back() {
    this.#address.write(undefined);
    void this.#show(undefined);
  }

  /** The address has come to name another note, or none: by the Back button, a link on the page or at first. */
  #follow(id: string | undefined) {
    if (id === this.noteId) return;
    if (this.hasUpdated) void this.#show(id);
    else this.noteId = id;
  }

  async #show(id: string | undefined) {
    const before = this.noteId;
    this.noteId = id;
    await this.updateComplete;
    await this.body?.shown(before);
  }

  async #load(): Promise<void> {
    const {t} = this;
    this.#asked = t;
    this.problem = undefined;
    try {
      const [words] = await Promise.all([t.knowledge(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
