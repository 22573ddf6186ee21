import {tidyProfile} from '../../community/member-record.js';
import type {ReadProfile} from '../../community/profile.js';
import {CommunityError} from '../../model/errors.js';
import {INVOLVEMENTS} from '../../model/involvement.js';
import {memberSchema, type Profile} from '../../model/member.js';
import type {Portrait} from '../../model/portrait.js';
import {KEPT, packHours, unpackHours, type FacetField, type Levels} from '../../model/profile.js';
import {validate} from '../../model/schema.js';
import type {PersonWords} from '../../locales/person/en.js';

export type Picture = Pick<Portrait, 'type' | 'data'>;

/** What stands in the form. A draft of it is kept as JSON. */
export interface Written extends Profile {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly levels: Levels;
  /** A photo that was chosen and is not in the store yet. */
  readonly picture?: Picture | undefined;
}

export type WrittenField = keyof Profile;

/** What is wrong with a field, in the words of the form; an error where the general words will do. */
export type Problems = Partial<Record<WrittenField, string | CommunityError>>;

/** What the form begins with. */
export function writtenOf({profile, levels}: Pick<ReadProfile, 'profile' | 'levels'>, words: PersonWords): Written {
  const hours = unpackHours(profile.hours);
  const circle = INVOLVEMENTS.find((one) => one === profile.involvement);
  return {
    ...profile,
    ...{days: hours?.days ?? [], from: hours?.from ?? '', to: hours?.to ?? '', levels},
    involvement: circle ? words.involvements[circle] : profile.involvement,
  };
}

/** The profile as it would be stored. A circle that is written in words is stored as what it is. */
export function profileIn(written: Written, words: PersonWords): Profile {
  const {days, from, to, levels: _levels, picture, ...told} = written;
  const circle = INVOLVEMENTS.find((one) => words.involvements[one] === told.involvement.trim());
  const hours = days.length && from && to ? packHours({days, from, to}) : '';
  return tidyProfile({
    ...told,
    ...{hours, involvement: circle ?? told.involvement},
    photo: picture ? KEPT : told.photo,
  });
}

/** What keeps the form from being saved, by field. */
export function problemsIn(written: Written, words: PersonWords): Problems {
  const t = words.form.problems;
  const said: Partial<Record<string, string>> = {links: t.links, photo: t.photo, zone: t.zone};
  const problems: Problems = {};
  for (const [field, value] of Object.entries(profileIn(written, words)) as [WrittenField, unknown][]) {
    const error = problemOf({[field]: value});
    if (!error) continue;
    if (field === 'name' && error.code === 'empty') problems.name = t.empty;
    else problems[field] = (error.code === 'invalid' && said[field]) || error;
  }
  const {days, from, to} = written;
  const isPartly = days.length > 0 || from !== '' || to !== '';
  if (isPartly && !(days.length && from && to)) problems.hours = t.hours;
  return problems;
}

/** What changed since the form was opened, so that what was changed elsewhere meanwhile stays. */
export function changesIn(
  before: Written,
  after: Written,
  words: PersonWords,
): {changes: Partial<Profile>; levels: Partial<Levels>} {
  const [was, is] = [profileIn(before, words), profileIn(after, words)];
  const fields = (Object.keys(is) as WrittenField[]).filter((field) => !isSame(was[field], is[field]));
  const moved = (Object.keys(after.levels) as FacetField[]).filter(
    (field) => before.levels[field] !== after.levels[field],
  );
  return {
    changes: Object.fromEntries(fields.map((field) => [field, is[field]])),
    levels: Object.fromEntries(moved.map((field) => [field, after.levels[field]])),
  };
}

export function isSameProfile(one: Written, other: Written, words: PersonWords): boolean {
  const {changes, levels} = changesIn(one, other, words);
  return !Object.keys({...changes, ...levels}).length;
}

/** What was written, over what was stored elsewhere meanwhile: what was not touched here follows that. */
export function rebased(before: Written, mine: Written, theirs: Written): Written {
  const touched = <T extends object>(from: T, to: T) =>
    Object.fromEntries(Object.entries(to).filter(([key, value]) => !isSame(from[key as keyof T], value)));
  const {levels: wereLevels, ...was} = before;
  const {levels, ...written} = mine;
  return {...theirs, ...touched(was, written), levels: {...theirs.levels, ...touched(wereLevels, levels)}};
}

/** Reads a draft; what another version of this library kept is completed from what the form began with. */
export function parseWritten(json: string, initial: Written): Written {
  try {
    const {levels, ...written} = JSON.parse(json) as Partial<Written>;
    return {...initial, ...written, levels: {...initial.levels, ...levels}};
  } catch {
    return initial;
  }
}

function problemOf(data: Readonly<Record<string, unknown>>): CommunityError | undefined {
  try {
    validate(memberSchema, data);
    return undefined;
  } catch (cause) {
    return CommunityError.from(cause);
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
