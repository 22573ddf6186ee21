import {describe, test} from 'node:test';
import {deleteField, serverTimestamp} from 'firebase/firestore/lite';
import {
  confirmNote,
  doubtNote,
  keepNote,
  report,
  retireNote,
  reviseNote,
  rewriteNote,
  tendNote,
  withdrawNoteVoice,
} from './acts.mjs';
import {changeNote} from './adjust.mjs';
import {ago, long, notes} from './community.mjs';
import {dayOf, KNOWLEDGE_SHARD_SIZE, NOTE_STATUSES, noteVersionIn, packNote, packVoice} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const voice = (name, reason = '', meaning = 0) => packVoice({meaning, name, reason});
const {summary, lead} = keepNote({path: String}).writes.note.data;

describe('keeping what was learnt', () => {
  const {allows, refuses, refusesIn} = casesOf(keepNote);

  allows('a member');
  allows('a note that nobody looks after', (writes) => changeNote(writes, {owner: '', reviewBy: ''}));
  allows('a note that rests on nothing that was said here', (writes) => changeNote(writes, {cites: []}));
  allows('another document of the index', (writes, act, community) =>
    Object.assign(act, keepNote(community, {shard: 63})),
  );
  refuses('a counter that is a text', (writes) => changeNote(writes, {same: '0'}));
  refuses('a document of the index that there is not', (writes, act, community) =>
    Object.assign(act, keepNote(community, {shard: 64})),
  );
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a note in the name of somebody else', ({note}) => (note.data.author = 'ben'));
  refuses('a note changed last by somebody else', ({note}) => (note.data.by = 'ben'));
  refuses("a note under somebody else's name", ({note}) => (note.data.byline = 'Stella'));
  refuses('giving it into the care of somebody else', (writes) => changeNote(writes, {owner: 'ben'}));
  refuses('one that is retired from the start', (writes) => changeNote(writes, {status: 'retired'}));
  refuses('one that was changed before', ({note}) => (note.data.revision = 1));
  refuses('one that others speak of already', ({note}) => (note.data.voices = {mona: voice('Mona')}));
  refuses('a day that is none', (writes) => changeNote(writes, {reviewBy: '2030-02-32'}));
  refuses("a date of one's own", ({note}) => (note.data.createdAt = ago(0)));
  refuses('an id with spaces', (writes, act, community) => Object.assign(act, keepNote(community, {id: 'a b'})));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'members/anna'));
  refuses('staying out of the index', (writes) => delete writes.knowledge);
  refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));

  allows('a week before today, by a clock that is slow', (writes) => changeNote(writes, {changedOn: dayOf() - 7}));
  allows('a week after today, by a clock that is fast', (writes) => changeNote(writes, {changedOn: dayOf() + 7}));
  refuses('a day of long ago', (writes) => changeNote(writes, {changedOn: dayOf() - 8}));
  refuses('a day to come', (writes) => changeNote(writes, {changedOn: dayOf() + 8}));

  test('refuses writing over a note that is there', async () => {
    const community = await aCommunity();
    await commit(keepNote(community));
    await assertDenied(commit(keepNote(community, {by: 'ben'})));
  });
});

describe('the posts that a note rests on', () => {
  const {allows, refuses} = casesOf(keepNote);
  const twelve = Array.from({length: 12}, (_, i) => `board/p${i}`);
  allows('twelve of them', (writes) => changeNote(writes, {cites: twelve}));
  refuses('thirteen of them', (writes) => changeNote(writes, {cites: [...twelve, 'board/p12']}));
  for (const cite of ['board', 'board/', '/p1', 'board/p1/x', 'a b/p1', `${long(129)}/p1`, 'https://evil.example'])
    refuses(JSON.stringify(cite.slice(0, 20)), (writes) => changeNote(writes, {cites: [cite]}));
});

describe('what lists show of a note', () => {
  const {allows, refuses} = casesOf(keepNote);
  allows('nothing', (writes) => changeNote(writes, {lead: ''}));
  allows('all of a short note', (writes) =>
    changeNote(writes, {summary: 'One (1) [a]+ $x^ {2}?', lead: 'One (1) [a]+ $x^ {2}?'}),
  );
  allows('a piece from the middle of several lines', (writes) =>
    changeNote(writes, {summary: 'é\n\n日本\nc', lead: '日本'}),
  );
  refuses('what it does not say', (writes) => changeNote(writes, {lead: 'Buy now'}));
  refuses('a pattern of what it says', (writes) => changeNote(writes, {lead: 'Each .* once'}));
  refuses('what ends the quotation', (writes) => changeNote(writes, {lead: '\\E.*', summary: `x\\E.*`}));
  refuses('what begins one anew', (writes) => changeNote(writes, {lead: `\\E|.*\\Q`}));
  refuses('more than fits', (writes) => changeNote(writes, {summary: long(161), lead: long(161)}));
  refuses('several lines', (writes) => changeNote(writes, {summary: 'a\nb', lead: 'a\nb'}));
  test('is what the library finds', () => {
    if (!summary.includes(lead)) throw new Error(lead);
  });
});

