import {html, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {NavigateEvent} from '../../events.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import type {KnowledgeBody} from './body.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
export class KnowledgeElement extends DeferredElement<KnowledgeWords> {
  /** The note that is open. */
  @property({attribute: 'note-id', reflect: true}) noteId?: string | undefined;

  /** The tag whose notes are shown. Every one if left out. */
  @property() tag = '';

  @state() private isSigningIn = false;

  @query('praxis-knowledge-body') private body?: KnowledgeBody | null;

  readonly #address = new AddressController(this, 'note', (id) => this.#follow(id));
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.noteId) this.near.come(); // The reader is on the way.
  }

  protected override firstUpdated(): void {
    if (this.noteId && this.#address.isOpen(this.noteId)) this.scrollIntoView();
  }

  protected override get ahead(): string {
    return '0px';
  }

  protected override load(t: Locale) {
    return Promise.all([t.knowledge(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: KnowledgeWords) {
    return html`<praxis-knowledge-body
      exportparts="notice, heading, search, notes, note, title, summary, form, dialog"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      .language=${this.language}
      .noteId=${this.noteId}
      .tag=${this.tag}
      .isSigningIn=${this.isSigningIn}
      @signing-in=${({detail}: CustomEvent<boolean>) => (this.isSigningIn = detail)}
      @open=${({detail}: CustomEvent<string>) => this.#open(detail)}
      @back=${() => this.#back()}
      @tag=${({detail}: CustomEvent<string>) => (this.tag = detail)}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-knowledge-body>`;
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
}
