/** For elements of a page's own that stand in a community. Importing this defines nothing. */
export type {Community} from '../community/community.js';
export {refs} from '../model/records.js';
export {queries} from '../store/queries.js';
export {communityContext, type CommunityState} from './community-context.js';
export {CommunityController} from './community-controller.js';
export {Live} from './live.js';
