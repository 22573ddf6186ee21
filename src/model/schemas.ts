import {adoptionSchema} from './adoption.js';
import {aliasSchema} from './alias.js';
import {applicationSchema} from './application.js';
import {charterSchema} from './charter.js';
import {communitySchema} from './community.js';
import {facetSchema} from './facet.js';
import {imageSchema} from './image.js';
import {invitationSchema} from './invitation.js';
import {directorySchema, memberSchema} from './member.js';
import {guardSchema, stateSchema} from './participation.js';
import {actSchema, appealSchema, noticeSchema, reportSchema, restrictionSchema} from './moderation.js';
import {knowledgeSchema, noteRevisionSchema, noteSchema} from './note.js';
import {ballotSchema, prioritySchema} from './priority.js';
import {portraitSchema} from './portrait.js';
import {postRevisionSchema, postSchema} from './post.js';
import {requestSchema} from './request.js';
import {glossarySchema, termRevisionSchema, termSchema} from './term.js';
import {tallySchema} from './tally.js';
import {threadSchema} from './thread.js';
import {titlesSchema} from './titles.js';
import {useSchema} from './use.js';
import type {Kind} from './records.js';
import type {Schema} from './schema.js';

/** What each kind of record holds. Whoever only reads needs none of them. */
export const schemas = {
  community: communitySchema,
  charter: charterSchema,
  adoption: adoptionSchema,
  member: memberSchema,
  facet: facetSchema,
  portrait: portraitSchema,
  application: applicationSchema,
  invitation: invitationSchema,
  directory: directorySchema,
  guard: guardSchema,
  state: stateSchema,
  thread: threadSchema,
  titles: titlesSchema,
  alias: aliasSchema,
  tally: tallySchema,
  post: postSchema,
  postRevision: postRevisionSchema,
  image: imageSchema,
  term: termSchema,
  termRevision: termRevisionSchema,
  glossary: glossarySchema,
  note: noteSchema,
  noteRevision: noteRevisionSchema,
  knowledge: knowledgeSchema,
  request: requestSchema,
  use: useSchema,
  report: reportSchema,
  act: actSchema,
  notice: noticeSchema,
  appeal: appealSchema,
  restriction: restrictionSchema,
  priority: prioritySchema,
  ballot: ballotSchema,
} satisfies Record<Kind, Schema>;
