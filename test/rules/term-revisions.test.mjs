import {describe, test} from 'node:test';
import {reviseTerm} from './acts.mjs';
import {ago} from './community.mjs';
import {aCommunity, assertDenied, casesOf, commit} from './support.mjs';

describe('the wording before a change', () => {
  const {allows, refuses} = casesOf(reviseTerm);
  const others = {
    label: 'Pea',
    aliases: [],
    gloss: 'Something else',
    body: 'Something else.',
    tags: [],
    status: 'agreed',
    by: 'ben',
  };

  allows('the wording as it was');
  for (const [field, value] of Object.entries(others)) {
    refuses(`another ${field}`, ({revision}) => (revision.data[field] = value));
    refuses(`leaving out the ${field}`, ({revision}) => delete revision.data[field]);
  }
  refuses('another number', ({revision}) => (revision.data.revision = 2));
  refuses('another place', ({revision}, act, {path}) => (revision.path = path('terms/pod/revisions/7')));
  refuses(
    'a place that only counts as the same',
    ({revision}, act, {path}) => (revision.path = path('terms/pod/revisions/01')),
  );
  refuses('a place at another term', ({revision}, act, {path}) => (revision.path = path('terms/service/revisions/1')));
  refuses("a date of one's own", ({revision}) => (revision.data.updatedAt = ago(0)));
  refuses('a field that the term has and its history does not keep', ({revision}) => (revision.data.lang = 'en'));
  refuses('a revision of a term that does not change', (writes) => {
    delete writes.term;
    delete writes.glossary;
    delete writes.guard;
  });

  test('refuses writing history anew', async () => {
    const community = await aCommunity();
    await commit(reviseTerm(community));
    const {revision} = reviseTerm(community).writes;
    await assertDenied(commit({by: 'ben', writes: {revision}}));
  });
});

describe('the wording before the first change', () => {
  const firstChange = (community) => reviseTerm(community, {by: 'anna', id: 'service', status: 'agreed'});
  const {allows, refuses} = casesOf(firstChange);

  allows('the wording as it was');
  for (const name of ['-0', '-0.0', '0.0', '00']) {
    refuses(`a second copy as ${name}`, (writes, act, {path}) => {
      const {data, ...revision} = writes.revision;
      writes.copy = {...revision, path: path(`terms/service/revisions/${name}`), data: {...data, revision: -0}};
    });
  }
});
