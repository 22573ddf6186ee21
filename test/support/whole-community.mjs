import {aPerson, library} from './town.mjs';

const {createId, refs} = library;

/**
 * A community with a record of almost every kind, made by the use cases alone.
 *
 * @returns Its people, by their uids, and the ids of what they wrote.
 */
export async function aWholeCommunity(project, id) {
  const people = {};
  for (const uid of ['stella', 'anna', 'ben', 'lena', 'otto']) people[uid] = await aPerson(project, id, uid);
  const {stella, anna, ben, lena, otto} = people;
  const get = (ref) => stella.store.get(ref, {fresh: true});
  await library.found(stella, 'Practice');
  for (const person of [anna, ben, lena]) await library.join(person);
  await library.updateProfile(anna, {department: 'Platform', skills: ['Go']});
  await library.changeRole(stella, 'ben', 'moderator');

  const board = {id: createId(), key: '', title: 'How do we begin?', kind: 'question'};
  const question = createId();
  await library.post(anna, {id: question, thread: board, body: 'How?'});
  const postOf = (post) => get(refs.post(board.id, post));
  const answer = createId();
  await library.post(ben, {id: answer, thread: board, parent: await postOf(question), body: 'So.', mentions: ['anna']});
  const below = createId();
  await library.post(anna, {id: below, thread: board, parent: await postOf(answer), body: 'Thanks, and then?'});
  await library.editPost(ben, await postOf(answer), 'So, and then so.');
  await library.editPost(ben, await postOf(answer), 'Like so, and then so.');
  await library.removePost(anna, await postOf(below));
  await library.react(anna, {thread: board.id, id: answer}, 'thanks');
  await library.react(lena, {thread: board.id, id: answer}, 'worked');
  await library.react(lena, {thread: board.id, id: answer}, undefined);
  await library.acceptAnswer(anna, board.id, answer);

  const page = 'https://intranet.example/one';
  const paged = library.threadOfPage(page, 'One');
  await library.post(lena, {id: createId(), thread: paged, body: 'About this page.'});
  await library.moveThread(stella, {id: paged.id, key: page}, 'https://intranet.example/two');
  const second = library.threadOfPage(page, 'One', library.threadIdOf(page, 1));
  await library.post(ben, {id: createId(), thread: second, body: 'Another one.'});
  const decision = {id: createId(), key: '', title: 'Shall we?', kind: 'decision'};
  await library.post(ben, {id: createId(), thread: decision, body: 'We should.'});
  await library.differ(anna, decision.id, 'It is early.');
  await library.mergeThread(ben, decision.id, board.id);

  const term = await library.proposeTerm(anna, {
    label: 'Pod',
    gloss: 'The smallest unit',
    lang: 'en',
    aliases: ['Pods'],
  });
  const termNow = () => get(refs.term(term));
  await library.voiceTerm(ben, term, '');
  await library.voiceTerm(lena, term, 'Here it is a team.');
  await library.reviseTerm(ben, await termNow(), {body: 'Some containers.'});
  await library.reviseTerm(anna, await termNow(), {gloss: 'The smallest thing that runs'}, {changesMeaning: true});
  await library.voiceTerm(ben, term, '');
  await library.noteUses(anna, {key: '', title: board.title, thread: board.id}, [term]);
  await library.requestTerm(anna, 'Ingress');
  await library.requestTerm(lena, 'Ingress');

  const note = await library.keepNote(anna, {
    title: 'Our pods',
    summary: 'We run few.',
    cites: [`${board.id}/${answer}`],
  });
  await library.reviseNote(ben, await get(refs.note(note)), {summary: 'We run many.'});
  await library.voiceNote(lena, note, {reason: 'Not here.'});
  await library.tendNote(ben, note, {owner: 'ben', reviewBy: '2030-01-01'});

  const priority = await library.suggestPriority(anna, {title: 'Write it down', body: ''});
  await library.supportPriority(anna, priority, true);
  await library.supportPriority(ben, priority, true);
  await library.supportPriority(lena, priority, true);
  await library.supportPriority(lena, priority, false);
  await library.takeOnPriority(ben, priority, true);

  const rude = createId();
  await library.post(lena, {id: rude, thread: board, body: 'Something rude.'});
  const about = library.targetOf.post({thread: board.id, id: rude});
  await library.report(anna, about, {reason: 'abuse', note: ''});
  const reports = await stella.store.query(library.queries.openReports());
  const act = await library.moderate(ben, about, 'hide', {reason: 'Rude'}, reports);
  const notice = await get(refs.notice(act));
  await library.appeal(lena, notice, 'It was a joke.');
  await library.uphold(stella, notice, {reason: 'It was rude'});
  await library.moderate(stella, library.targetOf.person('lena'), 'suspend', {reason: 'Rude again', days: 1});

  const charter = {name: 'Practice', purpose: 'To learn', note: '', changesSubstance: true, daysOpen: 0};
  const silent = Object.fromEntries(
    [
      'focus',
      'sponsor',
      'statement',
      'audience',
      'joining',
      'commitment',
      'facilitators',
      'decisions',
      'success',
      'behaviour',
      'reviewOn',
    ].map((field) => [field, '']),
  );
  const number = await library.proposeCharter(stella, {...silent, ...charter}, 0);
  await library.adoptCharter(stella, {number});

  const code = await library.createInvitation(stella, {expiresAt: Date.now() + 3_600_000, limit: 5});
  await library.joinByInvitation(otto, code, {}, {charter: number});
  await library.agreeToCharter(anna, number);
  await library.changeRole(stella, 'anna', 'steward');
  return {
    people,
    ids: {board: board.id, question, answer, below, second: second.id, term, note, priority, act, code, page},
  };
}