describe('changing a note', () => {
  const {allows, refuses, refusesIn} = casesOf(reviseNote);

  allows('any member');
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a change in the name of somebody else', ({note}) => (note.data.by = 'anna'));
  refuses("a change under somebody else's name", ({note}) => (note.data.editor = 'Stella'));
  refuses('no revision of what it said before', (writes) => delete writes.revision);
  refuses('a revision number that stays', ({note}) => (note.data.revision = 1));
  refuses('a revision number that jumps', ({note}) => (note.data.revision = 3));
  refuses("a date of one's own", ({note}) => (note.data.updatedAt = ago(0)));
  refuses('an old entry in the index', (writes) => delete writes.knowledge);
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an empty title', (writes) => changeNote(writes, {title: ''}));
  refuses('an empty summary', (writes) => changeNote(writes, {summary: '', lead: ''}));
  refuses('a status that does not exist', (writes) => changeNote(writes, {status: 'holy'}));
  refuses('voices that count no more', (writes) => Object.assign(writes.note.data, {same: 0}));
  for (const [field, value] of Object.entries({owner: 'ben', reviewBy: '2030-01-01', author: 'mona', byline: 'Stella'}))
    refuses(`another ${field} along the way`, (writes) => changeNote(writes, {[field]: value}));
  refuses('moving to another document of the index', (writes, act, {path}) => {
    changeNote(writes, {shard: 1});
    writes.knowledge.path = path('knowledge/1');
  });
  refusesIn('by one who left', ({put}) => put('members/ben', {status: 'left'}));
  refusesIn('after a million changes', ({put}) => put('notes/ingress', {revision: 1_000_000}));

  test('leaves the index alone where its entry says the same', async () => {
    const community = await aCommunity();
    await community.put('notes/ingress', {changedOn: dayOf()});
    await community.put('knowledge/0', {entries: {ingress: packNote({...notes.ingress, changedOn: dayOf()})}});
    const {by, writes} = reviseNote(community);
    const longer = `${notes.ingress.summary}\n\nMore.`;
    const {lead, title, tags, cites} = notes.ingress;
    Object.assign(writes.note.data, {title, tags, cites, lead, summary: longer});
    delete writes.knowledge;
    await commit({by, writes});
  });
});

describe('what a note said before a change', () => {
  const {allows, refuses} = casesOf(reviseNote);
  const others = {title: 'Else', summary: 'Else.', tags: [], cites: [], status: 'retired', by: 'ben', note: 'x'};
  allows('as it was');
  for (const [field, value] of Object.entries(others)) {
    refuses(`another ${field}`, ({revision}) => (revision.data[field] = value));
    refuses(`leaving out the ${field}`, ({revision}) => delete revision.data[field]);
  }
  refuses('another number', ({revision}) => (revision.data.revision = 2));
  refuses('another place', ({revision}, act, {path}) => (revision.path = path('notes/ingress/revisions/7')));
  refuses('a place that only counts as the same', ({revision}, act, {path}) => {
    revision.path = path('notes/ingress/revisions/01');
  });
  refuses('a place at another note', ({revision}, act, {path}) => (revision.path = path('notes/egress/revisions/1')));
  refuses("a date of one's own", ({revision}) => (revision.data.updatedAt = ago(0)));
  refuses('a field that the note has and its history does not keep', ({revision}) => (revision.data.lead = 'x'));
  refuses('a revision of a note that does not change', (writes) => {
    for (const part of ['note', 'knowledge', 'guard']) delete writes[part];
  });
});

describe('saying something else', () => {
  const {allows, refuses} = casesOf(rewriteNote);
  allows('a member, who asks everyone anew');
  refuses('what others said to count on', ({note}) => (note.data.same = 1));
  refuses('a meaning of another revision', ({note}) => (note.data.meaning = 5));
  refuses('a meaning that is no number', ({note}) => (note.data.meaning = '2'));
  refuses('taking out what others said', ({note}) => (note.data.voices = {}));

  test('settles a doubt, which the index says, too', async () => {
    const doubted = {...notes.egress, different: 1, voices: {mona: voice('Mona', 'No.')}};
    const arranged = async () => {
      const community = await aCommunity();
      await community.put('notes/egress', doubted);
      await community.put('knowledge/0', {entries: {egress: packNote(doubted)}});
      return community;
    };
    await commit(rewriteNote(await arranged(), {id: 'egress'}));
    const {by, writes} = rewriteNote(await arranged(), {id: 'egress'});
    delete writes.knowledge;
    await assertDenied(commit({by, writes}));
  });
});

