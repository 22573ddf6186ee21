import type {Person} from '../../model/member.js';
import {createSearch, type Search} from '../../text/search.js';

/** Finds people by what they say of themselves, their name first. */
export function createPeopleSearch(people: readonly Person[]): Search<Person> {
  return createSearch<Person, string>({
    documents: people,
    id: ({uid}) => uid,
    fields: {
      name: {text: ({name}) => name, boost: 4},
      skills: {text: ({skills}) => skills, boost: 3},
      title: {text: ({title}) => title, boost: 2},
      department: {text: ({department}) => department},
      place: {text: ({place}) => place},
    },
  });
}
