import {communitySchema, type CommunityRecord} from '../model/community.js';
import {refs} from '../model/records.js';
import {validate} from '../model/schema.js';
import {serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {signedIn} from './membership.js';

/** What stewards say of the community as a whole. */
export type Settings = Pick<
  CommunityRecord,
  'name' | 'about' | 'join' | 'guests' | 'agreeing' | 'seasons' | 'supports'
>;

/** Changes some of it, as a steward. @throws {CommunityError} `signed-out`, `permission-denied`, or what is wrong with which field. */
export async function changeSettings(community: Community, settings: Partial<Settings>): Promise<void> {
  const {uid} = signedIn(community);
  validate(communitySchema, settings);
  const data = {...settings, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.community(), data}]);
}
