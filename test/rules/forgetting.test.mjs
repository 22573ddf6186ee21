/** Whoever left takes back what they said of themselves, and their name from what they said here: that, and nothing else. */
import {describe, test} from 'node:test';
import {deleteField, doc, getDoc, increment, serverTimestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {ago, invitation, minutes, whatLenaSaid} from './community.mjs';
import {NO_NAME} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf, commit} from './support.mjs';

/** An act in a community in which Lena said things before she left. */
async function commitIn(arrange, build, change = () => {}) {
  const community = await aCommunity();
  await arrange(community);
  const act = build(community);
  await change(act.writes, act, community);
  return commit(act);
}

const back = async (community) => {
  await whatLenaSaid(community);
  await community.put('members/lena', {status: 'active'});
};

describe('being forgotten', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.forgetMyself);
  allows('whoever left');
  allows('whoever only asked to join', (writes, act, community) =>
    Object.assign(act, acts.forgetMyself(community, {by: 'asa'})),
  );
  allows('twice', async (writes, act, community) => commit(acts.forgetMyself(community)));
  refuses('somebody else', (writes, act) => (act.by = 'anna'));
  refuses('a steward who forgets somebody', (writes, act) => (act.by = 'stella'));
  refuses('as a guest', (writes, act) => (act.token = anonymous));
  refuses('keeping the name', ({member}) => delete member.data.name);
  refuses('saying something else instead', ({member}) => (member.data.about = 'Gone'));
  refuses('another name instead', ({member}) => (member.data.name = 'Stella'));
  refuses('what stands for no name anywhere else', ({member}) =>
    Object.assign(member.data, {name: '', title: NO_NAME}),
  );
  refuses('keeping what one knows', ({member}) => (member.data.evidence = ['term:pod Pods']));
  refuses('a word on how one takes part', ({member}) => (member.data.involvement = 'gone'));
  refuses('becoming a member by it', ({member}) => (member.data.status = 'active'));
  refuses('a role', ({member}) => (member.data.role = 'steward'));
  refusesIn('of a member, who leaves first', ({put}) => put('members/lena', {status: 'active'}));

  test('lets them come back under a name, at once', async () => {
    const justForgotten = ({put}) => put('members/lena', {name: NO_NAME, updatedAt: ago(minutes(1))});
    const named = (community) => acts.comeBack(community, {name: 'Lena'});
    await commitIn(justForgotten, named);
    await assertDenied(commitIn(({put}) => put('members/lena', {name: 'L.', updatedAt: ago(minutes(1))}), named));
  });

  test('of whoever asks is followed by a name again, once', async () => {
    await commitIn(({put}) => put('members/asa', {name: NO_NAME}), acts.introduceMyself);
    await assertDenied(commitIn(({put}) => put('members/asa', {name: 'A.'}), acts.introduceMyself));
    await assertDenied(
      commitIn(
        ({put}) => put('members/lena', {name: NO_NAME}),
        (community) => acts.introduceMyself(community, {by: 'lena'}),
      ),
    );
  });

  test('reaches the picture and the notes in a private community, which they read no more', async () => {
    const community = await aCommunity({id: 'p-forgotten'});
    const {put, path} = community;
    const stamp = {updatedAt: ago(minutes(1))};
    await put('portraits/lena', {level: 'members', type: 'image/png', data: 'AAAA', ...stamp});
    await put('state/lena', {
      ...{
        visitedAt: ago(0),
        seen: {},
        caughtUpAt: ago(0),
        follows: ['board'],
        mutes: [],
        mail: 'off',
        weeks: [],
        ...stamp,
      },
    });
    await getDoc(doc(as('lena'), path('portraits/lena')));
    await assertDenied(getDoc(doc(as('lena'), path('threads/board'))));
    await commit(acts.keepState(community, {by: 'lena'}));
    await commit(acts.forgetMyself(community));
  });
});

