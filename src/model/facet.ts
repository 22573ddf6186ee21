import {facetFields} from './profile.js';
import {time, type RecordOf} from './schema.js';

/**
 * What a person shows to some only, one record for each of `FACET_LEVELS`: who may not read a field does not get the record.
 * A field is in exactly one place, and empty everywhere else.
 */
export const facetSchema = {...facetFields, updatedAt: time()};

export type Facet = RecordOf<typeof facetSchema>;
