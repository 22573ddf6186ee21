/** What people do in the community `?name=` of the Firestore project `?project=` at `?emulator=`, as `?uid=`, one act at a time. */
import {voiceTerm} from '../../src/community/agreement.js';
import {supportPriority} from '../../src/community/ballots.js';
import type {Community} from '../../src/community/community.js';
import {editPost, post, threadOfPage} from '../../src/community/discussion.js';
import {proposeTerm, reviseTerm} from '../../src/community/glossary.js';
import {keepNote} from '../../src/community/knowledge.js';
import {found, join} from '../../src/community/membership.js';
import {suggestPriority} from '../../src/community/priorities.js';
import {updateProfile} from '../../src/community/profile.js';
import {react} from '../../src/community/reactions.js';
import {follow, markSeen} from '../../src/community/reading.js';
import {report} from '../../src/community/reports.js';
import {createId, termIdOf, threadIdOf} from '../../src/model/ids.js';
import {targetOf} from '../../src/model/moderation.js';
import {refs} from '../../src/model/records.js';
import {openBackend} from '../../src/store/backend.js';
import {unsigned} from '../lib/unsigned.js';

const settings = new URLSearchParams(location.search);
const project = settings.get('project') ?? '';
const uid = settings.get('uid') ?? '';
const name = settings.get('name') ?? '';
const KEY = 'https://intranet.example/bench/acts';

const backend = await openBackend({
  community: name,
  backend: 'firestore',
  projectId: project,
  emulator: settings.get('emulator') ?? '',
  getIdToken: async () =>
    unsigned(project, {sub: uid, user_id: uid, name: uid === 'ada' ? 'Ada Lovelace' : 'Grace Hopper'}),
});
const community: Community = {...backend, id: name, viewer: backend.session.viewer};
const {store} = community;
const thread = threadOfPage(KEY, 'Acts');
const term = termIdOf('Spare pool', 'en');

/** Of the thread, the first post: by its author. */
const firstPost = async () => {
  const {firstPost: id} = (await store.get(refs.thread(threadIdOf(KEY)), {fresh: true}))!;
  return (await store.get(refs.post(thread.id, id)))!;
};
const aTerm = async () => (await store.get(refs.term(term)))!;

/** What each does, and what it needs to have read before: that is not part of it, since the page shows it. */
const acts: Record<string, () => Promise<(text?: string) => Promise<unknown>>> = {
  found: async () => () => found(community, 'Bench'),
  join: async () => () => join(community),
  begin: async () => () => post(community, {id: createId(), thread, body: 'Who has moved to the spare pool?'}),
  reply: async () => {
    const parent = await firstPost();
    return (body = 'We have, last week.') => post(community, {id: createId(), thread, parent, body});
  },
  edit: async () => {
    const read = await firstPost();
    return () => editPost(community, read, 'Who has moved to the spare pool, and when?');
  },
  react: async () => {
    const read = await firstPost();
    return () => react(community, read, 'thanks');
  },
  see: async () => {
    const read = (await store.get(refs.thread(thread.id)))!;
    return () => markSeen(community, read);
  },
  follow: async () => () => follow(community, thread.id),
  propose: async () => () =>
    proposeTerm(community, {label: 'Spare pool', lang: 'en', gloss: 'Machines that nobody uses at night.'}),
  revise: async () => {
    const read = await aTerm();
    return () => reviseTerm(community, read, {gloss: 'Machines that stand idle at night.'});
  },
  voice: async () => {
    await aTerm();
    return () => voiceTerm(community, term, undefined);
  },
  describe: async () => () => updateProfile(community, {title: 'Engineer', skills: ['Kubernetes']}),
  note: async () => () => keepNote(community, {title: 'Use the spare pool', summary: 'It is free at night.'}),
  suggest: async () => () => suggestPriority(community, {title: 'Move the batch work', body: 'All of it.'}),
  support: async () => {
    const id = await suggestPriority(community, {title: 'Tidy the queues', body: ''});
    return () => supportPriority(community, id, true);
  },
  report: async () => {
    const read = await firstPost();
    return () => report(community, targetOf.post(read), {reason: 'spam', note: ''});
  },
};

let next: ((text?: string) => Promise<unknown>) | undefined;

Object.assign(globalThis, {
  bench: {
    prepare: async (act: string) => void (next = await acts[act]!()),
    /** @param text What an answer says. */
    act: async (text?: string) => void (await next!(text)),
  },
});
