import {expect} from '@open-wc/testing';
import {join} from '../../src/community/membership.js';
import {readProfile, updateProfile} from '../../src/community/profile.js';
import {localUid} from '../../src/model/ids.js';
import type {Kind, Ref, Stored} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';

/** A device that keeps what it once read, as one on Firestore does. */
class KeepingStore extends CountingStore {
  readonly #kept = new Map<string, Stored<Kind>>();

  override async get<K extends Kind>(ref: Ref<K>, {fresh = false} = {}): Promise<Stored<K> | undefined> {
    const kept = fresh ? undefined : (this.#kept.get(ref.path) as Stored<K> | undefined);
    const record = kept ?? (await super.get(ref));
    if (record) this.#kept.set(ref.path, record);
    return record;
  }
}

describe('a profile that is changed on two devices', () => {
  it('keeps what the other device wrote where few may see it', async () => {
    const place = new LocalCommunity();
    const kept = new KeepingStore(new LocalStore(place.id));
    const here = place.as('Ada', kept);
    const elsewhere = place.as('Ada');
    const uid = localUid('Ada');
    await join(here);
    await updateProfile(here, {contact: 'Desk 4'}, {contact: 'members'});
    await readProfile(here, uid);
    await updateProfile(elsewhere, {contact: 'Desk 7'});
    await updateProfile(here, {about: 'Analyst'}, {about: 'members'});
    const read = await readProfile(elsewhere, uid, {fresh: true});
    expect(read?.profile).to.include({contact: 'Desk 7', about: 'Analyst'});
    await kept.close();
    await place.close();
  });
});
