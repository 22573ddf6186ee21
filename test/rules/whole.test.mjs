/** Acts that change all that they may, and those that leave one thing as it was, or change one thing too many. */
import {describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {changeMember, changeNote, changeTerm} from './adjust.mjs';
import {actRecords, kim, notes, terms} from './community.mjs';
import {dayOf, noteVersionIn, packNote, packTerm, versionIn} from './model.mjs';
import {aCommunity, assertDenied, commit} from './support.mjs';

const profile = acts.describeMyself({path: String, id: 'any'}).writes.member.data;
const said = Object.fromEntries(Object.entries(profile).filter(([field]) => field !== 'updatedAt'));
const {involvement, ...facets} = said;
delete facets.evidence;

describe('all of a profile', () => {
  test('changes when somebody comes back', async () => {
    const community = await aCommunity();
    await community.put('members/lena', {charter: 1, evidence: ['term:pod Pods']});
    const act = acts.comeBack(community);
    changeMember(act.writes, {...facets, involvement, evidence: [], charter: 2});
    await commit(act);
  });
  test('changes when a list says something else', async () => {
    const act = acts.changeKnown(await aCommunity());
    Object.assign(act.writes.member.data, facets);
    await commit(act);
  });
  test('goes when somebody is forgotten', async () => {
    const community = await aCommunity();
    await community.put('members/lena', {...facets, involvement, evidence: ['term:pod Pods']});
    await commit(acts.forgetMyself(community));
  });
  test('goes when somebody known has come', async () => {
    const community = await aCommunity();
    await community.put(`members/${kim.uid}`, facets);
    await commit(acts.claim(community));
  });
  test('stays in no part when somebody known has come, or is forgotten', async () => {
    for (const [build, at] of [
      [acts.claim, `members/${kim.uid}`],
      [acts.forgetMyself, 'members/lena'],
    ]) {
      const community = await aCommunity();
      await community.put(at, facets);
      for (const field of Object.keys(facets)) {
        const act = build(community);
        delete act.writes.member.data[field];
        await assertDenied(commit(act), `${build.name}: ${field}`);
      }
    }
  });
  test('of somebody marked as left is brought in again', async () => {
    const community = await aCommunity();
    await community.put(`members/${kim.uid}`, {status: 'left'});
    const act = acts.changeKnown(community);
    act.writes.member.data.status = 'known';
    await commit(act);
  });
});

/** Of a term and a note: all that may be said, what else a version says, and in which index it is. */
const kinds = {
  term: {
    ...{at: 'terms/pod', record: terms.pod, versionOf: versionIn, pack: packTerm, index: 'glossary'},
    words: {
      ...{
        label: 'Pods',
        expansion: 'Peas',
        gloss: 'Small',
        body: 'More.',
        note: 'New.',
        aliases: ['P'],
        avoid: ['Pea'],
      },
      ...{contexts: ['Sea'], senses: ['Whales'], tags: ['k8s'], sources: ['https://x.example']},
    },
    more: {broader: ['c'], related: ['n'], concept: 'pod', status: 'agreed', steward: 'ben', reviewBy: '2030-01-31'},
    revise: (community) => acts.reviseTerm(community, {by: 'stella', counted: false}),
    change: changeTerm,
    hide: acts.hideTerm,
    restore: acts.restoreTerm,
  },
  note: {
    ...{at: 'notes/ingress', record: notes.ingress, versionOf: noteVersionIn, pack: packNote, index: 'knowledge'},
    words: {title: 'Which?', summary: 'We use *one* for all.', lead: 'We use', note: 'New.', tags: ['net']},
    more: {cites: ['board/p3'], changedOn: dayOf() - 1},
    revise: acts.reviseNote,
    change: changeNote,
    hide: acts.hideNote,
    restore: acts.restoreNote,
  },
};

for (const [about, {at, record, words, more, versionOf, pack, index, revise, change, hide, restore}] of Object.entries(
  kinds,
)) {
  const full = {...record, ...words};
  const blank = Object.fromEntries(
    Object.entries(words).map(([field, value]) => [field, Array.isArray(value) ? [] : '']),
  );
  const id = at.split('/')[1];
  const hiding = (community, rest = {}) => {
    const act = hide(community);
    const {[about]: it, revision, index: entry} = act.writes;
    Object.assign(it.data, blank);
    for (const field of Object.keys(rest)) delete it.data[field];
    revision.data = {...versionOf(full), updatedAt: revision.data.updatedAt};
    entry.data.entries = {[id]: pack({...full, ...blank, ...rest})};
    return act;
  };
  const restoring = (community, other = {}) => {
    const act = restore(community);
    const {[about]: it, revision, index: entry} = act.writes;
    Object.assign(it.data, words, other);
    const before = {...full, ...blank, revision: record.revision + 1};
    revision.data = {...versionOf(before), updatedAt: revision.data.updatedAt};
    entry.data.entries = {[id]: pack({...full, ...other})};
    return act;
  };

  describe(`all of a ${about}`, () => {
    const saying = async () => {
      const community = await aCommunity();
      await community.put(at, words);
      return community;
    };
    const hidden = async () => {
      const community = await saying();
      await commit(hiding(community));
      for (const [path, fields] of Object.entries(actRecords('hid', {about, target: at, person: 'anna'})))
        await community.put(path, fields);
      return community;
    };
    const again = (act) => {
      for (const part of ['act', 'notice']) act.writes[part].path = act.writes[part].path.replace('a1', 'a2');
      act.writes.guard.data.last = 'log/a2';
      return act;
    };

    test('is hidden, and restored', async () => {
      await commit(again(restoring(await hidden())));
    });
    test('is hidden, and nothing else', async () => {
      const community = await saying();
      for (const [field, value] of Object.entries(words)) {
        await assertDenied(commit(hiding(community, {[field]: value})), field);
      }
    });
    test('is restored, and nothing else', async () => {
      const community = await hidden();
      for (const [field, value] of Object.entries(words)) {
        if (field === 'lead') continue; // Any piece of the summary will do.
        const other = {[field]: Array.isArray(value) ? [] : `${value} `};
        await assertDenied(commit(again(restoring(community, other))), field);
      }
      await commit(again(restoring(community)));
    });
    test('changes at once', async () => {
      const act = revise(await aCommunity());
      change(act.writes, {...words, ...more, meaning: record.revision + 1, same: 0, different: 0});
      await commit(act);
    });
    test('is in the index as it is', async () => {
      const shown = Object.entries({...words, ...more}).filter(
        ([field, value]) => pack({...record, [field]: value}) !== pack(record),
      );
      for (const [field, value] of shown) {
        const {by, writes} = revise(await aCommunity());
        const {[index]: listed, ...others} = writes;
        const {revision, editor, updatedAt} = others[about].data;
        others[about].data = {revision, by, editor, updatedAt, [field]: value};
        listed.data.entries = {[id]: pack({...record, [field]: value})};
        await assertDenied(commit({by, writes: others}), field);
        await commit({by, writes: {...others, listed}});
      }
    });
  });
}

describe('the index follows', () => {
  const unlisted = (build, change, at, fields) => async () => {
    const community = await aCommunity();
    await community.put(at, fields);
    const act = build(community);
    change(act.writes);
    await assertDenied(commit(act));
  };
  const ingress = 'notes/ingress';
  for (const field of ['owner', 'reviewBy']) {
    const alone = ({note}) => (note.data = {[field]: note.data[field], updatedAt: note.data.updatedAt});
    test(`a note’s ${field}`, unlisted(withoutIndex(acts.tendNote), alone, ingress, {}));
  }
  test(
    'what takes the place of a term',
    unlisted(
      withoutIndex((community) => acts.reviseTerm(community, {by: 'stella', counted: false})),
      ({term, revision}) => {
        const {by = 'stella', editor, revision: number, updatedAt} = term.data;
        term.data = {by, editor, revision: number, updatedAt, successor: 'service'};
        revision.data.status = 'deprecated';
      },
      'terms/pod',
      {status: 'deprecated'},
    ),
  );
});

function withoutIndex(build) {
  return (community) => {
    const {by, writes} = build(community);
    for (const index of ['knowledge', 'glossary']) delete writes[index];
    return {by, writes};
  };
}
