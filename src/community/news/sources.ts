import type {News} from '../../model/news.js';
import type {Community} from '../community.js';
import {charterNews} from './charter.js';
import {noteNews} from './notes.js';
import {peopleNews} from './people.js';
import {priorityNews} from './priorities.js';
import {termNews} from './terms.js';
import {threadNews} from './threads.js';

/** Reads what happened to one kind of thing since a time. */
export type Source = (community: Community, since: number) => Promise<readonly News[]>;

/** Where news comes from. All of them together make at most four queries: what is left to others reads records by their names. */
export const sources: readonly Source[] = [threadNews, termNews, peopleNews, priorityNews, noteNews, charterNews];
