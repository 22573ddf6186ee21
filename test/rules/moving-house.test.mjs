/** A community is taken along to another project, whole, once, and goes on there. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {setLogLevel} from 'firebase/firestore';
import {Firestore} from '../../bin/lib/firestore.mjs';
import {administrate, aPerson, aProject, library} from '../support/town.mjs';
import {aWholeCommunity} from '../support/whole-community.mjs';

setLogLevel('silent');

describe('moving house', () => {
  let here;
  let there;
  let folder;
  let file;
  let ids;
  const opened = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'praxis-move-'));
    file = join(folder, 'whole.jsonl');
    here = await aProject(`demo-here-${process.pid}`);
    there = await aProject(`demo-there-${process.pid}`);
    const whole = await aWholeCommunity(here, 'whole');
    opened.push(...Object.values(whole.people));
    ids = whole.ids;
    // Who has left is in no archive for people.
    const gone = await aPerson(here, 'whole', 'greta');
    opened.push(gone);
    await library.join(gone, {}, {charter: 1});
    await library.leave(gone);
    // What a function of the administrator's keeps beside it stays.
    await placeIn(here).commit('whole', [{path: 'mail/letter', data: {to: 'anna'}}]);
  });
  after(async () => {
    rmSync(folder, {recursive: true});
    for (const person of opened) await person.close();
    await Promise.all([here.clear(), there.clear()]);
  });

  const placeIn = ({id, emulator}) => new Firestore({project: id, emulator, token: () => 'owner'}, library);
  const records = async (project, community) => {
    const found = new Map();
    for await (const {path, data} of placeIn(project).scan(community)) found.set(path, data);
    found.delete('mail/letter');
    return found;
  };
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const exports = (...more) => administrate(here, 'export', '--community', 'whole', '--file', file, ...more);
  const imports = (...more) => administrate(there, 'import', '--file', file, ...more);

  test('everything is written to a file, one record a line, between a head and a sum', async () => {
    const {code, output} = await exports();
    assert.equal(code, 0, output);
    const kept = await records(here, 'whole');
    assert.match(output, new RegExp(`whole: ${kept.size} records are in .* 1 record of others stayed`));
    const [head, ...rest] = lines().map((line) => JSON.parse(line));
    assert.deepEqual([head.format, head.version, head.community], ['praxis-community', 1, 'whole']);
    assert.deepEqual(
      rest.slice(0, -1),
      [...kept].map(([path, data]) => ({path, data})),
    );
    assert.equal(rest.at(-1).records, kept.size);
    assert.equal((await exports()).code, 2);
  });

  test('people get pages and tables of what all members read, and nothing else', async () => {
    const out = join(folder, 'whole.zip');
    const readable = (format) =>
      administrate(here, 'export', '--community', 'whole', '--file', out, '--format', format);
    assert.equal((await readable('word')).code, 2);
    const {code, output} = await readable('markdown,csv');
    assert.equal(code, 0, output);
    assert.match(output, /whole: 4 conversations, 1 term, 1 note, 1 priority, 5 people are in/);
    const files = Object.entries(unzipSync(readFileSync(out))).map(([name, bytes]) => [name, strFromU8(bytes)]);
    const names = files.map(([name]) => name);
    for (const name of ['glossary/en/pod.md', 'knowledge/our-pods.md', 'posts.csv', 'people.csv', 'terms.csv'])
      assert.ok(names.includes(name), `${name} in ${names}`);
    const all = files.map(([, text]) => text).join('\n');
    for (const said of ['Like so, and then so.', 'About this page.', 'We run many.', 'Write it down', 'Platform'])
      assert.ok(all.includes(said), said);
    // Removed, hidden, said in a report, an appeal or to one person alone.
    for (const unsaid of ['Thanks, and then?', 'Something rude.', 'It was a joke.', 'Rude again', 'Greta'])
      assert.ok(!all.includes(unsaid), unsaid);
    const again = await readable('csv');
    assert.deepEqual([again.code, again.output], [2, `${out} is there already. Name another.`]);
    // It is looked at first: nothing is read, nor paid for, of a project that is not there.
    const {code: unread, output: said} = await administrate(
      {...here, emulator: '127.0.0.1:1'},
      ...['export', '--community', 'whole', '--file', out, '--format', 'csv'],
    );
    assert.deepEqual([unread, said], [2, `${out} is there already. Name another.`]);
  });

  test('an export that was cut goes on where it was', async () => {
    const whole = readFileSync(file, 'utf8');
    truncateSync(file, Math.floor(whole.length / 2));
    const cut = await imports();
    assert.deepEqual([cut.code, (await records(there, 'whole')).size], [2, 0]);
    const {code, output} = await exports('--resume');
    assert.equal(code, 0, output);
    assert.equal(readFileSync(file, 'utf8'), whole);
    assert.match((await exports('--resume')).output, /is whole/);
  });

  test('a file that somebody changed is not taken', async () => {
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('Some containers.', 'Some boxes.'));
    const {code, output} = await imports();
    writeFileSync(file, whole);
    assert.deepEqual([code, output], [2, 'The file was changed after it was written.']);
    assert.equal((await records(there, 'whole')).size, 0);
  });

  test('it is the same elsewhere, however often it is brought, and holds', async () => {
    const {code, output} = await imports();
    assert.equal(code, 0, output);
    assert.match(output, /0 findings$/);
    assert.deepEqual(await records(there, 'whole'), await records(here, 'whole'));
    const again = await imports();
    assert.equal(again.code, 0);
    assert.match(again.output, /0 records to write/);
  });

  test('an import that was cut goes on where it was', async () => {
    const all = await records(there, 'whole');
    const lost = ['', ...[...all.keys()].slice(-20)];
    await placeIn(there).commit(
      'whole',
      lost.map((path) => ({path})),
    );
    const {code, output} = await imports();
    assert.equal(code, 0, output);
    assert.match(output, /21 records to write/);
    assert.deepEqual(await records(there, 'whole'), all);
  });

  test('people go on with it there', async () => {
    const anna = await aPerson(there, 'whole', 'anna');
    opened.push(anna);
    const thread = await anna.store.get(library.refs.thread(ids.board));
    const id = library.createId();
    await library.post(anna, {id, thread: {...thread, id: ids.board}, body: 'Here we are.'});
    assert.equal((await anna.store.get(library.refs.thread(ids.board), {fresh: true})).posts, thread.posts + 1);
    assert.equal((await administrate(there, 'check')).code, 0);
  });

  test('what was written since is not written over, unless that is wanted', async () => {
    const since = await records(there, 'whole');
    const {code, output} = await imports();
    assert.equal(code, 1);
    assert.match(output, /has what is not in the file, or other than there:[^]*Nothing was written/);
    assert.deepEqual(await records(there, 'whole'), since);
  });

  test('it is called otherwise there, and people are who they are there', async () => {
    const {code, output} = await imports('--community', 'renamed', '--person', 'anna=a-1', '--person', 'ben=b-2');
    assert.equal(code, 0, output);
    const found = await records(there, 'renamed');
    assert.equal(found.size, (await records(here, 'whole')).size);
    assert.equal(found.get('members/a-1').name, 'Anna');
    assert.equal(found.get(`threads/${ids.board}/posts/${ids.question}`).author, 'a-1');
    assert.equal(found.get(`notes/${ids.note}`).owner, 'b-2');
    const left = [...found].filter(([path, data]) =>
      /(?:^|[/"])(?:anna|ben)(?:["/]|$)/.test(`${path} ${JSON.stringify(data)}`),
    );
    assert.deepEqual(left, []);
    const anna = await aPerson(there, 'renamed', 'a-1');
    opened.push(anna);
    await library.post(anna, {
      id: library.createId(),
      thread: {id: library.createId(), key: '', title: 'New'},
      body: 'It is me.',
    });
    assert.equal((await administrate(there, 'check', '--community', 'renamed')).code, 0);
  });
});
