import {packVoice} from '../../src/model/term.js';
import {citeOf, NOTE_LIMITS, packNote, untouchedNote} from '../../src/model/note.js';
import {dayOf} from '../../src/model/member.js';
import {refs, type Records} from '../../src/model/records.js';
import type {Change} from '../../src/store/store.js';
import {leadOf} from '../../src/text/lead.js';
import {DAY, nameOf, type Seed} from './form.js';

/** What the community has learnt, out of its conversations. Written for the demo, as all of the seed is. */
interface SeedNote {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** The title of the conversation that it rests on, and which of its posts, from 0. */
  readonly from: readonly [title: string, ...posts: number[]];
  readonly author: string;
  readonly daysAgo: number;
  readonly owner?: string;
  readonly reviewInDays?: number;
  /** By uid: '' says that it still holds, a reason why not. */
  readonly voices?: Readonly<Record<string, string>>;
  readonly isRetired?: true;
}

const NOTES: readonly SeedNote[] = [
  {
    id: 'rotating-a-database-password',
    title: 'Rotating a database password without an outage',
    summary:
      'Two accounts, used in turn: nobody has to restart anything at a given minute.\n\n1. Change the password of the account that nobody uses.\n2. Switch the services over, one after the other.\n3. Change the other one, once nothing uses it any more.\n\nServices that read their password only at the start need a rolling restart in step 2. Nine of ours do.',
    ...{tags: ['security', 'data'], from: ['How do you rotate a database password without an outage?', 1]},
    ...{author: 'noa-levi', daysAgo: 170, owner: 'olena-tkachuk', reviewInDays: 45},
    voices: {'olena-tkachuk': '', 'fionnuala-brennan': '', 'kwame-asante-boateng': ''},
  },
  {
    id: 'certificates-of-internal-names',
    title: 'Certificates of internal names',
    summary:
      'They renew themselves since last winter, all thirteen that we know of. A name that is new has to be added by hand: ask whoever looks after this note.\n\n**Before you order one elsewhere**, look whether the name is in the list. Two were ordered twice.',
    ...{tags: ['security', 'network'], from: ['Who renews the certificates of internal names?', 1, 2]},
    ...{author: 'camille-lefebvre', daysAgo: 290, owner: 'amara-okonkwo', reviewInDays: -3},
    voices: {'ahmed-benjelloun': ''},
  },
  {
    id: 'how-long-we-keep-logs',
    title: 'How long we keep logs',
    summary:
      'Security events for one year, everything else for 30 days. Who needs longer names a reason, and audit writes it down.\n\nNo personal data in either: a hash of the customer’s number is enough to find what belongs together.',
    ...{tags: ['observability', 'governance'], from: ['How long do we keep logs?', 1, 2]},
    ...{author: 'asa-nystrom', daysAgo: 250, owner: 'layla-mansour', reviewInDays: 60},
    voices: {'jelena-petrovic': '', 'zainab-qureshi': 'The new rules for payments ask for 13 months.'},
  },
  {
    id: 'two-cents-out-nothing-in',
    title: 'What traffic between regions costs',
    summary:
      'Two cents a gigabyte on the way out, nothing on the way in. Whoever counts both ways counts double, which is where figures that differ by a factor of four came from.',
    ...{tags: ['cost', 'network'], from: ['What does a gigabyte of traffic between regions cost us?', 1]},
    ...{author: 'joaquin-echeverria', daysAgo: 255, owner: 'joaquin-echeverria', reviewInDays: 12},
  },
  {
    id: 'messages-that-arrive-twice',
    title: 'Messages that arrive twice',
    summary:
      'After a restart we send the last messages again, and others do the same to us. Both sides can live with it:\n\n- give each message a number that comes from its content, so that who gets it can drop repeats;\n- write down the last one sent in the *same transaction* as the work it tells of.',
    ...{tags: ['reliability', 'architecture'], from: ['Customs messages arrive twice after a restart', 1, 2]},
    ...{author: 'devika-raghunathan', daysAgo: 190},
    voices: {'rajesh-subramaniam': '', 'giorgi-lomidze': ''},
  },
  {
    id: 'replicas-of-a-small-service',
    title: 'Replicas of a small service',
    summary:
      'Two, in different zones, if whoever uses it can live with an hour of silence at night. Ask them: the answer is a sentence, and often yes.\n\nThree is the default of the platform, not a rule.',
    ...{tags: ['reliability', 'capacity'], from: ['How many replicas does a small service need?', 1, 2]},
    ...{author: 'hadiza-bello', daysAgo: 80, owner: 'asa-nystrom', reviewInDays: 100},
    voices: {'zainab-qureshi': ''},
  },
  {
    id: 'a-depot-that-went-on-working',
    title: 'Why the flooded depot went on working',
    summary:
      'Two days offline, 94 % of the parcels out. What made that possible was not planned as such:\n\n- the sorter asks nobody;\n- paper labels were still in the cupboard;\n- stores read what they need the evening before.\n\nEach of them is worth keeping when something is “modernised”.',
    ...{tags: ['reliability', 'edge'], from: ['What we learned from the flooded depot', 0, 1, 2, 3]},
    ...{author: 'henrik-toivonen', daysAgo: 115, owner: 'fionnuala-brennan', reviewInDays: 200},
    voices: {'sato-kenichi': '', 'rajesh-subramaniam': '', 'amara-okonkwo': ''},
  },
  {
    id: 'template-for-a-threat-model',
    title: 'A template for a threat model',
    summary:
      'Four questions on one page: what do we build, what can go wrong, what do we do about it, did we do it well? Layla sits with you for an hour if it is your first.',
    ...{tags: ['security'], from: ['Is there a template for a threat model?', 1]},
    ...{author: 'maelle-tremblay', daysAgo: 260, isRetired: true},
  },
];

