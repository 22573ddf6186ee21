import {expect} from '@open-wc/testing';
import {localUid} from '../../../src/model/ids.js';
import {open} from '../../../src/store/local/open.js';
import {LocalSession} from '../../../src/store/local/session.js';
import {refusal} from '../../support/store-contract/setting.js';

const ada = {uid: localUid('Ada'), name: 'Ada'};
const bo = {uid: localUid('Bo'), name: 'Bo'};

describe('who is looking, in this browser', () => {
  const opened: LocalSession[] = [];
  const newPage = (localName?: string) => {
    const session = new LocalSession(localName);
    opened.push(session);
    return session;
  };
  /** What a tab remembers for itself is not there in a new one. */
  const newTab = (localName?: string) => {
    for (const session of opened.splice(0)) session.close();
    sessionStorage.clear();
    return newPage(localName);
  };
  const signIn = (session: LocalSession, name: string, uid?: string) =>
    session.signIn({method: 'local', name, ...(uid && {uid})});

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const session of opened.splice(0)) session.close();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is nobody at first, and anyone who says who they are', async () => {
    const session = newTab();
    expect(session.viewer).to.equal(null);
    expect(session.methods).to.deep.equal(['local']);
    await signIn(session, ' Ada ');
    expect(session.viewer).to.deep.equal(ada);
  });

  it('is the same person under the same name, and another one under a uid of their own', async () => {
    const session = newTab();
    await signIn(session, 'ADA');
    expect(session.viewer).to.deep.equal({uid: ada.uid, name: 'ADA'});
    await signIn(session, 'Ada', 'seed-ada');
    expect(session.viewer).to.deep.equal({uid: 'seed-ada', name: 'Ada'});
  });

  it('is remembered when the page is loaded again', async () => {
    await signIn(newTab(), 'Ada');
    expect(newPage().viewer).to.deep.equal(ada);
  });

  it('is in a new tab whoever was chosen last, and can be someone else there', async () => {
    await signIn(newTab(), 'Ada');
    const ofFirst = sessionStorage.getItem('praxis:viewer')!;
    const second = newTab();
    expect(second.viewer).to.deep.equal(ada);
    await signIn(second, 'Bo');
    expect(newPage().viewer).to.deep.equal(bo);
    sessionStorage.setItem('praxis:viewer', ofFirst);
    expect(newPage().viewer).to.deep.equal(ada);
  });

  it('stays signed out in this tab', async () => {
    const session = newTab('Bo');
    await signIn(session, 'Ada');
    await session.signOut();
    expect(session.viewer).to.equal(null);
    expect(newPage('Bo').viewer).to.equal(null);
    expect(newTab().viewer).to.deep.equal(ada);
  });

  it('is whom the page names, unless they switched in this tab', async () => {
    await signIn(newTab(), 'Ada');
    const page = newTab(' Bo ');
    expect(page.viewer).to.deep.equal(bo);
    await signIn(page, 'Cleo');
    expect(newPage('Bo').viewer).to.include({name: 'Cleo'});
  });

  it('is told to all who ask, in every community of the page, and only when it changes', async () => {
    const [here, there] = [newTab(), newPage()];
    const heard: string[] = [];
    const stop = here.subscribe(() => heard.push(`here ${here.viewer?.name}`));
    there.subscribe(() => heard.push(`there ${there.viewer?.name}`));
    expect(heard).to.deep.equal([]);
    await signIn(here, 'Ada');
    await signIn(there, 'Ada');
    stop();
    await there.signOut();
    expect(heard).to.deep.equal(['here Ada', 'there Ada', 'there undefined']);
    there.close();
    await signIn(here, 'Bo');
    expect(heard.length).to.equal(3);
  });

  for (const [name, code] of [
    ['', 'empty'],
    ['  ', 'empty'],
    ['x'.repeat(81), 'too-long'],
    ['Ada\nLovelace', 'invalid'],
    ['Ada\u202ELovelace', 'invalid'],
  ] as const) {
    it(`cannot be ${JSON.stringify(name.slice(0, 15))}`, async () => {
      const session = newTab();
      expect((await refusal(signIn(session, name))).code).to.equal(code);
      expect(session.viewer).to.equal(null);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });
  }

  it('cannot sign in any other way', async () => {
    expect((await refusal(newTab().signIn({method: 'google'}))).code).to.equal('configuration');
  });

  it('does not mind what else stands where it remembers', () => {
    for (const text of ['', '{', '7', '"Ada"', '{"name":7}', '{"name":"Ada","uid":"a b"}', '[]']) {
      localStorage.setItem('praxis:viewer', text);
      expect(newTab().viewer).to.equal(null);
    }
  });

  it('is remembered by the page alone where the browser denies it', async () => {
    const denied = ['sessionStorage', 'localStorage'] as const;
    const properties = denied.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)!);
    const session = newTab();
    for (const name of denied) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
    try {
      await signIn(session, 'Ada');
      expect(session.viewer).to.deep.equal(ada);
      expect(newPage().viewer).to.deep.equal(ada);
      await session.signOut();
      expect(newPage('Bo').viewer).to.equal(null);
    } finally {
      for (const [i, name] of denied.entries()) Object.defineProperty(globalThis, name, properties[i]!);
      // Now that the browser keeps it again, the page need not.
      await signIn(session, 'Ada');
    }
  });
});

describe('opening the store of this browser', () => {
  it('gives a backend that whoever comes first founds', async () => {
    const {store, session, founding} = await open({community: 'practice', backend: 'local', localName: 'Ada'});
    expect(founding).to.equal('first-person');
    expect(session.viewer).to.deep.equal(ada);
    session.close();
    await store.close();
  });

  for (const [field, config] of [
    ['name', {community: 'Cloud Practice'}],
    ['local-name', {community: 'practice', localName: 'x'.repeat(81)}],
  ] as const) {
    it(`says so when the page has a wrong ${field}`, async () => {
      const error = await refusal(open({backend: 'local', ...config}));
      expect(error.code).to.equal('configuration');
      expect(error.detail).to.deep.equal({field});
    });
  }
});
