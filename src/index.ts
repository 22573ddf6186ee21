/** Classes and types. Importing this defines nothing: see `all.js`, or one element's own module. */
export {AccountElement} from './elements/account/account.js';
export {AutolinkElement} from './elements/autolink/autolink.js';
export {CommunityElement} from './elements/community/community.js';
export {GlossaryElement} from './elements/glossary/glossary.js';
export {MembersElement} from './elements/members/members.js';
export {MembershipElement} from './elements/membership/membership.js';
export {TermElement} from './elements/term/term.js';
export {ThreadElement} from './elements/thread/thread.js';
export {ThreadsElement} from './elements/threads/threads.js';
export * from './events.js';
export {CommunityError, type ErrorCode, type ErrorDetail} from './model/errors.js';
export type {Kind, Records, Ref, Stored} from './model/records.js';
export type {Viewer} from './model/viewer.js';
export type {Credential} from './store/backend.js';
export type {Session, SignInMethod, SignInRequest} from './store/session.js';
export type {Aggregates, Change, Observer, Query, Snapshot, Store} from './store/store.js';
export * from './store/transforms.js';
export type {Locale} from './locales/en.js';
