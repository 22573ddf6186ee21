import {termsIn} from '../../community/glossary.js';
import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {linkPriority, type PriorityLinks} from '../../community/priorities.js';
import {CommunityError} from '../../model/errors.js';
import {PRIORITY_LIMITS} from '../../model/priority.js';
import {refs, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {fold} from '../../text/fold.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {PriorityPart} from './part.js';

/** Something that is linked, or could be. */
interface Linked {
  readonly kind: 'thread' | 'term';
  readonly id: string;
  readonly name: string;
  /** Where it can be read. */
  readonly href: string;
}

const FIELDS = {thread: 'threads', term: 'terms'} as const;

/**
 * Conversations and terms that have to do with a priority, and where those who lead it link them.
 *
 * @summary What has to do with a priority.
 * @tag praxis-priority-links
 */
export class PriorityLinksElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    css`
      form {
        display: grid;
        gap: var(--_space-2);
      }
      .links {
        display: grid;
        gap: var(--_space-1);
        justify-items: start;
      }
      .links li {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) priority!: Stored<'priority'>;
  @property({type: Boolean}) mayLink = false;

  @state() private linked: readonly Linked[] = [];
  /** What could be linked, once somebody wants to. */
  @state() private offered?: readonly Linked[] | undefined;
  @state() private isMissing = false;

  #looked = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('priority')) return;
    const {threads, terms} = this.priority;
    const key = JSON.stringify([threads, terms]);
    if (key !== this.#looked) void this.#look(key);
  }

  protected override render(): TemplateResult | typeof nothing {
    const {linked, mayLink, words, offered} = this;
    const t = words.links;
    if (!linked.length && !mayLink) return nothing;
    return html`<section class="stack" aria-labelledby="heading">
      <h3 id="heading" class="subtitle">${t.heading}</h3>
      ${
        linked.length
          ? html`<ul class="links">
              ${linked.map((one) => this.#renderLinked(one))}
            </ul>`
          : nothing
      }
      ${mayLink ? (offered ? this.#renderForm(offered) : this.#renderButton()) : nothing} ${this.renderProblem()}
    </section>`;
  }

  #renderLinked(one: Linked): TemplateResult {
    const {kind, id, name, href} = one;
    const t = this.words.links;
    return html`<li>
      ${icon(kind === 'term' ? 'book' : 'discussion')}
      <a href=${href} @click=${(event: MouseEvent) => this.go(event, kind, id, href)}><bdi>${name}</bdi></a>
      ${
        this.mayLink
          ? html`<button
              type="button"
              class="button button--quiet button--icon"
              aria-label=${t.remove(name)}
              aria-disabled=${this.isBusy}
              @click=${() => void this.#change(one, false)}
            >
              ${icon('x')}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderButton(): TemplateResult {
    return html`<div class="row">
      <button type="button" class="button button--small" @click=${() => void this.#offer()}>
        ${icon('link')}${this.words.links.add}
      </button>
    </div>`;
  }

  #renderForm(offered: readonly Linked[]): TemplateResult {
    const {words, strings, isMissing} = this;
    const t = words.links;
    return html`<form @submit=${this.#send} @keydown=${this.#escape}>
      <div class="labelled">
        <label for="what">${t.what}</label>
        <input
          id="what"
          class="field"
          list="offered"
          dir="auto"
          autocomplete="off"
          aria-describedby="hint"
          aria-invalid=${isMissing}
        />
        <datalist id="offered">
          ${offered.map(({kind, name}) => html`<option value=${name}>${kind === 'term' ? t.terms : t.threads}</option>`)}
        </datalist>
        <span id="hint" class="hint ${isMissing ? 'hint--problem' : ''}">${isMissing ? t.none : t.addHint}</span>
      </div>
      <div class="row">
        <button class="button button--small button--primary" aria-disabled=${this.isBusy}>${t.link}</button>
        <button type="button" class="button button--quiet button--small" @click=${() => void this.#close()}>
          ${strings.cancel}
        </button>
      </div>
    </form>`;
  }

  async #look(key: string) {
    this.#looked = key;
    const {store} = this.community;
    const {threads, terms} = this.priority;
    const gone = () => undefined;
    const found = await Promise.all([
      ...threads.map(async (id) => and(await store.get(refs.thread(id)).catch(gone), this.#asThread)),
      ...terms.map(async (id) => and(await store.get(refs.term(id)).catch(gone), (term) => this.#asTerm(id, term))),
    ]);
    if (this.#looked === key) this.linked = found.flatMap((one) => one ?? []);
  }

  /** The latest conversations, and all terms: a term is one of a few packed documents. */
  async #offer() {
    const {store} = this.community;
    try {
      const [threads, glossary] = await Promise.all([store.query(queries.threads()), store.query(queries.glossary())]);
      this.offered = [
        ...threads.filter(({title}) => title).map(this.#asThread),
        ...termsIn(glossary).map((term) => this.#asTerm(term.id, term)),
      ];
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#what')?.focus();
  }

  async #close() {
    this.offered = undefined;
    this.isMissing = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row .button')?.focus();
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#close();
  };

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const sought = fold(this.renderRoot.querySelector<HTMLInputElement>('#what')?.value.trim() ?? '');
    const one = this.offered?.find(({name}) => fold(name) === sought);
    this.isMissing = !one;
    if (!one) return this.renderRoot.querySelector<HTMLElement>('#what')?.focus();
    if (await this.#change(one, true)) await this.#close();
  };

  /** A conversation is read on its page, if it has one. */
  readonly #asThread = ({id, title, key}: Stored<'thread'>): Linked => {
    const name = shownTitle(title, this.strings);
    return {kind: 'thread', id, name, href: pageAddress(key) ?? addressOf('thread', id)};
  };

  #asTerm(id: string, {label}: Pick<Stored<'term'>, 'label'>): Linked {
    return {kind: 'term', id, name: label || this.strings.hidden.term, href: addressOf('term', id)};
  }

  #change({kind, id, name}: Linked, isLinked: boolean): Promise<boolean> {
    const {community, priority} = this;
    const t = this.words.links;
    const others = priority[FIELDS[kind]].filter((other) => other !== id);
    const {threads, terms} = priority;
    const ids = isLinked ? [...others, id].slice(-PRIORITY_LIMITS.links) : others;
    const links: PriorityLinks = {threads, terms, [FIELDS[kind]]: ids};
    const change = async () => {
      await linkPriority(community, priority.id, links);
      return priority.id;
    };
    return this.attempt(change, isLinked ? t.linked(name) : t.removed(name));
  }
}

function and<T, U>(value: T | undefined, then: (value: T) => U): U | undefined {
  return value === undefined ? undefined : then(value);
}
