import {describe, test} from 'node:test';
import {serverTimestamp} from 'firebase/firestore/lite';
import {apply, comeBack, describeMyself, giveRole, join, leave, makeSteward} from './acts.mjs';
import {changeMember, opensWindow} from './adjust.mjs';
import {ago, days, memberFields, minutes, people} from './community.mjs';
import {dayOf, packMember} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit, placeOf} from './support.mjs';

/** A community that one does not join without asking, or being asked. */
const closed =
  (join) =>
  ({put}) =>
    put('', {join});

describe('joining', () => {
  const {allows, refuses, refusesIn} = casesOf(join);

  allows('any colleague to join');
  allows('another document of the directory', ({member, directory}, act, {path}) => {
    member.data.shard = 63;
    directory.path = path('directory/63');
  });
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a person who is not signed in', (writes, act) => (act.by = 'nobody'));
  refuses('making somebody else a member', (writes, act, community) => {
    Object.assign(writes, join(community, {by: 'hugo'}).writes);
  });
  for (const role of ['moderator', 'steward', 'owner']) {
    refuses(`joining as a ${role}`, (writes) => changeMember(writes, {role}));
  }
  refuses('joining as one who left', ({member, directory}) => {
    member.data.status = 'left';
    delete directory.data.entries;
  });
  refuses('having joined long ago', ({member}) => (member.data.joinedAt = ago(days(30))));
  refuses('joining on a day to come', (writes) => changeMember(writes, {joinedOn: dayOf() + 9}));
  refuses("a date of one's own", ({member}) => (member.data.updatedAt = ago(0)));
  refuses('a directory that does not exist', ({member, directory}, act, {path}) => {
    member.data.shard = 64;
    directory.path = path('directory/64');
  });
  refuses('staying out of the directory', (writes) => delete writes.directory);
  refuses('being listed in another document of the directory', ({directory}, act, {path}) => {
    directory.path = path('directory/1');
  });
  refuses('listing somebody else instead', ({directory}) => (directory.data.last = 'anna'));
  refusesIn('when the door is closed', ({put}) => put('', {join: 'closed'}));
  refusesIn('for whoever is a member', ({put}) => put('members/otto', memberFields({name: 'Otto', role: 'member'})));

  test('refuses joining a private community', async () => {
    await assertDenied(commit(join(await aCommunity({id: 'p-join'}))));
  });

  test('refuses joining a community that does not exist', async () => {
    await assertDenied(commit(join(placeOf('nowhere'))));
  });

  test('refuses joining two people at once', async () => {
    const community = await aCommunity();
    const [one, two] = [join(community), join(community, {by: 'hugo'})];
    await assertDenied(commit({by: 'otto', writes: {...one.writes, member2: two.writes.member}}));
  });
});

describe('coming back', () => {
  const {allows, refuses, allowsIn, refusesIn} = casesOf(comeBack);

  allows('whoever left');
  allows('a document of the directory that has room', ({member, directory}, act, {path}) => {
    member.data.shard = 7;
    directory.path = path('directory/7');
  });
  allows('another profile, a while after leaving', (writes) => changeMember(writes, {name: 'Lena K.', place: 'Ulm'}));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a person who is not signed in', (writes, act) => (act.by = 'nobody'));
  refuses('bringing somebody else back', (writes, act) => (act.by = 'anna'));
  refuses('a steward who brings somebody back', (writes, act) => (act.by = 'stella'));
  refuses('coming back with another role', (writes) => changeMember(writes, {role: 'moderator'}));
  refuses('having joined anew', ({member}) => (member.data.joinedAt = serverTimestamp()));
  refuses("a date of one's own", ({member}) => (member.data.updatedAt = ago(0)));
  refuses('a directory that does not exist', ({member, directory}, act, {path}) => {
    member.data.shard = 64;
    directory.path = path('directory/64');
  });
  refuses('staying out of the directory', (writes) => delete writes.directory);
  refuses('a name that is none', (writes) => changeMember(writes, {name: ''}));
  refuses('becoming something else than active', ({member, directory}) => {
    member.data.status = 'banned';
    delete directory.data.entries;
  });
  refuses('staying away but moving house', ({member, directory}, act, {path}) => {
    delete member.data.status;
    member.data.shard = 7;
    delete directory.data.entries;
    directory.path = path('directory/7');
  });
  for (const join of ['approval', 'invitation']) allowsIn(`without asking, where one joins by ${join}`, closed(join));
  refusesIn('to a private community', () => {}, {id: 'p-return'});

  describe('right after leaving', () => {
    const justLeft = ({put}) => put('members/lena', {updatedAt: ago(minutes(1))});
    const renamed = (community) => {
      const act = comeBack(community);
      changeMember(act.writes, {name: 'Lena K.'});
      return act;
    };
    const counted = (community) => {
      const act = renamed(community);
      act.writes.guard = describeMyself(community, {by: 'lena'}).writes.guard;
      opensWindow(act.writes.guard);
      return act;
    };

    casesOf(comeBack).allowsIn('as one was', justLeft);
    casesOf(renamed).refusesIn('with another profile, which the guard has not counted', justLeft);
    casesOf(renamed).refusesIn('with another profile, where the guard counted an earlier one', async (community) => {
      await justLeft(community);
      const counted = {count: 1, since: ago(minutes(5)), last: 'members/lena', made: 1, updatedAt: ago(minutes(5))};
      await community.put('guard/lena', counted);
    });
    casesOf(counted).allowsIn('with another profile that the guard counts', justLeft);
  });
});