/** A conversation as it was seeded: its id, and those of its posts in order. */
export interface Seeded {
  readonly title: string;
  readonly thread: string;
  readonly posts: readonly string[];
}

/** The notes and their packed index. What rests on a conversation that is not in the seed is left out. */
export function noteChanges({people}: Seed, conversations: readonly Seeded[], now: number): Change[] {
  const notes = NOTES.flatMap((note) => {
    const conversation = conversations.find(({title}) => title === note.from[0]);
    return conversation ? [[note.id, recordOf(note, conversation, people, now)] as const] : [];
  });
  if (notes.length === 0) return [];
  const entries = Object.fromEntries(notes.map(([id, note]) => [id, packNote(note)]));
  const index = {entries, last: notes.at(-1)![0], updatedAt: now};
  return [
    ...notes.map(([id, data]): Change => ({type: 'merge', ref: refs.note(id), data})),
    {type: 'merge', ref: refs.knowledge(0), data: index},
  ];
}

function recordOf(note: SeedNote, {thread, posts}: Seeded, people: Seed['people'], now: number): Records['note'] {
  const {title, summary, tags, from, author, daysAgo, owner = '', reviewInDays, voices = {}, isRetired} = note;
  const [, ...places] = from;
  const then = now - daysAgo * DAY;
  const said = Object.entries(voices);
  const voiceOf = (uid: string, reason: string) => packVoice({meaning: 0, name: nameOf(people, uid), reason});
  return {
    ...untouchedNote,
    ...{title, summary, tags, status: isRetired ? 'retired' : 'kept', lead: leadOf(summary, NOTE_LIMITS.lead)},
    cites: places.map((place) => citeOf({thread, post: posts[place]!})),
    ...{by: author, editor: nameOf(people, author), author, byline: nameOf(people, author)},
    ...{shard: 0, owner, changedOn: dayOf(then)},
    reviewBy: reviewInDays === undefined ? '' : new Date(now + reviewInDays * DAY).toISOString().slice(0, 10),
    voices: Object.fromEntries(said.map(([uid, reason]) => [uid, voiceOf(uid, reason)])),
    same: said.filter(([, reason]) => !reason).length,
    different: said.filter(([, reason]) => reason).length,
    ...{createdAt: then, updatedAt: then},
  };
}
