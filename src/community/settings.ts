import {communitySchema, type CommunityRecord} from '../model/community.js';
import {refs} from '../model/records.js';
import {validate} from '../model/schema.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';

/** What stewards say of the community as a whole. */
export type Settings = Pick<
  CommunityRecord,
  'name' | 'about' | 'join' | 'guests' | 'agreeing' | 'seasons' | 'supports'
>;

/** Changes some of it, as a steward. @throws {CommunityError} `permission-denied`, or what is wrong with which field. */
export async function changeSettings({store}: Pick<Community, 'store'>, settings: Partial<Settings>): Promise<void> {
  validate(communitySchema, settings);
  await store.commit([{type: 'update', ref: refs.community(), data: {...settings, updatedAt: serverTime()}}]);
}
