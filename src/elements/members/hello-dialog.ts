import '../thread/define.js';
import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Community} from '../../community/community.js';
import {readProfile} from '../../community/profile.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {NextPerson} from '../../context/next-person.js';
import type {Locale} from '../../locales/en.js';
import {threadIdOf} from '../../model/ids.js';
import type {Person} from '../../model/member.js';
import {safeHref} from '../../text/links.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {icon} from '../shared/icons.js';

/** The one conversation in which everybody welcomes a person. */
export const welcomeKeyOf = (uid: string): string => `member:${uid}`;

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/**
 * Welcomes somebody in the open: one conversation for each person, in which others may have said hello before; beside it the
 * way to write to them alone, if they show an address to the viewer.
 *
 * @summary A dialog to say hello to a newcomer.
 * @tag praxis-members-hello
 * @csspart dialog - The dialog.
 */
export class MembersHelloElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    dialogStyles,
    css`
      .dialog {
        inline-size: min(720px, calc(100vw - var(--_space-8)));
      }
      .dialog[open] {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-4);
        align-content: start;
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;

  @state() private person?: Pick<Person, 'uid' | 'name'> | undefined;
  @state() private address = '';

  @query('dialog') private dialog?: HTMLDialogElement | null;

  /** Where that conversation keeps what is written in it. */
  #key: string | undefined;

  readonly #here: NextPerson = new NextPerson(
    this,
    () => this.community,
    () => this.dialog?.close(),
  );

  async open(person: Pick<Person, 'uid' | 'name'>): Promise<void> {
    const {count} = this.#here;
    await this.#begin(person);
    this.address = '';
    this.person = person;
    await this.updateComplete;
    if (count !== this.#here.count) return this.#closed(); // Whoever asked for it is not here any more.
    this.dialog?.showModal();
    const address = await addressOf(this.community, person.uid);
    if (count === this.#here.count && this.person === person) this.address = address;
  }

  protected override render() {
    const {person, strings} = this;
    const t = strings.directory;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-label=${person ? t.sayHelloTo(person.name) : nothing}
      @close=${this.#closed}
    >
      ${
        person
          ? html`${keyed(
                person.uid,
                html`<praxis-thread
                  loading="eager"
                  thread-key=${welcomeKeyOf(person.uid)}
                  thread-title=${t.welcomeTo(person.name)}
                  @praxis-ready=${(event: Event) => event.stopPropagation()}
                ></praxis-thread>`,
              )}
              <p class="small muted">${t.inTheOpen}</p>
              <div class="dialog__foot">
                ${
                  this.address
                    ? html`<a class="button" href=${safeHref(`mailto:${this.address}`) ?? nothing}
                        >${icon('move')}${t.writeMail}</a
                      >`
                    : nothing
                }
                <button type="button" class="button" @click=${() => this.dialog?.close()}>${strings.close}</button>
              </div>`
          : nothing
      }
    </dialog>`;
  }

  /** Whoever has written nothing there yet begins with the name of whom they speak to, so that it reaches them. */
  async #begin({uid, name}: Pick<Person, 'uid' | 'name'>) {
    const {id, viewer} = this.community;
    const key = viewer ? draftKey(id, viewer.uid, threadIdOf(welcomeKeyOf(uid)), 'reply', '') : undefined;
    this.#key = key;
    if (key && !(await readDraft(key))) await keepDraft(key, {text: greeting(name), chosen: [{uid, name}]});
  }

  readonly #closed = async () => {
    const {person} = this;
    const key = this.#key;
    this.person = undefined;
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('close'));
    // What we wrote is no draft of theirs.
    if (person && key && (await readDraft(key))?.text === greeting(person.name)) await keepDraft(key, undefined);
  };
}

const greeting = (name: string): string => `@${name} `;

/** Where the viewer may write to somebody, if they show it and it is an address. */
async function addressOf(community: Community, uid: string): Promise<string> {
  try {
    const contact = (await readProfile(community, uid))?.profile.contact.trim() ?? '';
    return MAIL.test(contact) ? contact : '';
  } catch {
    return ''; // The conversation is there all the same.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-members-hello': MembersHelloElement;
  }
}