test('a charter is not touched by whoever takes nothing back', async () => {
  await assertDenied(
    commitIn(whatLenaSaid, acts.takeNameOffCharter, ({charter}) => (charter.data = {updatedAt: serverTimestamp()})),
  );
});

describe('what was reported, done and asked in moderation', () => {
  for (const build of [acts.takeNameOffReport, acts.takeNameOffAct, acts.takeNameOffAppeal]) {
    test(`loses its name once: ${build.name}`, async () => {
      const community = await aCommunity();
      await whatLenaSaid(community);
      await commit(build(community));
      await assertDenied(commit(build(community)));
    });
  }
});

describe('a request to join that is forgotten', () => {
  const {allows, refuses} = casesOf(acts.forgetMyRequest);
  allows('whoever made it');
  refuses('the message of somebody else', (writes, act) => (act.by = 'anna'));
  refuses('a steward', (writes, act) => (act.by = 'stella'));
  refuses('another message', ({application}) => (application.data.message = 'Later'));
  refuses('another name', ({application}) => (application.data.name = 'Stella'));
  refuses('to stay open', ({application}) => (application.data.state = 'open'));
  refuses('to be accepted by it', ({application}) => (application.data.state = 'accepted'));
  refuses('another answer', ({application}) => (application.data.reason = 'Welcome'));

  const accepted = async ({put}) => {
    const answer = {state: 'accepted', answeredBy: 'stella', answeredByline: 'Stella', invitation};
    await put('applications/asa', answer);
    await put('members/asa', {status: 'left'});
  };
  const forgotten = (community) => {
    const act = acts.forgetMyRequest(community);
    act.writes.application.data.state = 'accepted';
    return act;
  };
  test('leaves what was answered as it was answered', async () => {
    await commitIn(accepted, forgotten);
    await assertDenied(commitIn(accepted, forgotten, ({application}) => (application.data.state = 'withdrawn')));
  });

  test('uses no invitation up', async () => {
    const uses = (writes, act, {path}) => {
      const data = {used: increment(1), last: 'asa', updatedAt: serverTimestamp()};
      writes.invitation = {type: 'update', path: path(`invitations/${invitation}`), data};
    };
    await assertDenied(commitIn(accepted, forgotten, uses));
    await assertDenied(
      commitIn(accepted, forgotten, (writes, act, community) => {
        delete writes.application.data.invitation;
        uses(writes, act, community);
      }),
    );
  });

  test('lets nobody in', async () => {
    const comesIn = (writes, act, community) => {
      const {member, directory} = acts.accept(community).writes;
      Object.assign(writes, {member, directory});
    };
    await assertDenied(commitIn(({put}) => put('', {join: 'approval'}), acts.forgetMyRequest, comesIn));
    await assertDenied(commitIn(accepted, forgotten, comesIn));
  });
});

const cases = {
  post: [acts.takeNameOffPost, ['byline']],
  thread: [acts.takeNameOffThread, ['byline', 'acceptedByline', 'closedByline']],
  term: [acts.takeNameOffTerm, ['byline', 'editor']],
  note: [acts.takeNameOffNote, ['byline', 'editor']],
  request: [acts.takeNameOffRequest, []],
};
for (const [name, [build, bylines]] of Object.entries(cases)) {
  describe(`a name under a ${name}`, () => {
    const refused = (what, change, arrange = whatLenaSaid) =>
      test(`stays: ${what}`, () => assertDenied(commitIn(arrange, build, change)));

    test('goes when who wrote it has left', () => commitIn(whatLenaSaid, build));
    test('goes without what went before', async () => {
      for (const field of bylines) {
        const arrange = async (community) => {
          await whatLenaSaid(community);
          const {writes} = build(community);
          const rest = {...writes[name].data};
          delete rest[field];
          await community.put(writes[name].path.split('/').slice(2).join('/'), rest);
        };
        await commitIn(arrange, build);
      }
    });
    refused('of a member', undefined, back);
    refused('taken off by somebody else', (writes, act) => (act.by = 'ben'));
    refused('taken off by a steward', (writes, act) => (act.by = 'stella'));
    refused('by a guest', (writes, act) => (act.token = anonymous));
    refused('where nothing changes', ({[name]: write}) => (write.data = {updatedAt: serverTimestamp()}));
    refused('a second time', undefined, async (community) => {
      await whatLenaSaid(community);
      await commit(build(community));
    });
    for (const field of bylines) {
      refused(`another ${field} in its place`, ({[name]: write}) => (write.data[field] = 'Stella'));
      refused(`the ${field} of somebody else`, undefined, async (community) => {
        await whatLenaSaid(community);
        const by = {byline: 'author', acceptedByline: 'acceptedBy', closedByline: 'closedBy', editor: 'by'}[field];
        await community.put(build(community).writes[name].path.split('/').slice(2).join('/'), {[by]: 'ben'});
      });
    }
  });
}

