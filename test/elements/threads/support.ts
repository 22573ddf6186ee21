import '../../../src/elements/threads/define.js';
import {html} from 'lit';
import {post} from '../../../src/community/discussion.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Stored} from '../../../src/model/records.js';
import type {ThreadKind} from '../../../src/model/thread.js';
import type {Store} from '../../../src/store/store.js';
import {settled} from '../../support/element-contract.js';
import {allByRole, byRole, findByRole, forgetViewer, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

interface Begun {
  readonly by?: string;
  readonly title: string;
  readonly kind?: ThreadKind;
  readonly tags?: readonly string[];
  /** The page it belongs to. */
  readonly key?: string;
}

interface Shown {
  /** Who looks; '' for a visitor. */
  readonly as?: string;
  readonly store?: Store;
  readonly lang?: string;
  readonly tag?: string;
  readonly kind?: string;
  readonly sort?: string;
  readonly pageSize?: number;
  readonly threadId?: string;
}

/** A community whose people talk. */
export class Board {
  readonly place = new LocalCommunity();
  readonly #people = new Map<string, ReturnType<LocalCommunity['as']>>();

  /** The community in somebody's own tab. */
  as(name: string): ReturnType<LocalCommunity['as']> {
    const known = this.#people.get(name) ?? this.place.as(name);
    this.#people.set(name, known);
    return known;
  }

  async begin({by = 'Grace', title, kind = 'discussion', tags = [], key = ''}: Begun): Promise<Stored<'thread'>> {
    const id = createId();
    const community = this.as(by);
    await post(community, {id: createId(), thread: {id, key, title, kind, tags}, body: `About ${title}`});
    return this.read(id);
  }

  async reply(by: string, thread: Stored<'thread'>, body = 'So it is.'): Promise<Stored<'thread'>> {
    await post(this.as(by), {id: createId(), thread, body});
    return this.read(thread.id);
  }

  async read(id: string): Promise<Stored<'thread'>> {
    return (await this.as('Reader').store.get(refs.thread(id)))!;
  }

  async show({as = '', store, lang = 'en', threadId, ...attributes}: Shown = {}): Promise<HTMLElement> {
    forgetViewer();
    const {tag = '', kind = '', sort = 'active', pageSize = 25} = attributes;
    const page = await show<HTMLElement>(
      html`<praxis-community lang=${lang} name=${this.place.id} local-name=${as} .store=${store}>
        <praxis-threads
          tag=${tag}
          kind=${kind}
          sort=${sort}
          page-size=${pageSize}
          .threadId=${threadId}
        ></praxis-threads>
      </praxis-community>`,
    );
    await settled(page);
    return page;
  }

  close(): Promise<void> {
    return this.place.close();
  }
}

/** The titles of the conversations that are listed, in order. */
export function titles(page: Node): string[] {
  return allByRole(page, 'article').flatMap((article) => {
    const link = article.querySelector('[data-thread]');
    return link ? [textOf(link)] : [];
  });
}

/** The row of a conversation. */
export const rowOf = (page: Node, title: string): HTMLElement => byRole(page, 'article', title);

/** Opens the menu of a row and chooses something. */
export async function choose(page: Node, title: string, item: string): Promise<void> {
  byRole(rowOf(page, title), 'button', 'More actions').click();
  (await findByRole(page, 'menuitem', item)).click();
}

/** Chooses as a person does in a native list. */
export function select(page: Node, name: string, value: string): void {
  const list = byRole<HTMLSelectElement>(page, 'combobox', name);
  list.value = value;
  list.dispatchEvent(new Event('change', {bubbles: true}));
}

export const boardIn = (page: Element): HTMLElementTagNameMap['praxis-threads'] =>
  page.querySelector('praxis-threads')!;

/** Takes what a test left in the address away. */
export function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
