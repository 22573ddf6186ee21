import {expect} from '@open-wc/testing';
import {voiceTerm} from '../../../src/community/agreement.js';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm, tendTerm} from '../../../src/community/glossary.js';
import {markRead, unreadIn} from '../../../src/community/inbox.js';
import {watchInbox, type Inbox} from '../../../src/community/inbox-watch.js';
import {found, join} from '../../../src/community/membership.js';
import {moderate} from '../../../src/community/moderation.js';
import {react} from '../../../src/community/reactions.js';
import {follow} from '../../../src/community/reading.js';
import {report} from '../../../src/community/reports.js';
import {createId} from '../../../src/model/ids.js';
import type {InboxEvent} from '../../../src/model/inbox.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

describe('an inbox in Firestore, under its rules', () => {
  warmUpEmulator();
  const opened = new Opened();
  afterEach(() => opened.close());

  it('finds each kind of event as it happens elsewhere', async function () {
    this.timeout(30_000);
    const id = freshCommunity();
    const communityOf = async (uid: string): Promise<Community & {viewer: {uid: string; name: string}}> => ({
      ...(await opened.open(configAs(uid, id))),
      ...{id, viewer: {uid, name: uid}},
    });
    // Bo looks at the inbox; Ada, who founded the community, does all that concerns Bo.
    const [ada, bo, cleo] = [await communityOf('ada'), await communityOf('bo'), await communityOf('cleo')];
    await found(ada, 'Practice');
    await join(bo);
    await join(cleo);

    const say = async (who: Community, thread: string, more: object = {}) => {
      const name = createId();
      await post(who, {id: name, thread: {id: thread, key: '', title: 'Which ingress?'}, body: 'Hello', ...more});
      return (await who.store.get(refs.post(thread, name), {fresh: true}))!;
    };
    const [mine, theirs] = [createId(), createId()];
    const question = await say(bo, mine);
    // Nobody judges what is theirs.
    const elsewhere = await say(cleo, theirs);
    await follow(bo, theirs);
    const term = await proposeTerm(bo, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    await tendTerm(bo, (await bo.store.get(refs.term(term)))!, {steward: 'bo', reviewBy: '2999-01-01'});
    await report(bo, targetOf.post(elsewhere), {reason: 'spam', note: ''});

    let inbox: Inbox | undefined;
    let look = () => {};
    const stop = watchInbox(bo, 'lately', (told) => {
      inbox = told;
      look();
    });
    const until = (isLike: (inbox: Inbox) => boolean) =>
      new Promise<void>((resolve) => {
        look = () => inbox && isLike(inbox) && resolve();
        look();
      });
    await until(() => true);
    expect(inbox).to.deep.include({groups: [], error: undefined});

    const has = (kind: InboxEvent['kind']) => (inbox: Inbox) =>
      inbox.groups.some(({events}) => events.some((event) => event.kind === kind));
    const events: [kind: InboxEvent['kind'], act: () => Promise<unknown>][] = [
      ['followed', () => say(ada, theirs)],
      ['mention', () => say(ada, theirs, {mentions: ['bo']})],
      ['reply', () => say(ada, mine, {parent: question})],
      ['reaction', () => react(ada, question, 'thanks')],
      ['voice', () => voiceTerm(ada, term, 'To us it is a team.')],
      [
        'review',
        async () => {
          const read = (await bo.store.get(refs.term(term), {fresh: true}))!;
          await tendTerm(bo, read, {steward: 'bo', reviewBy: '2026-01-01'});
        },
      ],
      ['notice', () => moderate(ada, targetOf.post(question), 'ask', {reason: 'Unclear', text: ''}, [])],
      [
        'report',
        async () => {
          const reports = await ada.store.query(queries.openReports());
          await moderate(ada, targetOf.post(elsewhere), 'dismiss', {reason: 'It helps', text: ''}, reports);
        },
      ],
    ];
    for (const [kind, act] of events) {
      if (kind !== 'review') expect(has(kind)(inbox!), `${kind} before it happened`).to.equal(false);
      await act();
      await until(has(kind));
    }

    await markRead(bo, inbox!.groups, inbox!.groups);
    await until(({groups}) => unreadIn(groups).length === 0);
    stop();
    // The next visit asks for what is new, and finds nothing.
    const next = await new Promise<Inbox>((resolve) => {
      const end = watchInbox(bo, 'new', (told) => {
        resolve(told);
        queueMicrotask(() => end());
      });
    });
    expect(unreadIn(next.groups)).to.deep.equal([]);
  });
});
