import {expect} from '@open-wc/testing';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {found, join} from '../../src/community/membership.js';
import {createId} from '../../src/model/ids.js';
import {look} from '../../src/look/look.js';
import {LocalCommunity} from '../support/local-community.js';

const KEY = 'look';
const THREAD = threadOfPage(KEY, 'Night runs');

type Data = Record<string, unknown>;

describe('What there is to read first', () => {
  let place: LocalCommunity;
  let posts: string[];

  beforeEach(async () => {
    place = new LocalCommunity();
    const ada = place.as('Ada');
    await found(ada, 'Practice');
    posts = [createId(1), createId(2), createId(3)];
    for (const [at, id] of posts.entries()) await post(ada, {id, thread: THREAD, body: `Post ${at + 1}`});
    localStorage.removeItem('praxis:language');
  });
  afterEach(async () => {
    document.querySelectorAll('.look').forEach((element) => element.remove());
    localStorage.removeItem('praxis:language');
    await place.close();
  });

  /** Of a conversation that is not defined yet, as its attributes have it. */
  async function looked(attributes: Record<string, string> = {}, reader = '', name: string = place.id) {
    const element = document.createElement('p');
    element.className = 'look';
    for (const [attribute, value] of Object.entries({'thread-key': KEY, ...attributes}))
      element.setAttribute(attribute, value);
    document.body.prepend(element);
    const community = document.createElement('p');
    community.setAttribute('name', name);
    const view = await look(element, community as never, reader);
    return [...(view?.shadowRoot?.querySelectorAll('glance-post') ?? [])].map(({shadowRoot}) =>
      shadowRoot!.querySelector('[part~=body]')!.textContent.trim(),
    );
  }

  /** Changes a record as it is kept. */
  async function change(path: string, change: Data): Promise<void> {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await settled(indexedDB.open(`praxis:${place.id}`));
    const records = database.transaction('records', 'readwrite').objectStore('records');
    const row = (await settled(records.get(path) as IDBRequest<{data: Data} | undefined>))!;
    const data = Object.entries({...row.data, ...change}).filter(([, value]) => value !== undefined);
    await settled(records.put({...row, data: Object.fromEntries(data)}));
    database.close();
  }

  it('is what the conversation begins with, for whoever looks', async () => {
    const all = ['Post 1', 'Post 2', 'Post 3'];
    expect(await looked()).to.deep.equal(all);
    expect(await looked({}, 'Ada')).to.deep.equal(all);
    expect(await looked({}, JSON.stringify({uid: 'local-somebody', name: 'Ben'}))).to.deep.equal(all);
    expect(await looked({}, 'null')).to.deep.equal(all);
    expect(await looked({'page-size': '2'})).to.deep.equal(['Post 1', 'Post 2']);
  });

  for (const [name, is] of Object.entries<Data>({
    'a question': {kind: 'question'},
    'of a kind that only a newer version knows': {kind: 'poll'},
    closed: {state: 'closed'},
    locked: {state: 'locked'},
    'closed as a duplicate': {mergedInto: 'k-1'},
    pinned: {pinned: 1},
    'about to agree': {outcome: 'converging'},
    'one that somebody sees differently': {dissents: {ben: 'Ben\nNo'}},
    'one whose title is hidden': {title: ''},
    'moved to another page': {key: 'elsewhere'},
    'by an older version, which knew less': {mergedInto: undefined},
  }))
    it(`is left to the element where the conversation is ${name}`, async () => {
      await change(`threads/${THREAD.id}`, is);
      expect(await looked()).to.deep.equal([]);
    });

  for (const [name, is] of Object.entries<Data>({
    hidden: {state: 'hidden', body: ''},
    removed: {state: 'removed', body: ''},
    'in a state that only a newer version knows': {state: 'sealed'},
    'one with an image': {images: {'image-1': '10x10'}},
    'somebody’s first': {first: 1},
    'by an older version, which knew less': {reactions: undefined},
  }))
    it(`ends before a post that is ${name}`, async () => {
      await change(`threads/${THREAD.id}/posts/${posts[1]}`, is);
      expect(await looked()).to.deep.equal(['Post 1']);
    });

  it('is left to the element where whoever looks may not write, for what one can do is not there then', async () => {
    const ben = place.as('Ben');
    await join(ben);
    expect(await looked({}, 'Ben')).to.have.length(3);
    await change(`members/${ben.viewer!.uid}`, {status: 'banned'});
    expect(await looked({}, 'Ben')).to.deep.equal([]);
    await change('', {join: 'approval'});
    expect(await looked({}, 'Grace')).to.deep.equal([]);
    expect(await looked({}, 'Ada')).to.have.length(3);
    expect(await looked()).to.have.length(3);
  });

  it('is left to the element in another order, in a language that was chosen, below the screen, and with a long title', async () => {
    expect(await looked({sort: 'newest'})).to.deep.equal([]);
    expect(await looked({'thread-title': 'What the night runs do to those who watch them'}, 'Ada')).to.deep.equal([]);
    expect(await looked({style: `margin-block-start: ${innerHeight + 10}px`})).to.deep.equal([]);
    localStorage.setItem('praxis:language', '{"of":{"a":"fr"},"last":"a"}');
    expect(await looked()).to.deep.equal([]);
  });

  it('is left to the element once the page has another address', async () => {
    const before = location.href;
    history.pushState({}, '', '?elsewhere');
    try {
      expect(await looked()).to.deep.equal([]);
    } finally {
      history.replaceState({}, '', before);
    }
  });

  it('is nothing where the browser has nothing, and makes nothing', async () => {
    expect(await looked({'thread-key': 'another'})).to.deep.equal([]);
    let failed: unknown;
    await looked({}, '', 'never-was').catch((error: unknown) => (failed = error));
    expect(failed).to.be.instanceOf(DOMException);
    const databases = await indexedDB.databases();
    expect(databases.some(({name}) => name === 'praxis:never-was')).to.equal(false);
  });
});
