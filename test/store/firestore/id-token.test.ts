import {expect} from '@open-wc/testing';
import {refs} from '../../../src/model/records.js';
import {expectError} from '../../support/expect-error.js';
import {Person} from '../../support/store-acts.js';
import {configAs, configOf, freshCommunity, Opened, tokenOf, warmUpEmulator} from './support.js';

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('a page that gives ID tokens', () => {
  warmUpEmulator();
  const opened = new Opened();
  afterEach(() => opened.close());

  /** Opens a community for whom the page names, one token after the other, the last one for good. */
  async function openWith(...tokens: (string | null | Error)[]) {
    const community = freshCommunity();
    let asked = 0;
    const getIdToken = async () => {
      const token = tokens[Math.min(asked++, tokens.length - 1)]!;
      if (token instanceof Error) throw token;
      return token;
    };
    const backend = await opened.open(configOf(community, {getIdToken}));
    return {...backend, community, timesAsked: () => asked};
  }

  it('says who is looking', async () => {
    const claims = {name: 'Ada Lovelace', email: 'ada@example.com'};
    const {session} = await openWith(tokenOf('ada', claims));
    expect(session.viewer).to.deep.equal({uid: 'ada', ...claims});
    expect(session.methods).to.deep.equal([]);
  });

  const names: [claims: object, name: string][] = [
    [{name: ' Ada\n Lovelace\u202E '}, 'Ada Lovelace'],
    [{email: 'ada.lovelace@example.com'}, 'Ada Lovelace'],
    [{email: 'grace-m_hopper+intranet@example.com'}, 'Grace M Hopper'],
    [{email: '李雷@example.com'}, '李雷'],
    [{name: 'x'.repeat(100)}, 'x'.repeat(80)],
    [{name: 'x'.repeat(79) + '🦉'}, 'x'.repeat(79)],
    [{}, ''],
  ];
  for (const [claims, name] of names) {
    it(`calls someone “${name.slice(0, 20)}” of ${JSON.stringify(claims).slice(0, 50)}`, async () => {
      const {session} = await openWith(tokenOf('someone', claims));
      expect(session.viewer?.name).to.equal(name);
    });
  }

  it('makes whoever has no account a guest', async () => {
    const {session} = await openWith(tokenOf('somebody', {provider: 'anonymous'}));
    expect(session.viewer).to.deep.equal({uid: 'somebody', name: '', guest: true});
  });

  it('is asked again when a token is about to end, and not before', async () => {
    const {store, timesAsked} = await openWith(tokenOf('ada', {exp: inSeconds(30)}), tokenOf('ada'));
    expect(timesAsked()).to.equal(1);
    expect(await store.get(refs.community())).to.equal(undefined);
    expect(timesAsked()).to.equal(2);
    await store.get(refs.member('ada'));
    expect(timesAsked()).to.equal(2);
  });

  it('may come to speak for somebody else, who then acts', async () => {
    const first = tokenOf('ada', {name: 'Ada', exp: inSeconds(30)});
    const {store, session, community} = await openWith(first, tokenOf('bo', {name: 'Bo'}));
    const changed = new Promise<void>((resolve) => session.subscribe(resolve));
    await store.get(refs.community());
    await changed;
    expect(session.viewer).to.deep.include({uid: 'bo', name: 'Bo'});
    await store.commit(new Person(store, community, 'bo', 'Bo').found());
    expect(await store.get(refs.community())).to.include({createdBy: 'bo'});
  });

  it('may have nobody signed in yet', async () => {
    const {store, session} = await openWith(null, null, tokenOf('ada'));
    expect(session.viewer).to.equal(null);
    await expectError(store.get(refs.community()), 'permission-denied');
    const changed = new Promise<void>((resolve) => session.subscribe(resolve));
    await session.signIn({method: 'token'});
    await changed;
    expect(session.viewer?.uid).to.equal('ada');
    expect(await store.get(refs.community())).to.equal(undefined);
  });

  it('may fail to say, and be asked again', async () => {
    const {session} = await openWith(new Error('The intranet is down'), null, tokenOf('ada'));
    expect(session.viewer).to.equal(null);
    await expectError(session.signIn({method: 'token'}), 'sign-in-failed');
    await session.signIn({method: 'token'});
    expect(session.viewer?.uid).to.equal('ada');
  });

  it('keeps its session when somebody signs out of the community', async () => {
    const {store, session} = await openWith(tokenOf('ada'));
    await session.signOut();
    expect(session.viewer).to.equal(null);
    await expectError(store.get(refs.community(), {fresh: true}), 'permission-denied');
    await session.signIn({method: 'token'});
    expect(session.viewer?.uid).to.equal('ada');
  });

  it('is told when what it gives is no ID token', async () => {
    for (const token of ['', 'secret', 'a.b.c', customToken()]) {
      const opening = opened.open(configOf(freshCommunity(), {getIdToken: async () => token}));
      if (token === '') expect((await opening).session.viewer).to.equal(null);
      else expect((await expectError(opening, 'configuration')).detail).to.deep.equal({field: 'getIdToken'});
    }
  });

  it('works beside the auth SDK of the same copy', async () => {
    await import('firebase/auth');
    const community = freshCommunity();
    const {store} = await opened.open(configAs('ada', community));
    await store.commit(new Person(store, community, 'ada', 'Ada').found());
    expect(await store.get(refs.community())).to.include({createdBy: 'ada'});
  });

  it('tells no one who has stopped listening', async () => {
    const {session} = await openWith(tokenOf('ada'));
    let calls = 0;
    const stop = session.subscribe(() => calls++);
    session.subscribe(() => calls++);
    stop();
    await session.signOut();
    expect(calls).to.equal(1);
    session.close();
    await session.signIn({method: 'token'});
    expect(calls).to.equal(1);
  });
});

/** What a server mints for signing in, which people give where an ID token belongs. */
function customToken(): string {
  const {uid, exp} = {uid: 'ada', exp: inSeconds(3600)};
  const payload = {iss: 'robot@example.com', sub: 'robot@example.com', aud: 'identitytoolkit', uid, exp};
  return `${btoa('{"alg":"RS256"}')}.${btoa(JSON.stringify(payload))}.signature`;
}
