import {expect} from '@open-wc/testing';
import {myBallot, renewPriority, rest, supportPriority} from '../../src/community/ballots.js';
import type {Community} from '../../src/community/community.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {changeRole, join} from '../../src/community/membership.js';
import {moderate} from '../../src/community/moderation.js';
import {exportMyData} from '../../src/community/my-data.js';
import {
  linkPriority,
  movePriority,
  noteOutcome,
  prioritiesOf,
  rewordPriority,
  suggestPriority,
  takeOnPriority,
} from '../../src/community/priorities.js';
import {report} from '../../src/community/reports.js';
import {changeSettings} from '../../src/community/settings.js';
import {NO_NAME} from '../../src/model/no-name.js';
import {targetOf} from '../../src/model/moderation.js';
import {refs, type Stored} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';
import {MovedClock} from '../support/moved-clock.js';

describe('priorities', () => {
  let clock: MovedClock;
  let place: LocalCommunity;
  let amara: Community;
  let ben: Community;
  let cleo: Community;
  beforeEach(async () => {
    clock = new MovedClock('2026-10-05');
    place = new LocalCommunity();
    [amara, ben, cleo] = [place.as('Amara'), place.as('Ben'), place.as('Cleo')];
    for (const person of [amara, ben, cleo]) await join(person);
  });
  afterEach(async () => {
    clock.restore();
    await place.close();
  });

  const suggest = (by: Community, title: string, body = '') => suggestPriority(by, {title, body});
  const read = async (id: string) => (await amara.store.get(refs.priority(id)))!;
  const shown = (list: readonly Stored<'priority'>[]) => list.map(({title, supports}) => `${title} ${supports}`);
  const now = async () => shown(await prioritiesOf(cleo));
  const of = async (season: string) => shown(await prioritiesOf(cleo, season));

  it('are suggested, supported, overspent in vain; the season closes, what still matters is renewed, the rest is the archive', async () => {
    await changeSettings(amara, {supports: 2});
    const docs = await suggest(amara, 'Docs');
    const tests = await suggest(ben, 'Tests');
    const talks = await suggest(cleo, 'Talks');
    expect(await now()).to.deep.equal(['Docs 0', 'Tests 0', 'Talks 0']);

    for (const id of [tests, talks]) await supportPriority(ben, id, true);
    for (const id of [talks, docs]) await supportPriority(cleo, id, true);
    expect(await now()).to.deep.equal(['Talks 2', 'Docs 1', 'Tests 1']);
    await expectError(supportPriority(ben, docs, true), 'no-supports-left');
    await supportPriority(ben, talks, true); // Twice is once.
    expect(await now()).to.deep.equal(['Talks 2', 'Docs 1', 'Tests 1']);

    // What one has can be moved at any time.
    await supportPriority(ben, talks, false);
    await supportPriority(ben, docs, true);
    expect(await now()).to.deep.equal(['Docs 2', 'Tests 1', 'Talks 1']);
    await takeOnPriority(ben, tests, true);
    await movePriority(ben, tests, 'active', '');
    await movePriority(cleo, talks, 'done', 'Three were held');

    clock.moveTo('2027-01-01');
    expect(await now()).to.deep.equal([]);
    expect(await of('2026-Q4')).to.deep.equal(['Docs 2', 'Tests 1', 'Talks 1']);
    await expectError(supportPriority(cleo, docs, true), 'season-over');
    await expectError(movePriority(amara, docs, 'active', ''), 'season-over');
    expect(await myBallot(ben)).to.deep.equal({supports: [], asked: [tests, docs], limit: 2});
    expect(await myBallot(amara)).to.deep.equal({supports: [], asked: [], limit: 2});

    const renewed = await renewPriority(ben, await read(tests));
    expect(await read(renewed)).to.deep.include({
      ...{title: 'Tests', season: '2027-Q1', root: tests, renewedFrom: tests, state: 'active', supports: 1},
      ...{author: ben.viewer!.uid, owners: {[ben.viewer!.uid]: 'Ben'}},
    });
    await rest(ben, docs);
    expect(await myBallot(ben)).to.deep.equal({supports: [renewed], asked: [], limit: 2});
    await expectError(renewPriority(cleo, await read(talks)), 'closed');
    // Whoever comes second supports what is there.
    expect(await renewPriority(amara, await read(tests))).to.equal(renewed);
    expect(await now()).to.deep.equal(['Tests 2']);
    expect(await of('2026-Q4')).to.deep.equal(['Docs 2', 'Tests 1', 'Talks 1']);

    // And what nobody renews is not there for the season after, but can be brought back from the archive.
    clock.moveTo('2027-04-01');
    expect(await now()).to.deep.equal([]);
    expect((await myBallot(ben)).asked).to.deep.equal([renewed]);
    await renewPriority(cleo, await read(docs));
    await renewPriority(ben, await read(renewed));
    expect(await now()).to.deep.equal(['Docs 1', 'Tests 1']);
    expect((await prioritiesOf(cleo)).map(({root}) => root)).to.deep.equal([docs, tests]);
  });

  it('are supported once, however many tabs somebody has', async () => {
    await changeSettings(amara, {supports: 1});
    const [docs, tests] = [await suggest(amara, 'Docs'), await suggest(amara, 'Tests')];
    const twin = place.as('Ben');
    const outcomes = await Promise.allSettled([supportPriority(ben, docs, true), supportPriority(twin, tests, true)]);
    expect(outcomes.map(({status}) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await prioritiesOf(amara)).reduce((sum, {supports}) => sum + supports, 0)).to.equal(1);
  });

  it('say what is missing or too long, before anything is written', async () => {
    await expectError(suggest(ben, ' '), 'empty');
    await expectError(suggest(ben, 'x'.repeat(121)), 'too-long');
    await expectError(suggest(place.as(null), 'Docs'), 'signed-out');
    const docs = await suggest(ben, 'Docs');
    await expectError(movePriority(ben, docs, 'set-aside', ' '), 'empty');
    await expectError(movePriority(ben, docs, 'suggested', ''), 'conflict');
    await expectError(supportPriority(ben, 'ghost', true), 'not-found');
    expect(await now()).to.deep.equal(['Docs 0']);
  });

  it('are moved on, and led, by their author, those who took them on, and those who moderate', async () => {
    const docs = await suggest(ben, 'Docs', 'They are old.');
    await expectError(movePriority(cleo, docs, 'active', ''), 'permission-denied');
    await expectError(noteOutcome(cleo, docs, 'Done.'), 'permission-denied');
    await expectError(rewordPriority(cleo, docs, {title: 'Mine', body: ''}), 'permission-denied');
    await expectError(takeOnPriority(cleo, docs, false), 'permission-denied');
    await takeOnPriority(cleo, docs, true);
    await movePriority(cleo, docs, 'active', 'We begin');
    await noteOutcome(cleo, docs, ' Half of it. ');
    await linkPriority(cleo, docs, {threads: ['board'], terms: ['pod']});
    expect(await read(docs)).to.deep.include({
      ...{state: 'active', reason: 'We begin', stateByline: 'Cleo', outcome: 'Half of it.'},
      ...{threads: ['board'], terms: ['pod'], owners: {[cleo.viewer!.uid]: 'Cleo'}},
    });
    await takeOnPriority(cleo, docs, false);
    await expectError(movePriority(cleo, docs, 'done', ''), 'permission-denied');
    await movePriority(amara, docs, 'set-aside', 'Not now');
    await expectError(supportPriority(cleo, docs, true), 'closed');
    await expectError(takeOnPriority(cleo, docs, true), 'permission-denied');
    await movePriority(ben, docs, 'suggested', '');
    await rewordPriority(ben, docs, {title: ' Better  docs ', body: ''});
    const {title, editedAt, createdAt} = await read(docs);
    expect(title).to.equal('Better docs');
    expect(editedAt).to.be.above(createdAt);
  });

  it('tell what is new of them, which a support is not', async () => {
    const docs = await suggest(ben, 'Docs');
    const {changedAt} = await read(docs);
    const news = async () => (await cleo.store.query(queries.changedPriorities(changedAt))).map(({id}) => id);
    await supportPriority(cleo, docs, true);
    expect(await news()).to.deep.equal([]);
    await movePriority(ben, docs, 'active', '');
    expect(await news()).to.deep.equal([docs]);
  });

  it('go by the seasons that the stewards choose', async () => {
    await changeSettings(amara, {seasons: 'year'});
    await suggest(ben, 'Docs');
    expect(await of('2026')).to.deep.equal(['Docs 0']);
    clock.moveTo('2026-12-31');
    expect(await now()).to.deep.equal(['Docs 0']);
    clock.moveTo('2027-01-01');
    expect(await now()).to.deep.equal([]);
  });

  it('are reported as posts are, and what they said is kept', async () => {
    const docs = await suggest(ben, 'Docs', 'They are daft.');
    await changeRole(amara, cleo.viewer!.uid, 'moderator');
    await report(amara, targetOf.priority(docs), {reason: 'abuse', note: ''});
    const reports = await amara.store.query(queries.openReports());
    expect(reports[0]).to.include({about: 'priority', quote: 'Docs\n\nThey are daft.', target: `priorities/${docs}`});
    await expectError(moderate(cleo, targetOf.priority(docs), 'lock', {reason: 'Rude'}), 'permission-denied');
    const act = await moderate(cleo, targetOf.priority(docs), 'ask', {reason: 'Rude'}, reports);
    expect(await ben.store.get(refs.notice(act))).to.include({person: ben.viewer!.uid, about: 'priority'});
    expect(await amara.store.get(refs.report(reports[0]!.id))).to.include({state: 'answered', act});
  });

  it('lose the name of who has their data erased, and their supports; the rest stays', async () => {
    const [docs, tests] = [await suggest(ben, 'Docs'), await suggest(amara, 'Tests')];
    for (const id of [docs, tests]) await supportPriority(ben, id, true);
    await supportPriority(cleo, docs, true);
    await takeOnPriority(ben, tests, true);
    await movePriority(ben, tests, 'active', '');
    const file = await exportMyData(ben);
    const {priorities, ballot} = JSON.parse(await file!.content.text()) as {
      priorities: {title: string}[];
      ballot: {supports: string[]};
    };
    expect(priorities.map(({title}) => title).sort()).to.deep.equal(['Docs', 'Tests']);
    expect(ballot.supports).to.deep.equal([docs, tests]);

    await eraseMyData(ben, {texts: false});
    expect(await now()).to.deep.equal(['Docs 1', 'Tests 0']);
    expect(await read(docs)).to.include({byline: NO_NAME, title: 'Docs'});
    expect(await read(tests)).to.deep.include({stateByline: NO_NAME, owners: {[ben.viewer!.uid]: NO_NAME}});
    expect(await ben.store.get(refs.ballot(ben.viewer!.uid))).to.deep.include({supports: [], asked: []});
  });
});
