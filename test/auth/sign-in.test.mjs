import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {administer, customTokenOf, fresh, googleTokenOf, linkSentTo, openSite, ready} from './support.mjs';

/*
 * People sign in through the real SDK in a real browser, against the Auth emulator, and then write under the real rules.
 */
describe('signing in', {timeout: 300_000}, () => {
  let site;
  let pages = [];
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
  });

  /** Somebody on a page that says this of a community. */
  async function visit(given, community = fresh('c')) {
    const page = await site.visit();
    pages.push(page);
    await openOn(page, community, given);
    return {page, community};
  }

  const openOn = (page, community, given) =>
    page.evaluate(([name, given]) => globalThis.praxis.open(name, given), [community, given]);
  const sessionOf = (page) => page.evaluate(() => globalThis.praxis.session);
  const signIn = (page, request) => page.evaluate((request) => globalThis.praxis.signIn(request), request);
  const signOut = (page) => page.evaluate(() => globalThis.praxis.signOut());
  const found = (page, name) => page.evaluate((name) => globalThis.praxis.found(name), name);
  const founderOn = (page) => page.evaluate(() => globalThis.praxis.founder());

  const readerOn = (page) => page.evaluate(() => globalThis.praxis.reader());

  async function reload(page, community, given) {
    await page.reload();
    await ready(page);
    await openOn(page, community, given);
  }

  it('with a custom token happens by itself, and makes a person who may write', async () => {
    const uid = fresh('ada');
    const claims = {name: 'Ada Lovelace'};
    const {page, community} = await visit({customTokens: [customTokenOf(uid, {claims})]});
    const session = {viewer: {uid, ...claims}, methods: ['token'], changes: 0, tokensGiven: 1};
    assert.deepEqual(await sessionOf(page), session);
    assert.equal(await found(page, community), 'done');
    assert.equal(await founderOn(page), uid);
  });

  it('with a custom token that says only who it is leaves the name open', async () => {
    const uid = fresh('ada');
    const {page} = await visit({customTokens: [customTokenOf(uid)]});
    assert.deepEqual((await sessionOf(page)).viewer, {uid, name: ''});
  });

  it('with a custom token is not repeated while the session lasts', async () => {
    const uid = fresh('ada');
    const given = {customTokens: [customTokenOf(uid)]};
    const {page, community} = await visit(given);
    await reload(page, community, given);
    const {viewer, tokensGiven} = await sessionOf(page);
    assert.deepEqual({uid: viewer.uid, tokensGiven}, {uid, tokensGiven: 0});
  });

  it('with a custom token can be asked for again after signing out', async () => {
    const [ada, bo] = [fresh('ada'), fresh('bo')];
    const {page} = await visit({customTokens: [customTokenOf(ada), customTokenOf(bo)]});
    assert.equal(await signOut(page), 'done');
    assert.equal((await sessionOf(page)).viewer, null);
    assert.equal(await founderOn(page), 'permission-denied');
    assert.equal(await signIn(page, {method: 'token'}), 'done');
    const {viewer, changes} = await sessionOf(page);
    assert.deepEqual({uid: viewer.uid, changes}, {uid: bo, changes: 2});
    assert.equal(await founderOn(page), undefined);
  });

  it('with a token that is not valid leaves the page readable, and says so when asked', async () => {
    for (const token of ['not a token', customTokenOf('ada', {audience: 'somebody else'})]) {
      const {page} = await visit({customTokens: [token]});
      assert.deepEqual(await sessionOf(page), {viewer: null, methods: ['token'], changes: 0, tokensGiven: 1});
      assert.equal(await signIn(page, {method: 'token'}), 'sign-in-failed');
    }
  });

  it('with a token of an account that was closed is refused', async () => {
    const uid = fresh('eve');
    const {page} = await visit({customTokens: [customTokenOf(uid)]});
    await signOut(page);
    await administer('accounts:update', {localId: uid, disableUser: true});
    assert.equal(await signIn(page, {method: 'token'}), 'sign-in-failed');
    assert.equal((await sessionOf(page)).viewer, null);
  });

  it('does not open a private community', async () => {
    const {page} = await visit({customTokens: [customTokenOf(fresh('eve'))]}, fresh('p'));
    assert.equal(await founderOn(page), 'permission-denied');
  });

  it('with a credential of the page takes name and address from it', async () => {
    const uid = fresh('ada');
    const idToken = googleTokenOf(uid, {name: 'Ada Lovelace'});
    const {page, community} = await visit({credential: {providerId: 'google.com', idToken}});
    const {viewer} = await sessionOf(page);
    assert.deepEqual({name: viewer.name, email: viewer.email}, {name: 'Ada Lovelace', email: `${uid}@example.com`});
    assert.equal(await found(page, community), 'done');
  });

  it('with a credential of Microsoft works the same', async () => {
    const idToken = googleTokenOf(fresh('bo'), {name: 'Bo', email: `${fresh('bo')}@example.com`});
    const {page} = await visit({credential: {providerId: 'microsoft.com', idToken}});
    assert.equal((await sessionOf(page)).viewer.name, 'Bo');
  });

  it('lasts over a reload, in every tab, until signing out in one of them', async () => {
    const uid = fresh('ada');
    const given = {credential: {providerId: 'google.com', idToken: googleTokenOf(uid, {name: 'Ada'})}};
    const {page, community} = await visit(given);
    await reload(page, community, {signIn: 'google'});
    const {viewer} = await sessionOf(page);
    assert.equal(viewer.name, 'Ada');
    assert.equal(await readerOn(page), viewer.uid);

    const tab = await page.context().newPage();
    await tab.goto(site.url);
    await ready(tab);
    await openOn(tab, community, {signIn: 'google'});
    assert.equal((await sessionOf(tab)).viewer.name, 'Ada');

    await signOut(tab);
    await page.waitForFunction(() => globalThis.praxis.session.viewer === null);
    assert.equal(await readerOn(page), '');
    await reload(page, community, {signIn: 'google'});
    assert.equal((await sessionOf(page)).viewer, null);
  });

  it('as a guest makes someone who may look around but not write', async () => {
    const {page, community} = await visit({signIn: 'anonymous'});
    assert.equal((await sessionOf(page)).viewer, null);
    assert.equal(await signIn(page, {method: 'anonymous'}), 'done');
    const {viewer, changes} = await sessionOf(page);
    assert.deepEqual({...viewer, uid: ''}, {uid: '', name: '', guest: true});
    assert.equal(changes, 1);
    assert.equal(await found(page, community), 'permission-denied');
  });

  it('goes to the tenant that the page names', async () => {
    const {name} = await administer('tenants', {displayName: 'Staff', enableAnonymousUser: true}, 'v2');
    const tenantId = name.split('/').at(-1);
    const {page} = await visit({signIn: 'anonymous', tenantId});
    assert.equal(await signIn(page, {method: 'anonymous'}), 'done');
    const {viewer} = await sessionOf(page);
    const {users} = await administer(`tenants/${tenantId}/accounts:lookup`, {localId: [viewer.uid]});
    assert.deepEqual(
      users.map(({tenantId}) => tenantId),
      [tenantId],
    );
  });

  it('by a link in a mail ends on the page where it began', async () => {
    const email = `${fresh('grace')}.hopper@example.com`;
    const given = {signIn: 'email-link'};
    const {page, community} = await visit(given);
    assert.equal(await signIn(page, {method: 'email-link', email: ` ${email} `}), 'done');
    assert.equal((await sessionOf(page)).viewer, null);

    const link = await linkSentTo(email);
    await page.goto(link);
    await page.waitForURL((url) => url.origin === new URL(site.url).origin);
    await ready(page);
    await openOn(page, community, given);
    assert.equal((await sessionOf(page)).viewer.email, email);
    assert.match((await sessionOf(page)).viewer.name, /^Grace .* Hopper$/);
    assert.equal(page.url(), site.url);

    await reload(page, community, given);
    assert.equal((await sessionOf(page)).viewer.email, email);
  });

  it('by a link that is opened beside a tab where nobody was signed in is there in both, and may read at once', async () => {
    const email = `${fresh('grace')}@example.com`;
    const given = {signIn: 'email-link'};
    const {page, community} = await visit(given);
    // From here on, this tab asks Firestore for all tabs.
    assert.equal(await founderOn(page), 'permission-denied');
    await signIn(page, {method: 'email-link', email});

    const tab = await page.context().newPage();
    await tab.goto(await linkSentTo(email));
    await tab.waitForURL((url) => url.origin === new URL(site.url).origin);
    await ready(tab);
    await openOn(tab, community, given);
    assert.equal(await founderOn(tab), undefined);
    await page.waitForFunction((email) => globalThis.praxis.session.viewer?.email === email, email);
    assert.equal(await found(tab, community), 'done');
    assert.equal(await founderOn(page), (await sessionOf(tab)).viewer.uid);
  });

  it('by a link that is opened on another device asks for the address once more', async () => {
    const email = `${fresh('grace')}@example.com`;
    const given = {signIn: 'email-link'};
    const {page, community} = await visit(given);
    await signIn(page, {method: 'email-link', email});
    const phone = await site.visit();
    pages.push(phone);
    await phone.goto(await linkSentTo(email));
    await phone.waitForURL((url) => url.origin === new URL(site.url).origin);
    await ready(phone);
    await openOn(phone, community, given);
    assert.equal((await sessionOf(phone)).viewer, null);
    assert.equal(await signIn(phone, {method: 'email-link', email}), 'done');
    assert.equal((await sessionOf(phone)).viewer.email, email);
    assert.equal(phone.url(), site.url);
  });

  it('by a link works once, and then another can be had', async () => {
    const email = `${fresh('grace')}@example.com`;
    const given = {signIn: 'email-link'};
    const {page, community} = await visit(given);
    await signIn(page, {method: 'email-link', email});
    const link = await linkSentTo(email);
    const openLink = async () => {
      await page.goto(link);
      await page.waitForFunction(() => location.search.includes('oobCode') && globalThis.praxis !== undefined);
      await openOn(page, community, given);
    };
    await openLink();
    assert.equal((await sessionOf(page)).viewer.email, email);
    await signOut(page);

    // The emulator itself refuses a used link, so the page is opened as the browser's history would.
    const url = new URL(link);
    const used = new URL(site.url);
    for (const name of ['mode', 'oobCode', 'apiKey', 'lang'])
      used.searchParams.set(name, url.searchParams.get(name) ?? '');
    await page.goto(used.href);
    await ready(page);
    await openOn(page, community, given);
    assert.equal((await sessionOf(page)).viewer, null);
    assert.equal(await signIn(page, {method: 'email-link', email}), 'sign-in-failed');
    assert.equal(page.url(), site.url);
    assert.equal(await signIn(page, {method: 'email-link', email}), 'done');
    assert.notEqual(await linkSentTo(email), link);
  });

  it('by mail needs an address', async () => {
    const {page} = await visit({signIn: 'email-link'});
    assert.equal(await signIn(page, {method: 'email-link'}), 'invalid email');
    assert.equal(await signIn(page, {method: 'email-link', email: 'grace'}), 'invalid email');
  });

  it('in a way that the page does not offer is refused', async () => {
    const {page} = await visit({signIn: 'google microsoft'});
    assert.deepEqual((await sessionOf(page)).methods, ['google', 'microsoft']);
    assert.equal(await signIn(page, {method: 'anonymous'}), 'configuration sign-in');
  });

  it('through a pop-up that cannot be prepared is refused, and can be tried again', async () => {
    const {page} = await visit({signIn: 'google microsoft oidc.intranet saml.intranet'});
    await page.route('https://apis.google.com/**', (route) => route.abort());
    for (const method of (await sessionOf(page)).methods) {
      assert.equal(await signIn(page, {method}), 'sign-in-failed');
    }
    assert.equal((await sessionOf(page)).viewer, null);
  });

  it('says when there is no connection', async () => {
    const {page} = await visit({signIn: 'anonymous'});
    await page.context().setOffline(true);
    assert.equal(await signIn(page, {method: 'anonymous'}), 'offline');
  });

  describe('on a page with its own Firebase app', () => {
    it('is what the page does, and seen here as it happens', async () => {
      const {page, community} = await visit({ownApp: true});
      assert.deepEqual(await sessionOf(page), {viewer: null, methods: [], changes: 0, tokensGiven: 0});
      const idToken = googleTokenOf(fresh('ada'), {name: 'Ada'});
      await page.evaluate((idToken) => globalThis.praxis.signInToPage(idToken), idToken);
      await page.waitForFunction(() => globalThis.praxis.session.changes === 1);
      assert.equal((await sessionOf(page)).viewer.name, 'Ada');
      assert.equal(await found(page, community), 'done');

      await page.evaluate(() => globalThis.praxis.signOutOfPage());
      await page.waitForFunction(() => globalThis.praxis.session.changes === 2);
      assert.equal((await sessionOf(page)).viewer, null);
    });

    it('outlives the community that it was seen by', async () => {
      const {page} = await visit({ownApp: true});
      await page.evaluate(() => globalThis.praxis.signInToPage());
      const {viewer} = await sessionOf(page);
      await page.evaluate(() => globalThis.praxis.close());
      assert.equal(await page.evaluate(() => globalThis.praxis.pageUser), viewer.uid);
    });
  });
});
