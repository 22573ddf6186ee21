import {choice, id, integer, line, lines, text, textMap, time, type RecordOf} from './schema.js';

export const ROLES = ['member', 'moderator', 'steward'] as const;
export type Role = (typeof ROLES)[number];

/** One person in one community. Whoever leaves keeps the record, so that they can come back and find themselves. */
export const memberSchema = {
  name: line(1, 80),
  title: line(0, 120),
  department: line(0, 80),
  place: line(0, 80),
  about: text(0, 2000),
  skills: lines(12, 60),
  role: choice(...ROLES),
  status: choice('active', 'left'),
  /** Which document of the packed directory holds this person's entry. */
  shard: integer(0, 63),
  joinedAt: time(),
  updatedAt: time(),
};

export type Member = RecordOf<typeof memberSchema>;

/** What a person says about themselves. */
export type Profile = Pick<Member, 'name' | 'title' | 'department' | 'place' | 'about' | 'skills'>;

/** How many people one directory document holds: 1,000 entries stay well under Firestore's 1 MiB. */
export const DIRECTORY_SHARD_SIZE = 1000;

/** Part of the packed directory: a thousand people for one document read. */
export const directorySchema = {
  entries: textMap(DIRECTORY_SHARD_SIZE),
  /** The one person whose entry moved in the latest write. */
  last: id(),
  updatedAt: time(),
};

export type DirectoryShard = RecordOf<typeof directorySchema>;

/** A person as the directory shows them. */
export interface Person extends Pick<Member, 'name' | 'title' | 'department' | 'place' | 'role' | 'skills'> {
  readonly uid: string;
}

/** The directory entry of a member. The rules recompute it: keep `firestore.rules` in step. */
export function packMember(member: Omit<Person, 'uid'>): string {
  const {name, title, department, place, role, skills} = member;
  return [name, title, department, place, role, skills.join('\t')].join('\n');
}

/** Reads an entry that `packMember` wrote. */
export function unpackMember(uid: string, entry: string): Person {
  const [name = '', title = '', department = '', place = '', role = 'member', skills = ''] = entry.split('\n');
  return {uid, name, title, department, place, role: role as Role, skills: skills ? skills.split('\t') : []};
}
