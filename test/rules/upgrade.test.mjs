/**
 * The rules of the next version, and pages that still have this one: what they write arrives, and what they do not know stays.
 *
 * The next version is this one and more: posts have a mood, and there are polls. Its rules are made as CONTRIBUTING.md says.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {setLogLevel} from 'firebase/firestore';
import {Firestore} from '../../bin/lib/firestore.mjs';
import {gather} from '../../bin/lib/places.mjs';
import {aPerson, aProject, library} from '../support/town.mjs';
import {putRules} from './measure/emulator.mjs';

setLogLevel('silent');

const COMMUNITY = 'upgraded';
const {refs} = library;

/** The rules of this version, with what the next one adds. */
function nextRules() {
  const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
  const replaced = (text, pattern, by) => {
    const next = text.replace(pattern, by);
    assert.notEqual(next, text, `${pattern} is not in the rules`);
    return next;
  };
  const withMood = replaced(
    rules,
    /hasExactly\((\['community', 'thread', 'body'[^\]]*\])\)/,
    "(hasExactly($1) || hasExactly($1.concat(['mood'])))",
  );
  return replaced(
    withMood,
    /\['discussion', 'question', 'idea', 'decision'\]/g,
    "['discussion', 'question', 'idea', 'decision', 'poll']",
  );
}

describe('after an upgrade of the rules', () => {
  const thread = {id: 'board', key: '', title: 'Lunch', kind: 'question'};
  let project, stella, anna, place;

  before(async () => {
    project = await aProject(`demo-upgrade-${process.pid}`);
    const [address, port] = project.emulator.split(':');
    place = new Firestore({project: project.id, emulator: project.emulator, token: () => 'owner'}, library);
    stella = await aPerson(project, COMMUNITY, 'stella');
    anna = await aPerson(project, COMMUNITY, 'anna');
    await library.found(stella, 'Practice');
    await library.join(anna);
    await library.post(stella, {id: 'before', thread, body: 'Soup?'});
    await putRules({id: project.id, host: address, port: Number(port)}, nextRules());
  });
  after(async () => {
    await stella.close();
    await anna.close();
    await project.clear();
  });

  const records = async () => (await gather(place.scan(COMMUNITY), library)).rows;
  const write = (ref, data) => place.commit(COMMUNITY, [{path: ref.path, data, fields: Object.keys(data)}]);

  test('an old page goes on writing', async () => {
    const answer = library.createId();
    await library.post(anna, {id: answer, thread, body: 'Salad'});
    assert.equal((await records()).get(refs.post('board', answer).path).body, 'Salad');
  });

  test('what an old page does not know stays when it changes the rest', async () => {
    const ref = refs.post('board', 'before');
    await write(ref, {mood: 'merry'});
    const read = await stella.store.get(ref, {fresh: true});
    assert.deepEqual([read.body, read.mood, read.newer], ['Soup?', undefined, undefined]);
    await library.editPost(stella, read, 'Soup today?');
    await library.react(anna, {thread: 'board', id: 'before'}, 'thanks');
    const {mood, body, value} = (await records()).get(ref.path);
    assert.deepEqual([mood, body, value], ['merry', 'Soup today?', 1]);
  });

  test('an old page tells apart what it does not understand, and what others say there arrives', async () => {
    const ref = refs.thread('board');
    await write(ref, {kind: 'poll'});
    const read = await anna.store.get(ref, {fresh: true});
    assert.deepEqual([read.kind, read.newer, read.title], ['discussion', true, 'Lunch']);
    const vote = library.createId();
    await library.post(anna, {id: vote, thread, body: 'Soup for me'});
    const rows = await records();
    assert.equal(rows.get(ref.path).kind, 'poll');
    assert.equal(rows.get(refs.post('board', vote).path).body, 'Soup for me');
  });

  describe('what only the next version understands, an old page leaves as it is', () => {
    const wording = {label: 'Pod', gloss: 'A group of containers.', lang: 'en'};
    /** What is there of each kind, which choice of it the next version adds, and what an old page tries. */
    const KINDS = {
      term: async () => {
        const ref = refs.term(await library.proposeTerm(anna, wording));
        const read = () => anna.store.get(ref, {fresh: true});
        const acts = [
          async () => library.reviseTerm(anna, await read(), {gloss: 'Containers together.'}),
          async () => library.tendTerm(stella, await read(), {steward: 'stella'}),
          () => library.voiceTerm(anna, ref.path.split('/')[1], ''),
        ];
        return {ref, unknown: {status: 'contested'}, acts};
      },
      note: async () => {
        const id = await library.keepNote(anna, {title: 'Lunch', summary: 'There is soup.'});
        const ref = refs.note(id);
        const acts = [
          async () => library.reviseNote(anna, await anna.store.get(ref, {fresh: true}), {summary: 'There is salad.'}),
          () => library.tendNote(anna, id, {owner: 'anna'}),
          () => library.voiceNote(stella, id, {reason: 'There is none.'}),
        ];
        return {ref, unknown: {status: 'archived'}, acts};
      },
      priority: async () => {
        const id = await library.suggestPriority(anna, {title: 'Docs', body: ''});
        const acts = [
          () => library.rewordPriority(anna, id, {title: 'Better docs', body: ''}),
          () => library.noteOutcome(anna, id, 'They are written.'),
          () => library.movePriority(anna, id, 'done', ''),
        ];
        return {ref: refs.priority(id), unknown: {state: 'paused'}, acts};
      },
      charter: async () => {
        const empty = Object.fromEntries(library.CHARTER_FIELDS.map((field) => [field, '']));
        const draft = {...empty, name: 'Practice', purpose: 'To learn.', note: '', daysOpen: 0};
        const number = await library.proposeCharter(stella, {...draft, changesSubstance: true}, 0);
        const acts = [() => library.adoptCharter(stella, {number})];
        return {ref: refs.charter(number), unknown: {state: 'voted'}, acts};
      },
      profile: async () => ({
        ref: refs.member('anna'),
        unknown: {role: 'auditor'},
        acts: [() => library.updateProfile(anna, {title: 'Cook'}), () => library.changeRole(stella, 'anna', 'steward')],
      }),
    };
    for (const [kind, prepare] of Object.entries(KINDS)) {
      test(kind, async () => {
        const {ref, unknown, acts} = await prepare();
        await write(ref, unknown);
        for (const person of [stella, anna]) assert.ok((await person.store.get(ref, {fresh: true})).newer);
        const before = (await records()).get(ref.path);
        for (const act of acts) await assert.rejects(act, {code: 'newer'});
        assert.deepEqual((await records()).get(ref.path), before);
      });
    }
  });

  test('a new page reads what has fewer fields than it knows', async () => {
    const ref = refs.post('board', 'before');
    await place.commit(COMMUNITY, [{path: ref.path, data: {}, fields: ['images', 'reactedBy']}]);
    const read = await stella.store.get(ref, {fresh: true});
    assert.deepEqual([read.images, read.reactedBy, read.newer], [{}, '', undefined]);
  });
});
