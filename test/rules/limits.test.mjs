/** Every text and list at its limit, derived from the schemas: as long and as short as the model allows is possible, one unit more is not. */
import {describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {changeMember, changeNote, changeTerm} from './adjust.mjs';
import {actRecords, long} from './community.mjs';
import {schemaAt} from './hostile.mjs';
import {NO_NAME, threadIdOf} from './model.mjs';
import {aCommunity, assertDenied, commit, placeOf} from './support.mjs';

/** A text of so many units, most of them in characters of two. */
const wide = (units) => '😀'.repeat(units / 2) + 'x'.repeat(units % 2);

/** How to set a field so that everything else stays true to it, by act and write. */
const setters = {
  found: {
    build: ({id}) => acts.found(placeOf(`${id}-next`)),
    community: ({community}, changes) => Object.assign(community.data, changes),
  },
  changeSettings: {community: ({community}, changes) => Object.assign(community.data, changes)},
  join: {member: changeMember},
  describeMyself: {member: changeMember},
  keepToSome: {facet: ({facet}, changes) => Object.assign(facet.data, changes)},
  report: {report: ({report}, changes) => Object.assign(report.data, changes)},
  warn: {
    // The notice gives the same reason.
    act: ({act, notice}, changes) => [act, notice].forEach(({data}) => Object.assign(data, changes)),
    notice: ({act, notice}, changes) => {
      Object.assign(notice.data, changes);
      if ('reason' in changes) Object.assign(act.data, changes);
    },
  },
  appeal: {
    arrange: ({put}) => put('notices/asked', actRecords('asked', {kind: 'ask'})['notices/asked']),
    appeal: ({appeal}, changes) => Object.assign(appeal.data, changes),
  },
  proposeCharter: {charter: ({charter}, changes) => Object.assign(charter.data, changes)},
  beginThread: {thread: ({thread}, changes) => Object.assign(thread.data, changes)},
  reply: {post: ({post}, changes) => Object.assign(post.data, changes)},
  editPost: {post: ({post}, changes) => Object.assign(post.data, changes)},
  proposeTerm: {term: changeWording},
  reviseTerm: {term: changeWording},
  keepNote: {note: changeSummary},
  reviseNote: {note: changeSummary},
  keepState: {state: ({state}, changes) => Object.assign(state.data, changes)},
  changeKnown: {member: ({member}, changes) => Object.assign(member.data, changes)},
  introduceMyself: {
    arrange: ({put}) => put('members/asa', {name: NO_NAME}),
    member: ({member}, changes) => Object.assign(member.data, changes),
  },
  decline: {application: ({application}, changes) => Object.assign(application.data, changes)},
  invite: {invitation: ({invitation}, changes) => Object.assign(invitation.data, changes)},
  missTerm: {request: ({request}, changes) => Object.assign(request.data, changes)},
  rewordPriority: {priority: ({priority}, changes) => Object.assign(priority.data, changes)},
  movePriority: {priority: ({priority}, changes) => Object.assign(priority.data, changes)},
  noteOutcome: {priority: ({priority}, changes) => Object.assign(priority.data, changes)},
  linkPriority: {priority: ({priority}, changes) => Object.assign(priority.data, changes)},
};

/** What lists show of a summary is a piece of it. */
function changeSummary(writes, {summary = '## Why', ...changes}) {
  const lead = changes.lead ?? '';
  changeNote(writes, {summary: lead ? `## Why\n\n${lead}` : summary, lead: '', ...changes});
}

/** Senses stand beside their contexts: as many of the ones as of the others. */
function changeWording(writes, changes) {
  const length = (changes.contexts ?? changes.senses)?.length;
  const beside = length === undefined ? {} : {contexts: Array(length).fill('x'), senses: Array(length).fill('x')};
  changeTerm(writes, {...beside, ...changes});
}

/** Fields that say what another record says, or have their own cases. */
const follows = new Set([
  ...['key', 'byline', 'editor', 'path', 'community'],
  ...['target', 'quote', 'participants', 'closedReason'],
  ...['acceptedByline', 'answeredByline', 'closedByline', 'decidedByline', 'stateByline'],
]);

/** What is just possible and what is just too much. Of posts it is told elsewhere that they say nothing once they are removed. */
function edges({type, min, max, length}) {
  const items = (count, item) => Array.from({length: count}, (_, i) => item(i));
  switch (type) {
    case 'text':
    case 'line':
      return {most: [long(max), wide(max), long(min)], tooMuch: [long(max + 1), wide(max + 1)]};
    case 'lines':
      return {
        most: [[], items(max, (i) => `${i} `.padEnd(length, 'é')), [wide(length)]],
        tooMuch: [items(max + 1, (i) => `${i}`), [long(length + 1)], ['x', wide(length + 1)]],
      };
    case 'ids':
      return {
        most: [[], items(max, (i) => `${i}-`.padEnd(length, 'é')), [wide(length)]],
        tooMuch: [items(max + 1, (i) => `${i}`), [long(length + 1)], ['x', wide(length + 1)]],
      };
    default:
      return undefined;
  }
}

for (const [name, {build = acts[name], arrange = () => {}, ...parts}] of Object.entries(setters)) {
  const sample = build(placeOf('any')).writes;
  for (const [part, set] of Object.entries(parts)) {
    describe(`${name}: the limits of the ${part}`, () => {
      for (const [field, shape] of Object.entries(schemaAt(sample[part].path))) {
        const {most, tooMuch} = edges(field === 'body' && part === 'post' ? {...shape, min: 1} : shape) ?? {};
        // What is of a certain form has its own cases: see `visibility.test.mjs`.
        if (!most || shape.pattern || !(field in sample[part].data) || follows.has(field)) continue;

        test(field, async () => {
          const arranged = async () => {
            const community = await aCommunity();
            await arrange(community);
            return community;
          };
          let community = await arranged();
          const write = (value) => {
            const act = build(community);
            set(act.writes, {[field]: value});
            return commit(act);
          };
          for (const value of tooMuch)
            await assertDenied(write(value), `${field} may hold ${JSON.stringify(value).length}`);
          for (const value of most) {
            await write(value);
            community = await arranged();
          }
        });
      }
    });
  }
}

describe("the limits of a thread's key", () => {
  const begin = async (key) => {
    const act = acts.beginThread(await aCommunity(), {key});
    if (key.length > 500) act.writes.thread.path = act.writes.thread.path.replace(/[^/]+$/, threadIdOf(key));
    return commit(act);
  };

  test('at most 500 units', async () => {
    await begin(long(500));
    await begin(wide(500));
    await assertDenied(begin(long(501)));
    await assertDenied(begin(wide(501)));
  });
});

describe('a line', () => {
  const titled = async (title) => {
    const act = acts.beginThread(await aCommunity());
    act.writes.thread.data.title = title;
    return commit(act);
  };
  const hostile = [
    '\u0000',
    '\t',
    '\n',
    '\r',
    '\u001F',
    '\u007F',
    '\u0085',
    '\u009F',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
  ];
  const fine = ['\u0020', '\u00A0', '\u2029', '\u202F', '\u2065', '\u206A', '\u200D', 'é', '日', '👩🏽‍💻', 'ع'];

  test('refuses control characters and those that turn text around', async () => {
    for (const character of hostile) await assertDenied(titled(`a${character}b`), JSON.stringify(character));
  });

  test('allows every other character', async () => {
    for (const character of fine) await titled(`a${character}b`);
  });
});

describe('an id', () => {
  const mentioning = async (...mentions) => {
    const act = acts.reply(await aCommunity());
    act.writes.post.data.mentions = mentions;
    return commit(act);
  };
  const spaces = [...'\t\n\v\f\r \u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF/'];

  test('has no spaces and no slash in it', async () => {
    for (const space of spaces) await assertDenied(mentioning(`a${space}b`), JSON.stringify(space));
  });

  test('may have any other character in it', () => mentioning('a.b', 'a@b.c', 'é日', 'local-1', 'a|b', '__x'));
});
