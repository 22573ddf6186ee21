import {expect} from '@open-wc/testing';
import type {Community} from '../../../src/community/community.js';
import {proposeTerm, reviseTerm, termsIn} from '../../../src/community/glossary.js';
import {found, join} from '../../../src/community/membership.js';
import {Connection} from '../../../src/context/connection.js';
import type {CommunityState} from '../../../src/context/community-context.js';
import {PackedIndex} from '../../../src/context/packed-index.js';
import {putOnShelf, takeFromShelf} from '../../../src/context/packed-shelf.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {cutEmulatorLine} from '../../support/wtr/commands.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('the packed glossary of a community in Firestore', function () {
  this.timeout(30_000);
  warmUpEmulator();
  const opened = new Opened();
  let id: string;
  let ada: Community;
  beforeEach(async () => {
    id = freshCommunity();
    ada = await communityOf('ada');
    await found(ada, 'Practice');
    await propose(ada, 'Pod', 'Node');
  });
  afterEach(async () => {
    await cutEmulatorLine(false);
    window.dispatchEvent(new Event('online'));
    await opened.close();
  });

  const communityOf = async (uid: string): Promise<Community> => {
    return {...(await opened.open(configAs(uid, id))), id, viewer: {uid, name: uid}};
  };
  const propose = async (community: Community, ...labels: string[]) => {
    const rest = {aliases: [], gloss: 'What it is.', body: '', tags: [], lang: 'en'};
    for (const label of labels) await proposeTerm(community, {...rest, label, id: label.toLowerCase()});
  };
  const follow = (community: Community) => {
    const index = PackedIndex.of(community, 'glossary');
    const stop = index.follow(() => undefined);
    const glosses = () => termsIn(index.records).map(({id, gloss}) => `${id}: ${gloss}`);
    const shows = (...wanted: string[]) =>
      waitUntil(() => wanted.every((gloss) => glosses().includes(gloss)), `${wanted.join()} are shown`, {
        timeout: 10_000,
      });
    return {index, stop, glosses, shows};
  };
  /** What Bo, whose SDK knows nothing of it, kept of an earlier visit. */
  const keepFor = async (bo: Community) => {
    const shards = await ada.store.query(queries.glossary());
    await putOnShelf([bo.place!, id, 'bo', 'glossary'], shards);
  };

  it('shows what one writes at once, and what others change, from what was kept', async () => {
    const bo = await communityOf('bo');
    await join(bo);
    await keepFor(bo);
    const {index, shows, glosses} = follow(bo);
    await shows('pod: What it is.', 'node: What it is.');
    await propose(ada, 'Mesh');
    await shows('mesh: What it is.');
    await waitUntil(() => !index.stale);

    await cutEmulatorLine(true);
    window.dispatchEvent(new Event('offline'));
    const commit = propose(bo, 'Zone');
    await shows('zone: What it is.');
    expect(index.pending).to.be.true;
    expect(glosses(), 'nothing else is gone').to.have.length(4);
    await cutEmulatorLine(false);
    window.dispatchEvent(new Event('online'));
    await commit;
    await waitUntil(() => !index.pending && !index.stale, undefined, {timeout: 15_000});
    expect(glosses()).to.have.length(4);
  });

  it('shows what one writes before the backend has answered at all', async () => {
    const bo = await communityOf('bo');
    await join(bo);
    await propose(bo, 'Grid'); // The guard of what Bo may write is known on this device from here on.
    await keepFor(bo);
    const pod = (await bo.store.get(refs.term('pod')))!;
    await cutEmulatorLine(true);
    window.dispatchEvent(new Event('offline'));
    const {shows, glosses} = follow(bo);
    const {label, aliases, body, tags} = pod;
    const commit = reviseTerm(bo, pod, {label, aliases, body, tags, gloss: 'Better.'});
    await shows('pod: Better.', 'node: What it is.', 'grid: What it is.');
    await cutEmulatorLine(false);
    window.dispatchEvent(new Event('online'));
    await commit;
    await shows('pod: Better.');
    expect(glosses()).to.have.length(3);
  });

  it('is dropped from this device when its reader signs out', async () => {
    const states: CommunityState[] = [];
    const connection = new Connection(configAs('ada', id), (state) => states.push(state));
    const {session} = await connection.opened;
    const community = states.at(-1)!.community!;
    const {stop, shows} = follow(community);
    await shows('pod: What it is.');
    const kept = () => takeFromShelf([community.place!, id, 'ada', 'glossary']);
    await waitUntil(async () => (await kept())?.length === 1);
    stop();
    await session.signOut();
    await waitUntil(async () => !(await kept()));
    expect(states.at(-1)!.community!.viewer).to.equal(null);
    connection.close();
  });
});
