/**
 * Who may do what: every kind of person with every act, in every state of the record it is about. Kinds and states come from
 * the schemas, so that a new one is asked about as soon as there is one.
 */
import {anonymous} from './support.mjs';
import {ago, days, memberFields} from './community.mjs';
import {dayOf, schemas} from './model.mjs';

const valuesOf = (kind, field) => schemas[kind][field].values;

/** Of a record that is not a person's: it came with a list, or is what is left of that. */
const NOBODYS = ['known', 'claimed'];
const NAME = 'Otto';

function memberAs(uid, fields) {
  return {uid, member: memberFields({name: NAME, role: 'member', ...fields})};
}

/**
 * Everyone who is asked about: each role in each status; without the current agreement; and who is no member. Their uid says what
 * they are. A steward is active: the rules let none leave.
 */
export function actors() {
  const roles = valuesOf('member', 'role');
  const statuses = valuesOf('member', 'status').filter((status) => !NOBODYS.includes(status));
  const joins = valuesOf('community', 'join');
  const guests = valuesOf('community', 'guests');
  return [
    ...roles
      .flatMap((role) => statuses.map((status) => memberAs(`${role}-${status}`, {role, status})))
      .filter(({member}) => member.role !== 'steward' || member.status === 'active'),
    ...roles.map((role) => memberAs(`${role}-unbound`, {role, charter: 1})),
    ...['active', 'left', 'asking'].map((status) => ({
      ...memberAs(`restricted-${status}`, {status}),
      restriction: {
        state: status === 'left' ? 'banned' : 'suspended',
        until: ago(days(-7)),
        act: 'x',
        updatedAt: ago(0),
      },
    })),
    ...joins.map((join) => ({...memberAs(`left-${join}`, {status: 'left'}), community: {join}})),
    ...joins.map((join) => ({...memberAs(`asking-${join}`, {status: 'asking'}), community: {join}})),
    ...joins.map((join) => ({uid: `stranger-${join}`, community: {join}})),
    ...guests.map((allowed) => ({uid: `guest-${allowed}`, token: anonymous, community: {guests: allowed}})),
    {uid: 'nobody'},
  ];
}

/** A person as the policy sees them. @param community The community's record. */
export function standingOf({uid, token, member, restriction}, community) {
  const viewer = uid === 'nobody' ? null : {uid, name: NAME, guest: token === anonymous};
  return {viewer, member, community, restriction: restriction && {until: restriction.until.toMillis()}};
}

/** In a state: whoever acts. */
export const MYSELF = Symbol('myself');

/** In a state: the day it is when it is put to both, or one so many days later. A run may go on past midnight. */
export const inDays = (count) => ({after: count});

/**
 * Every state that some records can be in together.
 *
 * @param about The fields to vary, by kind of record: `true` for each value of the schema, or the values themselves.
 */
export function statesOf(about) {
  let states = [{}];
  for (const [kind, fields] of Object.entries(about)) {
    for (const [field, given] of Object.entries(fields)) {
      const values = given === true ? valuesOf(kind, field) : given;
      states = states.flatMap((state) => values.map((value) => ({...state, [kind]: {...state[kind], [field]: value}})));
    }
  }
  return states;
}

/** The state for one person, now. */
export function stateFor(state, uid) {
  const meant = (value) => (value === MYSELF ? uid : value?.after === undefined ? value : dayOf() + value.after);
  return Object.fromEntries(
    Object.entries(state).map(([kind, fields]) => [
      kind,
      Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, meant(value)])),
    ]),
  );
}

/** A state in words. */
export function nameOfState(state) {
  const named = (value) => (value?.after === undefined ? String(value) : `today + ${value.after}`);
  const said = (value) => (value === MYSELF ? 'who acts' : value === '' ? 'none' : named(value));
  return Object.entries(state)
    .flatMap(([kind, fields]) => Object.entries(fields).map(([field, value]) => `${kind}.${field} ${said(value)}`))
    .join(', ');
}
