/** What a digest by mail is made of, for the function in `functions/`: it runs on a server of the organisation, without a browser. */
export {INBOX_REACH, inboxOf, reactionOf, type InboxEvent, type InboxGroup, type InboxRecords} from '../model/inbox.js';
export {unpackMember} from '../model/member.js';
export {ACTIVE_THREADS} from '../store/inbox-queries.js';
export {queries} from '../store/queries.js';
export {unmarkMentions} from '../text/mentions.js';