describe('retiring a note', () => {
  const {allows, refuses} = casesOf(retireNote);
  allows('any member: it can be taken back');
  refuses('keeping it from the index', (writes) => delete writes.knowledge);

  for (const from of NOTE_STATUSES) {
    for (const to of NOTE_STATUSES) {
      test(`turns ${from} into ${to}`, async () => {
        const community = await aCommunity();
        await community.put('notes/ingress', {status: from});
        const act = retireNote(community, {status: to});
        Object.assign(act.writes.revision.data, noteVersionIn({...notes.ingress, status: from}));
        await commit(act);
      });
    }
  }
});

describe('looking after a note', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(tendNote);

  allows('a member whom nobody asked');
  refuses('naming somebody else', (writes) => changeNote(writes, {owner: 'anna'}));
  refuses('a day that is none', (writes) => changeNote(writes, {reviewBy: '2030-13-01'}));
  refuses('keeping it from the index', (writes) => delete writes.knowledge);
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses("a date of one's own", ({note}) => (note.data.updatedAt = ago(0)));
  refuses('another title along the way', (writes) => changeNote(writes, {title: 'Else'}));
  refusesIn('that somebody looks after', ({put}) => put('notes/ingress', {owner: 'mona'}));
  casesOf((community) => tendNote(community, {owner: 'anna'})).refusesIn(
    'and handing it on to who was not asked',
    ({put}) => put('notes/ingress', {owner: 'ben'}),
  );
  allowsIn('that is theirs already', ({put}) => put('notes/ingress', {owner: 'ben'}));

  const giving = (community, owner, by = 'stella') => tendNote(community, {by, owner});
  casesOf((community) => giving(community, 'mona')).allows('a steward, who gives it into the care of somebody');
  casesOf((community) => giving(community, 'a b')).refusesIn('into that of nobody there can be', () => {});
  casesOf((community) => giving(community, '')).allowsIn('a steward to take it out of somebody’s', ({put}) =>
    put('notes/ingress', {owner: 'mona'}),
  );
  casesOf((community) => giving(community, '', 'ben')).allowsIn('to let go of it', ({put}) =>
    put('notes/ingress', {owner: 'ben'}),
  );
  casesOf((community) => giving(community, '', 'anna')).refusesIn('to take it out of somebody’s', ({put}) =>
    put('notes/ingress', {owner: 'ben'}),
  );
});

describe('saying that a note holds', () => {
  const {allows, refuses, refusesIn} = casesOf(confirmNote);

  allows('a member, and when to look at it again');
  allows('a member, and no more', (writes) => {
    delete writes.note.data.reviewBy;
    delete writes.knowledge;
  });
  allows('who said so of what it said before', (writes, act, {put}) =>
    put('notes/ingress', {voices: {ben: voice('Ben', '', 7)}}),
  );
  refuses('a day that is none', (writes) => changeNote(writes, {reviewBy: 'soon'}));
  refuses('a voice of something else than it says', ({note}) => (note.data.voices.ben = voice('Ben', '', 1)));
  refuses('a voice under another name', ({note}) => (note.data.voices.ben = voice('Stella')));
  refuses('a voice in the name of somebody else', ({note}) => (note.data.voices = {anna: voice('Anna')}));
  refuses('two voices', ({note}) => (note.data.voices.anna = voice('Anna')));
  refuses('a voice that is counted as a doubt', ({note}) => {
    [note.data.same, note.data.different] = [note.data.different, note.data.same];
  });
  refuses('a voice that is not counted', ({note}) => delete note.data.same);
  refuses('a voice that counts twice', ({note}) => (note.data.same = 3));
  refuses('a doubt that nobody has along with it', ({note}) => (note.data.different = 1));
  refuses('another title along the way', (writes) => changeNote(writes, {title: 'Else'}));
  refuses('taking it into their care along the way', (writes) => changeNote(writes, {owner: 'ben'}));
  refusesIn('of what is retired', ({put}) => put('notes/ingress', {status: 'retired'}));
  refusesIn('twice', ({put}) => put('notes/ingress', {voices: {ben: voice('Ben')}, same: 2}));
  refusesIn('beside five hundred others', ({put}) =>
    put('notes/ingress', {voices: Object.fromEntries(Array.from({length: 500}, (_, i) => [`u${i}`, voice('U')]))}),
  );
});

