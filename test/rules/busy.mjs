import {actRecords, ago, days, minutes, postFields, reportFields} from './community.mjs';
import {packVoice, reportIdOf} from './model.mjs';
import {aCommunity} from './support.mjs';

/** Later than the beginning of the day, on which something is due. */
const lately = ago(minutes(1));

/** A community in which Anna asked for mail, and has one of everything that an inbox tells. */
export async function busy(mail = 'daily') {
  const community = await aCommunity();
  const {put, id} = community;
  const nothingRead = {mail, seen: {}, read: {}, readAt: ago(days(40)), caughtUpAt: ago(days(40)), follows: ['quiet']};
  await put('state/anna', nothingRead);
  const post = (fields) => postFields(id, 'board', 'new', {author: 'ben', byline: 'Ben', createdAt: lately, ...fields});
  await put('threads/board/posts/new', post({answers: 'anna', body: 'By @\u2068Anna\u2069,\n\n**of course**.'}));
  await put('threads/board/posts/new2', post({mentions: ['anna'], body: 'x'.repeat(500)}));
  await put('threads/board/posts/old', post({answers: 'anna', body: 'Long ago', createdAt: ago(days(5))}));
  await put('threads/board/posts/p1', {reactedAt: lately, reactedBy: 'ben'});
  await put('threads/quiet', {
    title: 'Quiet\u0000 one',
    key: 'https://intranet.example/quiet',
    lastBy: 'mona',
    lastAt: lately,
  });
  await put('threads/board', {lastAt: ago(days(5))});
  await put('terms/service', {
    ...{steward: 'anna', reviewBy: new Date().toISOString().slice(0, 10), voicedBy: 'ben', voicedAt: lately},
    voices: {ben: packVoice({meaning: 0, name: 'Ben', reason: 'To us it is a team.'})},
  });
  await put('notes/ingress', {owner: 'anna', reviewBy: new Date().toISOString().slice(0, 10)});
  for (const [path, fields] of Object.entries(actRecords('warned', {kind: 'warn', person: 'anna', reason: 'Too loud'})))
    await put(path, {...fields, createdAt: lately});
  await put(`reports/${reportIdOf('anna', 'x')}`, reportFields({state: 'answered', act: 'hid', updatedAt: lately}));
  return community;
}
