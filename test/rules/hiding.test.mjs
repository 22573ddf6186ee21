/** What is hidden beside posts: the title of a conversation, a term, a note, a priority. Who hides it, what is left, who reads it. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {collection, doc, getDoc, getDocs, limit, query} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {actRecords, ago, minutes, terms} from './community.mjs';
import {hideable, hiddenBefore} from './hiding-acts.mjs';
import {packTerm} from './model.mjs';
import {aCommunity, as, assertDenied, casesOf, commit} from './support.mjs';

const hides = {thread: acts.hideTitle, term: acts.hideTerm, note: acts.hideNote, priority: acts.hidePriority};
const restores = {
  thread: acts.restoreTitle,
  term: acts.restoreTerm,
  note: acts.restoreNote,
  priority: acts.restorePriority,
};
const having = (build, options) => (writes, act, community) => Object.assign(act, build(community, options));

async function hidden(about, options) {
  const community = await aCommunity();
  await hiddenBefore(about, options)(community);
  return community;
}

for (const [about, hide] of Object.entries(hides)) {
  const {person, target} = hideable[about];
  const restore = restores[about];
  describe(`a ${about}`, () => {
    const {allows, refuses, refusesIn} = casesOf(hide);
    allows('a moderator to hide it');
    allows('a steward to hide it', having(hide, {by: 'stella'}));
    refuses('a member', having(hide, {by: 'nils'}));
    refuses('hiding it unsaid', (writes) => ['act', 'notice', 'guard'].forEach((part) => delete writes[part]));
    refuses('what the log tells otherwise', ({act, notice}) => [act, notice].forEach(({data}) => (data.kind = 'ask')));
    refuses('saying that it was hidden', (writes) => {
      for (const part of Object.keys(writes)) if (!['act', 'notice', 'guard'].includes(part)) delete writes[part];
    });
    refuses('other words in their place', ({[about]: {data}}) => {
      const [field] = Object.keys(data);
      data[field] = 'Nothing to see';
    });
    refuses('what is not text along the way', ({[about]: {data}}) => (data.author = 'mona'));
    refuses('keeping other words', ({notice}) => (notice.data.quote += 'Or so'));
    refuses('telling somebody else', ({notice}) => (notice.data.person = 'nils'));
    refusesIn('where it is one’s own', ({put}) => put(target, {author: 'mona', by: 'mona'}));

    test('is hidden once, restored once', async () => {
      const community = await hidden(about);
      const {act, notice, guard} = hide(community).writes;
      const quote = {...notice, data: {...notice.data, quote: ''}};
      await assertDenied(commit({by: 'mona', writes: {act, notice: quote, guard}}), 'It is hidden already.');
      await commit(restore(community));
      const again = restore(community);
      for (const part of ['act', 'notice']) again.writes[part].path = again.writes[part].path.replace('a1', 'a2');
      again.writes.guard.data.last = 'log/a2';
      await assertDenied(commit(again));
    });
    test('is restored as it was, by whoever moderates and is not concerned', async () => {
      const [field] = Object.keys(hideable[about].says);
      const community = await hidden(about);
      for (const by of ['nils', person, 'otto']) await assertDenied(commit(restore(community, {by})), by);
      const otherwise = restore(community);
      otherwise.writes[about].data[field] = 'All is well';
      await assertDenied(commit(otherwise));
      const unsaid = restore(community);
      delete unsaid.writes.act;
      await assertDenied(commit(unsaid));
      const told = restore(community);
      for (const part of ['act', 'notice']) told.writes[part].data.kind = 'withdraw';
      await assertDenied(commit(told));
      await commit(restore(community, {by: 'mona'}));
      const record = await getDoc(doc(as('anna'), community.path(target)));
      assert.equal(record.get(field), hideable[about].says[field]);
    });
    test('is not reported while it is hidden', async () => {
      const community = await hidden(about);
      await assertDenied(commit(acts.report(community, {by: 'nils', about, target, quote: ''})));
    });
  });
}

describe('a person', () => {
  test('is not hidden', async () => {
    const act = acts.hideTitle(await aCommunity(), {person: 'ben'});
    for (const part of ['act', 'notice'])
      Object.assign(act.writes[part].data, {about: 'person', target: 'members/ben'});
    act.writes.notice.data.quote = '';
    await assertDenied(commit(act));
  });
});

describe('what is hidden', () => {
  test('is revised by nobody, a steward neither', async () => {
    for (const by of ['ben', 'stella']) {
      const community = await hidden('term');
      const act = acts.reviseTerm(community, {by, counted: by === 'ben'});
      const {revision, term, glossary} = act.writes;
      Object.assign(revision.data, {label: '', gloss: '', body: '', aliases: [], tags: [], revision: 2});
      revision.path = revision.path.replace(/1$/, '2');
      term.data.revision = 3;
      glossary.data.entries.pod = packTerm({...terms.pod, ...term.data});
      await assertDenied(commit(act), by);
    }
    const community = await hidden('note');
    const act = acts.reviseNote(community);
    Object.assign(act.writes.revision.data, {title: '', summary: '', tags: [], revision: 2});
    act.writes.revision.path = act.writes.revision.path.replace(/1$/, '2');
    act.writes.note.data.revision = 3;
    await assertDenied(commit(act));
  });
  test('is neither reworded nor renewed', async () => {
    const community = await aCommunity();
    await community.put('priorities/docs', {title: '', body: ''});
    await assertDenied(commit(acts.rewordPriority(community)));
    await community.put('priorities/old', {title: '', body: ''});
    const renewal = acts.renewPriority(community);
    renewal.writes.priority.data.title = '';
    renewal.writes.priority.data.body = '';
    await assertDenied(commit(renewal));
  });
  test('does not come back as its author had it before they changed it', async () => {
    const community = await hidden('priority');
    await community.put('priorities/meet', {editedAt: ago(minutes(1))});
    await assertDenied(commit(acts.restorePriority(community)));
  });
  test('comes back with its title as one', async () => {
    const act = acts.restorePriority(await hidden('priority'));
    const {title, body} = act.writes.priority.data;
    Object.assign(act.writes.priority.data, {title: `${title}\n\n${body}`, body: ''});
    await assertDenied(commit(act));
  });
  test('lets its author take their name off it, and comes back all the same', async () => {
    const community = await hidden('term');
    await community.put('terms/pod', {editor: '–'});
    const act = acts.restoreTerm(community);
    act.writes.revision.data.editor = '–';
    await commit(act);
  });
  test('leaves nothing of the rest of what it said', async () => {
    for (const [at, rest, act] of [
      ['terms/pod', {expansion: 'Peas on demand'}, acts.hideTerm],
      ['terms/pod', {avoid: ['Pea']}, acts.hideTerm],
      ['terms/pod', {note: 'For fools'}, acts.hideTerm],
      ['notes/ingress', {note: 'For fools'}, acts.hideNote],
    ]) {
      const community = await aCommunity();
      await community.put(at, rest);
      const about = at.startsWith('terms') ? 'term' : 'note';
      const build = () => {
        const built = act(community);
        Object.assign(built.writes.revision.data, rest);
        return built;
      };
      await assertDenied(commit(build()), JSON.stringify(rest));
      const whole = build();
      for (const [field, value] of Object.entries(rest)) {
        whole.writes[about].data[field] = Array.isArray(value) ? [] : '';
      }
      await commit(whole);
    }
  });
  test('has one more version, no more', async () => {
    for (const [about, restore] of [
      ['term', acts.restoreTerm],
      ['note', acts.restoreNote],
    ]) {
      const community = await hidden(about);
      const skipping = restore(community);
      skipping.writes[about].data.revision += 1;
      await assertDenied(commit(skipping));
      const unkept = restore(community);
      delete unkept.writes.revision;
      await assertDenied(commit(unkept));
    }
  });
  test('shows in lists a piece of what it says', async () => {
    const community = await hidden('note');
    const act = acts.restoreNote(community);
    act.writes.note.data.lead = 'Buy now';
    act.writes.index.data.entries.ingress = act.writes.index.data.entries.ingress.replace(/We use .*/, 'Buy now');
    await assertDenied(commit(act));
  });
  test('is told in its versions to who wrote it and to those who moderate', async () => {
    for (const [about, at] of [
      ['term', 'terms/pod/revisions'],
      ['note', 'notes/ingress/revisions'],
    ]) {
      const open = await aCommunity();
      await getDoc(doc(as('nils'), open.path(`${at}/0`)));
      await getDocs(query(collection(as('nils'), open.path(at)), limit(10)));
      const {path} = await hidden(about);
      const one = (who) => getDoc(doc(as(who), path(`${at}/0`)));
      const all = (who) => getDocs(query(collection(as(who), path(at)), limit(10)));
      for (const who of ['anna', 'ben', 'mona', 'stella']) {
        await one(who);
        await all(who);
      }
      for (const who of ['nils', 'lena', 'otto']) {
        await assertDenied(one(who), who);
        await assertDenied(all(who), who);
      }
      assert.equal((await getDoc(doc(as('nils'), path(`${at}/99`)))).exists(), false);
    }
  });
});

describe('where terms are used', () => {
  test('is called as its conversation is', async () => {
    const community = await aCommunity();
    await assertDenied(commit(acts.followTitle(community)), 'Its title stands.');
    const touch = acts.followTitle(community);
    touch.writes.use.data.title = 'Which ingress?';
    await assertDenied(commit(touch), 'It is called so already.');
    await community.put('threads/board', {title: ''});
    await assertDenied(commit(acts.followTitle(community, {by: 'otto'})));
    await commit(acts.followTitle(community));
  });
});

describe('taking back', () => {
  test('goes by the act that hid it', async () => {
    const community = await hidden('thread');
    const others = actRecords('x1', {
      about: 'thread',
      target: 'threads/other',
      person: 'anna',
      quote: 'Which ingress?',
    });
    for (const [path, said] of Object.entries(others)) await community.put(path, said);
    await assertDenied(commit(acts.restoreTitle(community, {of: 'x1'})));
    await commit(acts.restoreTitle(community));
  });
});
