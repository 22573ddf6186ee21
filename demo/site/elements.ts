/**
 * The elements and the people of the demo for the pages of the documentation: one script, with all that the demo asks its server for,
 * since a page that was opened from a disk can ask for nothing.
 */
import conversations from '../seed/conversations.json' with {type: 'json'};
import life from '../seed/life.json' with {type: 'json'};
import people from '../seed/people.json' with {type: 'json'};
import terms from '../seed/terms.json' with {type: 'json'};
import year from '../seed/year.json' with {type: 'json'};
import {fillOnce, type SeedFiles} from '../seed/fill.js';

const files: unknown = {people, terms, extra: [], conversations: [...conversations, ...year], life};

void fillOnce(() => Promise.resolve(files as SeedFiles))
  .catch(console.warn)
  .then(() => import('../../src/all.js'));