describe('leaving', () => {
  const {allows, refuses, refusesIn} = casesOf(leave);

  allows('any member');
  allows('a moderator', (writes, act, community) => Object.assign(act, leave(community, {by: 'mona'})));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('making somebody else leave', (writes, act) => (act.by = 'ben'));
  refuses('a moderator who makes somebody leave', (writes, act) => (act.by = 'mona'));
  refuses('staying in the directory', (writes) => delete writes.directory);
  refuses('staying in the directory with a new date', ({directory}) => delete directory.data.entries);
  refuses('leaving the directory without leaving', (writes) => delete writes.member);
  refuses("a date of one's own", ({member}) => (member.data.updatedAt = ago(0)));
  refuses('another name on the way out', ({member}) => (member.data.name = 'Nobody'));
  refuses('leaving in another sense', ({member}) => (member.data.status = 'banned'));
  refusesIn('twice', ({put}) => put('members/anna', {status: 'left'}));

  test('refuses a steward leaving before handing over', async () => {
    await assertDenied(commit(leave(await aCommunity(), {by: 'stella'})));
  });
});

describe('describing oneself', () => {
  const {allows, refuses, refusesIn} = casesOf(describeMyself);

  allows('a member');
  allows('a word about oneself, which the directory does not show', (writes) => {
    writes.member.data = {about: 'New here.', updatedAt: serverTimestamp()};
    writes.directory.data.entries.anna = packMember(memberFields(people.anna));
  });
  refuses('describing somebody else', (writes, act) => (act.by = 'ben'));
  refuses('a steward who describes somebody', (writes, act) => (act.by = 'stella'));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('another role among it', (writes) => changeMember(writes, {role: 'steward'}));
  refuses('another date of joining among it', ({member}) => (member.data.joinedAt = ago(days(9))));
  refuses('another document of the directory', ({member, directory}, act, {path}) => {
    member.data.shard = 1;
    directory.path = path('directory/1');
  });
  refuses("a date of one's own", ({member}) => (member.data.updatedAt = ago(0)));
  refuses('staying out of the directory', (writes) => delete writes.directory);
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'terms/pod'));
  test('refuses an act that the guard counted before', async () => {
    const community = await aCommunity();
    await community.put('guard/anna', {last: 'members/anna'});
    const {member, directory} = describeMyself(community).writes;
    await assertDenied(commit({by: 'anna', writes: {member, directory}}));
  });
  const shows =
    (...evidence) =>
    (writes) =>
      changeMember(writes, {evidence});
  allows('an answer that was accepted, in words of one’s own', shows('thread:other All of it'));
  allows('nothing that one knows', shows());
  refuses('an answer that was not accepted', shows('thread:board Ingress'));
  refuses('a conversation that there is not', shows('thread:ghost Ingress'));
  refuses('a term that somebody else looks after', shows('term:pod Pods'));
  refuses('more than one at once', shows('thread:other Ingress', 'thread:other Egress'));
  refuses('what is not proven before what is', shows('term:pod Pods', 'thread:other Ingress'));
  refuses('what is proven before what is not', shows('thread:other Ingress', 'term:pod Pods'));
  refuses('an id with something behind it', shows('thread:other:x Ingress'));
  const describeIn = async (fields, records, ...evidence) => {
    const community = await aCommunity();
    for (const [path, data] of Object.entries(records)) await community.put(path, data);
    await community.put('members/anna', fields);
    const act = describeMyself(community);
    changeMember(act.writes, {evidence});
    return commit(act);
  };
  test('allows a term that one looks after', () => describeIn({}, {'terms/pod': {steward: 'anna'}}, 'term:pod Pods'));
  test('allows to keep what was proven once, fewer of it, and one more', async () => {
    const known = {evidence: ['term:pod Pods', 'term:service Services']};
    await describeIn(known, {}, 'term:pod Pods', 'term:service Services');
    await describeIn(known, {}, 'term:service Services');
    await describeIn(known, {}, 'term:service Services', 'thread:other Ingress');
    await assertDenied(describeIn(known, {}, 'term:service Services', 'term:pod Pods', 'thread:board X'));
  });
  test('refuses an answer of somebody else that was accepted', () =>
    assertDenied(describeIn({}, {'threads/other/posts/q1': {author: 'ben'}}, 'thread:other Ingress')));
  test('refuses to bring it along when joining, asking to, or coming back', async () => {
    const evidence = ['term:pod Pods'];
    await assertDenied(commit(join(await aCommunity(), {evidence})));
    await assertDenied(commit(comeBack(await aCommunity(), {evidence})));
    const community = await aCommunity();
    await community.put('', {join: 'approval'});
    const act = apply(community);
    act.writes.member.data.evidence = evidence;
    await assertDenied(commit(act));
  });
  refusesIn('for one who left', async ({put}) => {
    await put('members/anna', {status: 'left'});
    await put('directory/0', {entries: {}, last: 'anna'});
  });

  test('refuses one who left, though they keep out of the directory', async () => {
    const community = await aCommunity();
    const act = describeMyself(community, {by: 'lena'});
    delete act.writes.directory.data.entries;
    opensWindow(act.writes.guard);
    await assertDenied(commit(act));
  });
});

