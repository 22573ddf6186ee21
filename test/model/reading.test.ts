import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {unpackMember} from '../../src/model/member.js';
import {completed, hasUnknown, understood} from '../../src/model/reading.js';
import type {Kind} from '../../src/model/records.js';
import {schemas} from '../../src/model/schemas.js';
import {validate, type Schema} from '../../src/model/schema.js';
import {unpackTerm} from '../../src/model/term.js';
import {unpackThread} from '../../src/model/titles.js';
import {recordOf} from './arbitraries.js';

type Data = Record<string, unknown>;

/** A record of whatever kind, and its schema. */
const anyRecord = fc.constantFrom(...(Object.keys(schemas) as Kind[])).chain((kind) => {
  const schema: Schema = schemas[kind];
  return recordOf<Data>(schema).map((data) => ({schema, data}));
});
/** What holds less than a person may write: a name in a record that has none. */
const isShort = (field: Schema[string]) => 'min' in field && field.min > 0 && field.type !== 'integer';
const isId = (field: Schema[string]) => field.type === 'id' && !field.empty;

describe('a record', () => {
  it('is what it says, if this version wrote it', () => {
    fc.assert(
      fc.property(anyRecord, ({schema, data}) => {
        expect(understood(schema, data)).to.deep.equal(data);
      }),
    );
  });

  it('of an older version holds the least in the fields that it lacks, whichever those are', () => {
    const older = anyRecord.chain(({schema, data}) =>
      fc.subarray(Object.keys(schema)).map((known) => {
        const had: Data = Object.fromEntries(known.map((name) => [name, data[name]]));
        return {schema, had};
      }),
    );
    fc.assert(
      fc.property(older, ({schema, had}) => {
        const read = understood(schema, had);
        expect(read).to.include.all.keys(Object.keys(schema)).and.not.to.have.property('newer');
        expect(read).to.deep.include(had);
        for (const [name, field] of Object.entries(schema))
          if (!isShort(field) && !isId(field)) validate(schema, {[name]: read[name]});
      }),
    );
  });

  it('of a newer version is read without the fields that only that one knows', () => {
    fc.assert(
      fc.property(anyRecord, ({schema, data}) => {
        expect(understood(schema, {...data, mood: 'merry', scores: {a: 1}})).to.deep.equal(data);
      }),
    );
  });

  it('of a newer version says so where a choice is none that this one knows, which becomes the first of them, or what says less', () => {
    const withChoice = anyRecord
      .map((record) => ({...record, choices: Object.keys(record.schema).filter(isChoiceOf(record.schema))}))
      .filter(({choices}) => choices.length > 0);
    fc.assert(
      fc.property(withChoice, fc.nat(), ({schema, data, choices}, number) => {
        const name = choices[number % choices.length]!;
        const newer = {...data, [name]: 'of-tomorrow'};
        const field = schema[name]!;
        expect(hasUnknown(schema, newer)).to.equal(true);
        expect(hasUnknown(schema, data)).to.equal(false);
        expect(understood(schema, newer)).to.deep.equal({
          ...data,
          [name]: field.type === 'choice' && (field.unknown ?? field.values[0]),
          newer: true,
        });
      }),
    );
  });

  it('is not shown where a newer version put it in a state that this one does not know', () => {
    expect(understood(schemas.post, {state: 'embargoed', body: 'Not yet!'})).to.deep.include({
      state: 'hidden',
      newer: true,
    });
  });

  it('is completed without a loss of what a newer version knows', () => {
    const {reactions: _, ...older} = {mood: 'merry', body: 'Hello', reactions: {}};
    expect(completed(schemas.post, older)).to.deep.include({mood: 'merry', body: 'Hello', reactions: {}, value: 0});
  });

  const isChoiceOf = (schema: Schema) => (name: string) => schema[name]!.type === 'choice';
});

describe('an entry of an index', () => {
  it('that a newer version packed is read as far as this one knows it', () => {
    const thread = unpackThread('t', ['Lunch', 'poll', 'frozen', '', '', '', 'food', 'of-tomorrow'].join('\n'));
    expect(thread).to.deep.include({title: 'Lunch', kind: 'discussion', state: 'open', tags: ['food']});
    expect(unpackTerm('p', ['Pod', 'contested', 'en', 'A unit'].join('\n'))).to.deep.include({status: 'proposed'});
    expect(unpackMember('u', ['Ada', '', '', '', 'curator'].join('\n'))).to.deep.include({name: 'Ada', role: 'member'});
  });
});
