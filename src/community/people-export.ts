import type {PEOPLE_WRITERS} from '../interchange/people-formats.js';
import type {PersonExport} from '../interchange/person-import.js';
import type {CardExport} from '../interchange/people-vcard.js';
import type {Person} from '../model/member.js';
import type {Stored} from '../model/records.js';
import type {Community} from './community.js';
import type {ExportedFile} from './exported-file.js';
import type {Following} from './following.js';
import {memberRecords} from './member-records.js';
import type {ReadProfile} from './profile.js';

export type PeopleFormat = keyof typeof PEOPLE_WRITERS;

/**
 * Writes people to a file, each with what they show to everyone: a read for each. What somebody shows to some only stays in the
 * community, also for those who may see it here.
 *
 * @returns The file; undefined when it was aborted.
 * @throws What loading the format throws, as without a connection; `CommunityError` when the people cannot be read.
 */
export async function exportPeople(
  community: Pick<Community, 'id' | 'store'>,
  people: readonly Pick<Person, 'uid'>[],
  {format, ...following}: Following & {readonly format: PeopleFormat},
): Promise<ExportedFile | undefined> {
  const {PEOPLE_WRITERS} = await import('../interchange/people-formats.js');
  const {extension, mediaType, write} = PEOPLE_WRITERS[format];
  // Loaded before a thousand records are read in vain.
  const writer = await write();
  const uids = people.map(({uid}) => uid);
  const records = await memberRecords(community.store, uids, following);
  if (following.signal?.aborted) return undefined;
  const content = new Blob([writer(records.map(exported))], {type: mediaType});
  return {name: `${community.id}-people.${extension}`, content, count: records.length};
}

/** A card for an address book, of what the reader of a profile may see. @throws What loading the format throws. */
export async function vCardOf({uid, profile}: Pick<ReadProfile, 'uid' | 'profile'>): Promise<ExportedFile> {
  const {PEOPLE_WRITERS} = await import('../interchange/people-formats.js');
  const {extension, mediaType, write} = PEOPLE_WRITERS.vcard;
  const content = new Blob([(await write())([{...profile, id: uid}])], {type: mediaType});
  const name = profile.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return {name: `${name || 'person'}.${extension}`, content, count: 1};
}

function exported({id, role, status, ...told}: Stored<'member'>): PersonExport & CardExport {
  return {...told, id, role, status};
}
