import '../../src/elements/community/define.js';
import '../../src/elements/thread/define.js';
import {html} from 'lit';
import {editPost, post, removePost, threadOfPage} from '../../src/community/discussion.js';
import type {Community} from '../../src/community/community.js';
import type {ThreadElement} from '../../src/elements/thread/thread.js';
import {createId} from '../../src/model/ids.js';
import {refs, type Stored} from '../../src/model/records.js';
import type {Store} from '../../src/store/store.js';
import {settled} from './element-contract.js';
import {allByRole, byRole, findByRole, forgetViewer, show, textOf} from './harness.js';
import {LocalCommunity} from './local-community.js';

/** What an author and a test may say of the thread they want to see. */
export interface ThreadSetting {
  /** Who looks; null for a visitor. */
  readonly as?: string | null;
  readonly store?: Store;
  readonly key?: string;
  readonly previousKeys?: string;
  readonly sort?: ThreadElement['sort'];
  readonly pageSize?: number;
  readonly readonly?: boolean;
  readonly loading?: ThreadElement['loading'];
}

/** A conversation on the embedded store: others write in it as in tabs of their own, and the viewer sees it on a page. */
export class Conversation {
  readonly community = new LocalCommunity();
  readonly #people = new Map<string, Community>();

  constructor(readonly key = `page-${createId()}`) {}

  /** The community in somebody's own tab. */
  as(name: string): Community {
    const known = this.#people.get(name) ?? this.community.as(name);
    this.#people.set(name, known);
    return known;
  }

  get place() {
    return threadOfPage(this.key, 'A page');
  }

  /** Somebody else writes. */
  async write(name: string, body: string, parent?: Stored<'post'>, id = createId()): Promise<Stored<'post'>> {
    const community = this.as(name);
    await post(community, {id, thread: this.place, parent, body});
    return (await community.store.get(refs.post(this.place.id, id)))!;
  }

  /** Somebody changes what they wrote, elsewhere. */
  async edit(name: string, read: Stored<'post'>, body: string): Promise<void> {
    await editPost(this.as(name), read, body);
  }

  async remove(name: string, read: Stored<'post'>): Promise<void> {
    await removePost(this.as(name), read);
  }

  read(id: string): Promise<Stored<'post'> | undefined> {
    return this.as('Reader').store.get(refs.post(this.place.id, id));
  }

  posts(): Promise<readonly Stored<'post'>[]> {
    const collection = `threads/${this.place.id}/posts`;
    return this.as('Reader').store.query({
      ...{name: 'posts', kind: 'post', collection, where: [], order: [['path', 'asc']]},
    });
  }

  /** Shows the conversation to a person. Gives the page's `<praxis-community>`. */
  async open({as = 'Ada', store, key = this.key, ...setting}: ThreadSetting = {}): Promise<HTMLElement> {
    forgetViewer();
    const {previousKeys = '', sort = 'oldest', pageSize = 25, readonly = false, loading = 'lazy'} = setting;
    const page = await show<HTMLElement>(
      html`<praxis-community name=${this.community.id} local-name=${as ?? ''} .store=${store}>
        <praxis-thread
          thread-key=${key}
          previous-keys=${previousKeys}
          sort=${sort}
          page-size=${pageSize}
          loading=${loading}
          ?readonly=${readonly}
        ></praxis-thread>
      </praxis-community>`,
    );
    await settled(page);
    return page;
  }

  close(): Promise<void> {
    return this.community.close();
  }
}

/** The post in which a person reads a text. */
export function postWith(root: Node, text: string): HTMLElement {
  const found = allByRole(root, 'article').filter((article) => textOf(article).includes(text));
  if (found.length === 1) return (found[0]!.getRootNode() as ShadowRoot).host as HTMLElement;
  throw new Error(`${found.length} posts with “${text}” in “${textOf(root)}”`);
}

/** Opens the menu of a post and chooses something. */
export async function choose(page: Node, text: string, item: string): Promise<void> {
  byRole(postWith(page, text), 'button', 'More actions').click();
  (await findByRole(page, 'menuitem', item)).click();
}

/** What people read in each post, in order. */
export function bodies(root: Node): string[] {
  return allByRole(root, 'article').map((article) => {
    const body = article.querySelector('[part~=body]');
    return body ? textOf(body) : textOf(article);
  });
}