describe('giving a role', () => {
  const {allows, refuses, refusesIn} = casesOf(giveRole);

  allows('a steward to make a moderator');
  allows('a moderator to become a member again', (writes, act, community) => {
    Object.assign(act, giveRole(community, {to: 'mona', role: 'member'}));
  });
  for (const by of ['mona', 'anna', 'ben', 'lena', 'otto', 'guest', 'nobody']) {
    refuses(`${by}, who is no steward`, (writes, act) => (act.by = by));
  }
  refuses('a steward who is signed in as a guest', (writes, act) => (act.token = anonymous));
  refuses('a role that does not exist', (writes) => changeMember(writes, {role: 'owner'}));
  refuses('the role somebody has', (writes) => changeMember(writes, {role: 'member'}));
  refuses('another name among it', (writes) => changeMember(writes, {name: 'Somebody'}));
  refuses("a date of one's own", ({member}) => (member.data.updatedAt = ago(0)));
  refuses('the old role in the directory', (writes) => delete writes.directory);
  refuses('a steward whom the community does not count', (writes) => changeMember(writes, {role: 'steward'}));
  refusesIn('to one who left', async ({put}) => put('members/anna', {status: 'left'}));

  test('refuses a role for one who left, though they keep out of the directory', async () => {
    const community = await aCommunity();
    const act = giveRole(community, {to: 'lena'});
    delete act.writes.directory.data.entries;
    await assertDenied(commit(act));
  });

  test('refuses a steward whom an earlier change of role named, in a commit that only renames the community', async () => {
    const community = await aCommunity();
    await community.put('', {lastRole: 'anna'});
    const act = makeSteward(community);
    act.writes.community.data = {name: 'Cloud guild', updatedAt: serverTimestamp()};
    await assertDenied(commit(act));
  });

  test('refuses a steward counted for somebody else', async () => {
    const community = await aCommunity();
    const act = makeSteward(community);
    const other = giveRole(community, {to: 'ben', role: 'steward', stewards: 1});
    act.writes.community = other.writes.community;
    await assertDenied(commit(act));
  });

  test('refuses two roles for one entry in the directory', async () => {
    const community = await aCommunity();
    const {member} = giveRole(community, {to: 'ben'}).writes;
    await assertDenied(commit({by: 'stella', writes: {...giveRole(community).writes, member2: member}}));
  });

  test('refuses a role that the directory does not take up, though the same member changed there last', async () => {
    const community = await aCommunity();
    await community.put('directory/0', {last: 'anna'});
    const {member} = giveRole(community).writes;
    await assertDenied(commit({by: 'stella', writes: {member}}));
  });

  test('refuses two stewards for one count', async () => {
    const community = await aCommunity();
    await community.put('members/ben', {shard: 1});
    const act = makeSteward(community);
    const {member, directory} = giveRole(community, {to: 'ben', role: 'steward'}).writes;
    directory.path = community.path('directory/1');
    await assertDenied(commit({by: 'stella', writes: {...act.writes, member2: member, directory2: directory}}));
  });
});