describe('doubting a note', () => {
  const {allows, refuses, refusesIn} = casesOf(doubtNote);
  allows('a member');
  allows('a reason of five hundred units', ({note}) => (note.data.voices.ben = voice('Ben', long(500))));
  refuses('a reason that is longer', ({note}) => (note.data.voices.ben = voice('Ben', long(501))));
  refuses('a reason of several lines', ({note}) => (note.data.voices.ben = '0\nOne\nTwo\nBen'));
  refuses('keeping it from the index', (writes) => delete writes.knowledge);
  refuses('an entry that does not say so', ({knowledge}) => {
    knowledge.data.entries.ingress = packNote(notes.ingress);
  });
  refusesIn('by one who left', ({put}) => put('members/ben', {status: 'left'}));

  test('leaves the index alone where somebody else doubts it already', async () => {
    const community = await aCommunity();
    const doubted = {...notes.ingress, different: 1, voices: {nils: voice('Nils', 'No.')}};
    await community.put('notes/ingress', doubted);
    await community.put('knowledge/0', {entries: {ingress: packNote(doubted)}});
    const {by, writes} = doubtNote(community);
    delete writes.knowledge;
    await commit({by, writes});
  });
});

describe('taking back what one said of a note', () => {
  const {allows, refuses, allowsIn} = casesOf(withdrawNoteVoice);
  allows('a member');
  allowsIn('who may write no more for a while', ({put}) =>
    put('restrictions/mona', {state: 'suspended', until: ago(-100_000), act: 'x', updatedAt: ago(0)}),
  );
  refuses('and staying counted', ({note}) => delete note.data.same);
  refuses('and saying when to look at it again', (writes, act, community) => {
    writes.note.data.reviewBy = '2031-01-31';
    writes.knowledge = tendNote(community, {by: 'mona', owner: '', reviewBy: '2031-01-31'}).writes.knowledge;
  });
});

describe('the index follows a note', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(keepNote);
  const crowd = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`n${i}`, `Note ${i}`]));
  const before = 2; // The notes of the case's community.

  allows('an entry that says what the note says');
  refuses('an entry that says something else', ({knowledge}) => (knowledge.data.entries.quota += '!'));
  refuses('an entry under another title', ({knowledge}) => {
    knowledge.data.entries.quota = knowledge.data.entries.quota.replace('quotas', 'prices');
  });
  refuses('an entry that is no text', ({knowledge}) => (knowledge.data.entries.quota = {title: 'x'}));
  refuses('no entry', ({knowledge}) => delete knowledge.data.entries);
  refuses('the entry of another note along with it', ({knowledge}) => (knowledge.data.entries.ingress = 'x'));
  refuses('taking another note out along the way', ({knowledge}) => (knowledge.data.entries.ingress = deleteField()));
  refuses('naming another note', ({knowledge}) => (knowledge.data.last = 'ingress'));
  refuses("a date of one's own", ({knowledge}) => (knowledge.data.updatedAt = ago(0)));
  refuses("a field of one's own", ({knowledge}) => (knowledge.data.note = 'x'));
  refuses('touching it while no note changes', (writes) => {
    delete writes.note;
    delete writes.guard;
    writes.knowledge.data = {entries: {ingress: 'x'}, last: 'ingress', updatedAt: serverTimestamp()};
  });
  allowsIn('up to four hundred entries', ({put}) =>
    put('knowledge/0', {entries: crowd(KNOWLEDGE_SHARD_SIZE - 1 - before)}),
  );
  refusesIn('beyond four hundred entries', ({put}) =>
    put('knowledge/0', {entries: crowd(KNOWLEDGE_SHARD_SIZE - before)}),
  );
});

describe('reporting a note', () => {
  const build = (community) =>
    report(community, {about: 'note', target: 'notes/ingress', quote: notes.ingress.summary, by: 'mona'});
  const {allows, refuses} = casesOf(build);
  allows('a member');
  refuses('who changed it last', (writes, act, community) =>
    Object.assign(
      act,
      report(community, {about: 'note', target: 'notes/ingress', quote: notes.ingress.summary, by: 'anna'}),
    ),
  );
  refuses('what it does not say', ({report}) => (report.data.quote = 'Worse'));
  refuses('a note that is none', (writes, act, community) =>
    Object.assign(
      act,
      report(community, {about: 'note', target: 'terms/pod', quote: notes.ingress.summary, by: 'mona'}),
    ),
  );
});
