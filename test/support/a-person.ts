import {noProfile, type Person} from '../../src/model/member.js';

/** Somebody in the directory. */
export function aPerson(person: Partial<Person> & Pick<Person, 'uid' | 'name'>): Person {
  return {...noProfile, role: 'member', status: 'active', joinedOn: 0, activeOn: 0, ...person};
}
