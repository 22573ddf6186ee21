import {CommunityError} from '../model/errors.js';
import {schemas} from '../model/schemas.js';
import {validate, type Schema} from '../model/schema.js';
import {kindOf, type Rows} from './census.js';
import type {Findings} from './finding.js';

/** Every field is what its record may hold. Fields of a newer version of this library are left alone, and so is what is missing. */
export function checkFields(rows: Rows, findings: Findings): void {
  for (const [path, data] of rows) {
    const kind = kindOf(path);
    if (!kind) continue;
    const schema: Schema = schemas[kind];
    for (const [field, value] of Object.entries(data)) {
      if (!Object.hasOwn(schema, field)) continue;
      try {
        validate(schema, {[field]: value}, {mayBeHidden: true});
      } catch (cause) {
        const {code} = CommunityError.from(cause);
        findings.add({code: 'invalid', path, field, is: value, should: code});
      }
    }
  }
}