describe('what stays of whoever left, in a list of several', () => {
  const refused = (what, build, change) =>
    test(`is not ${what}`, () => assertDenied(commitIn(whatLenaSaid, build, change)));

  refused('said differently', acts.takeNameOffThread, ({thread}) => (thread.data.dissents.lena = `${NO_NAME}\nNo!`));
  refused('taken back', acts.takeNameOffThread, ({thread}) => (thread.data.dissents.lena = deleteField()));
  refused('what others said', acts.takeNameOffThread, ({thread}) => (thread.data.dissents.ben = `${NO_NAME}\nNo.`));
  refused('understood otherwise', acts.takeNameOffTerm, ({term}) => (term.data.voices.lena = `0\n\n${NO_NAME}`));
  refused('how others understand it', acts.takeNameOffTerm, ({term}) => (term.data.voices.mona = `0\n\n${NO_NAME}`));
  refused('held otherwise', acts.takeNameOffNote, ({note}) => (note.data.voices.lena = `0\n\n${NO_NAME}`));
  refused('whether others hold it', acts.takeNameOffNote, ({note}) => (note.data.voices.mona = `0\n\n${NO_NAME}`));
  refused('wanted more', acts.takeNameOffRequest, ({request}) => (request.data.wanted = increment(1)));
  refused('what others want', acts.takeNameOffRequest, ({request}) => (request.data.supporters.mona = NO_NAME));
  refused('said anew', acts.takeNameOffPost, ({post}) => (post.data.body = 'Other'));

  test('is not begun by it', async () => {
    for (const build of [acts.takeNameOffThread, acts.takeNameOffTerm, acts.takeNameOffNote, acts.takeNameOffRequest]) {
      await assertDenied(commit(build(await aCommunity())));
    }
    const only = (field) => (writes) => {
      const write = Object.values(writes)[0];
      write.data = {[field]: write.data[field], updatedAt: serverTimestamp()};
    };
    for (const [build, field] of [
      [acts.takeNameOffThread, 'dissents'],
      [acts.takeNameOffTerm, 'voices'],
      [acts.takeNameOffNote, 'voices'],
    ]) {
      const act = build(await aCommunity());
      only(field)(act.writes);
      await assertDenied(commit(act));
    }
  });

  test('is voiced anew by whoever comes back', async () => {
    const community = await aCommunity();
    await whatLenaSaid(community);
    await community.put('terms/pod', {same: 1, different: 1});
    await commit(acts.takeNameOffTerm(community));
    await community.put('members/lena', {status: 'active'});
    await community.put('guard/lena', {count: 1, since: ago(0), last: 'x', made: 1, updatedAt: ago(0)});
    const [id, reason] = ['pod', 'It is three.'];
    await commit(acts.disagreeWith(community, {by: 'lena', id, reason, counts: [0, 0]}));
  });
});
