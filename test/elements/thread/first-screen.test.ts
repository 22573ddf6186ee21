import {expect, fixtureCleanup} from '@open-wc/testing';
import {join} from '../../../src/community/membership.js';
import type {ThreadElement} from '../../../src/elements/thread/thread.js';
import type {Kind, Ref} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import type {Observer, Query} from '../../../src/store/store.js';
import {Conversation} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('the first screen of a conversation', () => {
  let talk: Conversation;
  beforeEach(async () => {
    talk = new Conversation();
    await join(talk.as('Ada'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
  });

  /** How many posts there were each time that the conversation was drawn, and whether bones stood below them. */
  const watchDrawing = (page: HTMLElement) => {
    const {renderRoot} = page.querySelector<ThreadElement>('praxis-thread')!;
    const seen: {posts: number; hasBones: boolean}[] = [];
    const look = () => {
      const posts = renderRoot.querySelectorAll('praxis-post').length;
      const hasBones = renderRoot.querySelector('[aria-busy]') !== null;
      const last = seen.at(-1);
      if (posts > 0 && (posts !== last?.posts || hasBones !== last.hasBones)) seen.push({posts, hasBones});
    };
    const observer = new MutationObserver(look);
    observer.observe(renderRoot, {childList: true, subtree: true});
    return {seen, look, stop: () => observer.disconnect()};
  };

  it('is begun with one post, above what is still to come, and drawn with the rest after it', async () => {
    const many = Math.ceil(innerHeight / 90) + 3;
    for (let number = 1; number <= many; number++) await talk.write('Grace', `Post ${number}.`);
    const page = await talk.open({as: 'Ben', pageSize: many, key: 'another'});
    const drawing = watchDrawing(page);
    page.querySelector<ThreadElement>('praxis-thread')!.threadKey = talk.key;
    await waitUntil(() => (drawing.look(), drawing.seen.at(-1)?.posts === many));
    drawing.stop();
    expect(drawing.seen[0]).to.deep.equal({posts: 1, hasBones: true});
    expect(drawing.seen.slice(1).every(({hasBones}) => !hasBones)).to.equal(true);
    expect(drawing.seen.length).to.equal(3);
  });

  it('is all there is of a single post', async () => {
    await talk.write('Grace', 'Alone.');
    const page = await talk.open({as: 'Ben', key: 'another'});
    const drawing = watchDrawing(page);
    page.querySelector<ThreadElement>('praxis-thread')!.threadKey = talk.key;
    await waitUntil(() => (drawing.look(), drawing.seen.length > 0));
    drawing.stop();
    expect(drawing.seen).to.deep.equal([{posts: 1, hasBones: false}]);
  });

  it('waits for one answer of the backend, and not for another after it, to know where the reader was', async () => {
    await talk.write('Grace', 'Known.');
    const store = new HesitantStore(new LocalStore(talk.community.id), `threads/${talk.place.id}`);
    void talk.open({store}).catch(() => undefined); // It is never there.
    await waitUntil(() => store.watched.some((path) => path.startsWith('state/')));
    expect(store.watched).to.include(`threads/${talk.place.id}`);
    expect(store.watched).not.to.include(`threads/${talk.place.id}/posts`);
  });
});

/** Never says anything of one record. */
class HesitantStore extends CountingStore {
  readonly watched: string[] = [];

  constructor(
    store: LocalStore,
    private readonly path: string,
  ) {
    super(store);
  }

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    const path = 'path' in target ? target.path : target.collection;
    this.watched.push(path);
    return path === this.path ? () => undefined : super.watch(target, observer);
  }
}
