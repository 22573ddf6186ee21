/** The administrator's tool finds every kind of damage, mends what can be mended, and finds nothing wrong where nothing is. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {setLogLevel} from 'firebase/firestore';
import {Firestore} from '../../bin/lib/firestore.mjs';
import {administrate, aProject, library} from '../support/town.mjs';
import {aWholeCommunity} from '../support/whole-community.mjs';

setLogLevel('silent');

const COMMUNITY = 'whole';

describe('praxis-elements check', () => {
  let project;
  let people;
  let ids;
  let place;
  let folder;
  let kept = 0;
  let whole;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'praxis-check-'));
    project = await aProject(`demo-integrity-${process.pid}`);
    ({people, ids} = await aWholeCommunity(project, COMMUNITY));
    place = new Firestore({project: project.id, emulator: project.emulator, token: () => 'owner'}, library);
  });
  // Each damage is done to the whole community, not to what another one left of it.
  beforeEach(async () => {
    const now = await records();
    whole ??= now;
    const changed = [...whole].filter(([path, data]) => JSON.stringify(now.get(path)) !== JSON.stringify(data));
    const added = [...now.keys()].filter((path) => !whole.has(path));
    const writes = [...changed.map(([path, data]) => ({path, data})), ...added.map((path) => ({path}))];
    if (writes.length) await place.commit(COMMUNITY, writes);
  });
  after(async () => {
    rmSync(folder, {recursive: true});
    for (const person of Object.values(people)) await person.close();
    await project.clear();
  });

  /** The records as they are, by path. */
  const records = async () => {
    const found = new Map();
    for await (const {path, data} of place.scan(COMMUNITY)) found.set(path, data);
    return found;
  };
  const set = (path, data) => place.commit(COMMUNITY, [{path, data, fields: Object.keys(data)}]);
  const remove = (path) => place.commit(COMMUNITY, [{path}]);
  const put = (path, data) => place.commit(COMMUNITY, [{path, data}]);
  const check = () => administrate(project, 'check', '--community', COMMUNITY);
  const repair = (...more) => administrate(project, 'repair', '--community', COMMUNITY, ...more);
  const repairForGood = () => repair('--write', '--keep', join(folder, `kept-${kept++}.jsonl`));

  test('finds nothing in a community that was made by the use cases alone', async () => {
    const {code, output} = await check();
    assert.equal(output, `${COMMUNITY}: ${(await records()).size} records, 0 findings`);
    assert.equal(code, 0);
  });

  test('looks at all communities of a project unless one is named, and says what it cannot look at', async () => {
    assert.equal((await administrate(project, 'check')).code, 0);
    const missing = await administrate(project, 'check', '--community', 'missing');
    assert.deepEqual([missing.code, missing.output], [2, 'There is no community “missing”.']);
    const nowhere = await administrate({...project, emulator: '127.0.0.1:1'}, 'frobnicate');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.output, /^Say check, repair, export, import/);
  });

  /** Damage: what it is called, how it is done, and what is found. */
  const thread = () => `threads/${ids.board}`;
  const post = (id) => `${thread()}/posts/${ids[id]}`;
  const withEntry = async (path, key, value) => {
    const {entries} = (await records()).get(path);
    await set(path, {entries: {...entries, [key]: value}});
  };
  const withoutEntry = async (path, key) => {
    const entries = Object.entries((await records()).get(path).entries).filter(([other]) => other !== key);
    await set(path, {entries: Object.fromEntries(entries)});
  };
  const titles = async (id) =>
    [...(await records())].find(([path, {entries}]) => path.startsWith('titles/') && entries[id])[0];
  const dayAgo = Date.now() - 86_400_000;

  const damages = {
    'a thread that counts another number of posts': [
      () => set(thread(), {posts: 9}),
      () => [`${thread()}: posts is 9`],
    ],
    'a thread that names another last post': [
      () => set(thread(), {lastPost: ids.question, lastAt: dayAgo}),
      () => [`${thread()}: lastPost is "${ids.question}"`, `${thread()}: lastAt is`],
    ],
    'a thread whose answer is gone': [
      () => set(thread(), {accepted: 'gone'}),
      () => [`${thread()}: accepted names "gone"`],
    ],
    'a thread that goes on in none': [
      () => set(thread(), {state: 'closed', mergedInto: 'gone'}),
      () => [`${thread()}: mergedInto names "gone"`],
    ],
    'a participant who wrote nothing': [
      () => set(thread(), {participants: ['anna', 'nobody']}),
      () => [`${thread()}: participants is`],
    ],
    'posts without their thread': [() => remove(thread()), () => [`${thread()}/posts: 4 posts without ${thread()}`]],
    'a thread without posts': [
      async () => put('threads/empty', {...(await records()).get(thread()), key: ''}),
      () => ['threads/empty: belongs to threads/empty/posts'],
    ],
    'a post without the one it answers': [
      () => set(post('answer'), {parent: 'gone'}),
      () => [`${post('answer')}: parent names "gone"`],
    ],
    'a post in another place of its tree': [
      () => set(post('below'), {path: ids.below, depth: 0}),
      () => [`${post('below')}: path is`, `${post('below')}: depth is 0, should be 2`],
    ],
    'posts that answer each other in a circle': [
      () => set(post('question'), {parent: ids.below}),
      () => [`${post('question')}: parent names`],
    ],
    'a post that counts other reactions': [
      () => set(post('answer'), {value: 7}),
      () => [`${post('answer')}: value is 7, should be 1`],
    ],
    'a removed post that says something': [
      () => set(post('below'), {body: 'Boo'}),
      () => [`${post('below')}: body is "Boo"`],
    ],
    'a picture of no post': [
      () =>
        put(`${thread()}/images/i1`, {
          post: 'gone',
          type: 'image/webp',
          data: 'AAAA',
          author: 'anna',
          updatedAt: dayAgo,
        }),
      () => [`${thread()}/images/i1: belongs to ${thread()}/posts/gone`],
    ],
    'a post whose picture is gone': [
      () => set(post('question'), {images: {i2: '10x10'}}),
      () => [`${post('question')}: images.i2 names "10x10"`],
    ],
    'a version of a post that is gone': [
      () => remove(`${thread()}/revisions/${ids.answer}.0`),
      () => [`${thread()}/revisions/${ids.answer}.0: is missing`],
    ],
    'a post with another number of versions': [
      () => set(post('answer'), {revision: 1}),
      () => [`${post('answer')}: revision is 1, and 2 are kept`],
    ],
    'versions of no post': [
      async () => put(`${thread()}/revisions/gone.0`, (await records()).get(`${thread()}/revisions/${ids.answer}.0`)),
      () => [`${thread()}/revisions/gone.0: belongs to ${thread()}/posts/gone`],
    ],
    'versions of a term that are gone': [
      () => remove('terms/pod/revisions/0'),
      () => ['terms/pod/revisions/0: is missing'],
    ],
    'a version of a note that is gone': [
      () => remove(`notes/${ids.note}/revisions/0`),
      () => [`notes/${ids.note}: revision is 1, of which 0 are kept`],
    ],
    'a term that counts other voices': [() => set('terms/pod', {same: 4}), () => ['terms/pod: same is 4, should be 1']],
    'a note that counts other voices': [
      () => set(`notes/${ids.note}`, {different: 0}),
      () => [`notes/${ids.note}: different is 0, should be 1`, 'knowledge/0: entries.'],
    ],
    'a request that counts other people': [
      () => set('requests/ingress', {wanted: 1}),
      () => ['requests/ingress: wanted is 1, should be 2'],
    ],
    'a request that a lost term answers': [
      () => set('requests/ingress', {state: 'answered', term: 'gone'}),
      () => ['requests/ingress: term names "gone"'],
    ],
    'an entry of the glossary that says something else': [
      () => withEntry('glossary/0', 'pod', 'Cod'),
      () => ['glossary/0: entries.pod says "Cod"'],
    ],
    'an entry of the glossary that is gone': [
      () => withoutEntry('glossary/0', 'pod'),
      () => ['glossary/0: entries.pod is missing'],
    ],
    'a glossary that is gone': [() => remove('glossary/0'), () => ['glossary/0: entries.pod is missing']],
    'an entry of the directory of nobody': [
      () => withEntry('directory/0', 'ghost', 'Ghost'),
      () => ['directory/0: entries.ghost is of no record'],
    ],
    'an entry of the directory in another document': [
      async () => put('directory/1', {...(await records()).get('directory/0'), last: 'anna'}),
      () => ['directory/1: entries.anna is of no record that is listed here'],
    ],
    'an entry of the notes that is gone': [
      () => withoutEntry('knowledge/0', ids.note),
      () => [`knowledge/0: entries.${ids.note} is missing`],
    ],
    'a conversation that cannot be found': [
      async () => withoutEntry(await titles(ids.board), ids.board),
      () => [`entries.${ids.board} is missing`],
    ],
    'a page that leads nowhere': [
      () => set(`aliases/${library.threadIdOf(ids.page)}`, {thread: 'gone'}),
      () => [`aliases/${library.threadIdOf(ids.page)}: thread names "gone"`],
    ],
    'a page that counts other conversations': [
      () => set(`aliases/${library.threadIdOf(ids.page)}`, {begun: 5}),
      () => [`aliases/${library.threadIdOf(ids.page)}: begun is 5, should be 1`],
    ],
    'a page without the way to its conversation': [
      () => remove(`aliases/${library.threadIdOf('https://intranet.example/two')}`),
      () => ['is at the page "https://intranet.example/two", which does not lead to it'],
    ],
    'the use of terms in no conversation': [
      () => put('uses/t-gone', {key: '', title: 'Gone', thread: 'gone', terms: ['pod'], updatedAt: dayAgo}),
      () => ['uses/t-gone: belongs to threads/gone'],
    ],
    'another number of stewards': [() => set('', {stewards: 5}), () => ['(the community): stewards is 5, should be 2']],
    'another charter': [() => set('', {charter: 0}), () => ['(the community): charter is 0, should be 1']],
    'a photo of nobody': [
      () => put('portraits/ghost', {level: 'all', type: 'image/png', data: 'AAAA', updatedAt: dayAgo}),
      () => ['portraits/ghost: belongs to members/ghost'],
    ],
    'an invitation that counts fewer than came': [
      () => set(`invitations/${ids.code}`, {used: 0}),
      () => [`invitations/${ids.code}: used is 0, should be 1`],
    ],
    'a tally that counts more than was written': [
      async () => {
        const [path, tally] = [...(await records())].find(([path]) => path.startsWith('tallies/'));
        await set(path, {total: tally.total + 5});
      },
      () => ['total is'],
    ],
    'a priority that counts other ballots': [
      () => set(`priorities/${ids.priority}`, {supports: 9}),
      () => [`priorities/${ids.priority}: supports is 9, should be 2`],
    ],
    'a ballot for nothing': [
      () => set('ballots/ben', {supports: [ids.priority, 'gone']}),
      () => ['ballots/ben: supports names'],
    ],
    'a report of nothing': [
      async () => {
        const [, report] = [...(await records())].find(([path]) => path.startsWith('reports/'));
        await put('reports/lost', {...report, target: 'threads/gone'});
      },
      () => ['reports/lost: belongs to threads/gone'],
    ],
    'a notice that says something else than the log': [
      () => set(`notices/${ids.act}`, {reason: 'Another one'}),
      () => [`notices/${ids.act}: reason is "Another one", should be "Rude"`],
    ],
    'an appeal that a lost act decided': [
      () => set(`appeals/${ids.act}`, {decision: 'gone'}),
      () => [`appeals/${ids.act}: decision names "gone"`],
    ],
  };

  for (const [name, [damage, found]] of Object.entries(damages)) {
    test(`finds and mends ${name}`, async () => {
      await damage();
      const checked = await check();
      for (const words of found()) assert.ok(checked.output.includes(words), `${words}\n${checked.output}`);
      assert.equal(checked.code, 1);
      const repaired = await repairForGood();
      assert.equal(repaired.code, 0, repaired.output);
      assert.match(repaired.output, /0 findings$/);
    });
  }

  test('leaves to people what only they know', async () => {
    const {path, data} = {path: `notices/${ids.act}`, data: whole.get(`notices/${ids.act}`)};
    await remove(path);
    const {code, output} = await repairForGood();
    assert.equal(code, 1);
    assert.match(output, new RegExp(`log/${ids.act}: it names .*somebody has to look at it`));
    await put(path, data);
    await set('terms/pod', {same: 'three'});
    const invalid = await check();
    assert.match(invalid.output, /terms\/pod: same cannot be "three": invalid \(somebody has to look at it\)/);
  });

  test('changes nothing unless it is told to, and keeps what was there before', async () => {
    await set(thread(), {posts: 9});
    const asIs = await records();
    const dry = await repair();
    assert.equal(dry.code, 1);
    assert.match(dry.output, /This would change 1 record:\n {2}threads\/\S+: posts\n\nNothing was written/);
    assert.deepEqual(await records(), asIs);

    const keptIn = join(folder, 'before.jsonl');
    assert.equal((await repair('--write', '--keep', keptIn)).code, 0);
    const [, line] = readFileSync(keptIn, 'utf8').split('\n');
    assert.deepEqual(JSON.parse(line), {path: thread(), data: asIs.get(thread())});
  });

  test('has a repaired record be read anew by those who know an older one', async () => {
    await set(thread(), {posts: 9});
    const {updatedAt} = (await records()).get(thread());
    await repairForGood();
    assert.ok((await records()).get(thread()).updatedAt > updatedAt);
  });

  test('says the same as JSON', async () => {
    await set(thread(), {posts: 9});
    const {code, lines} = await administrate(project, 'check', '--json');
    assert.equal(code, 1);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [{community: COMMUNITY, code: 'wrong', path: thread(), field: 'posts', is: 9, should: 4, mends: true}],
    );
    await repairForGood();
  });
});
