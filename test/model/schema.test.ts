import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {CommunityError} from '../../src/model/errors.js';
import type {Kind} from '../../src/model/records.js';
import {schemas} from '../../src/model/schemas.js';
import {
  choice,
  id,
  idOrNone,
  ids,
  integer,
  line,
  lines,
  text,
  textMap,
  time,
  timeMap,
  validate,
} from '../../src/model/schema.js';
import type {Field, Schema} from '../../src/model/schema.js';
import {recordOf} from './arbitraries.js';

const kinds = Object.keys(schemas) as Kind[];

/** What is wrong with a value: the error's code, or undefined. */
function problemWith(field: Field, value: unknown): string | undefined {
  try {
    validate({field}, {field: value});
    return undefined;
  } catch (error) {
    expect(error).to.be.instanceOf(CommunityError);
    expect((error as CommunityError).detail.field).to.equal('field');
    return (error as CommunityError).code;
  }
}

describe('a schema', () => {
  for (const kind of kinds) {
    it(`lets every ${kind} pass, and any part of one`, () => {
      const record = recordOf<Record<string, unknown>>(schemas[kind]);
      fc.assert(fc.property(record, (data) => validate(schemas[kind], data)));
      fc.assert(
        fc.property(record, fc.subarray(Object.keys(schemas[kind])), (data, names) =>
          validate(schemas[kind], Object.fromEntries(names.map((name) => [name, data[name]]))),
        ),
      );
    });
  }

  it('refuses values of another type in every field of every record', () => {
    const strangers = [
      undefined,
      null,
      true,
      NaN,
      Infinity,
      1.5e300,
      Symbol('x'),
      () => 1,
      [1],
      [null],
      [['a']],
      new Date(),
    ];
    const ofType: Record<Field['type'], (value: unknown) => boolean> = {
      text: (value) => typeof value === 'string',
      line: (value) => typeof value === 'string',
      id: (value) => typeof value === 'string',
      integer: Number.isInteger,
      choice: () => false,
      time: Number.isFinite,
      day: () => false,
      lines: () => false,
      ids: () => false,
      map: (value) => value instanceof Date,
    };
    for (const kind of kinds) {
      for (const [name, field] of Object.entries(schemas[kind] as Schema)) {
        for (const value of strangers.filter((stranger) => !ofType[field.type](stranger))) {
          expect(() => validate(schemas[kind], {[name]: value}), `${kind}.${name} = ${String(value)}`).to.throw(
            CommunityError,
          );
        }
      }
    }
  });

  it('refuses a field it does not know', () => {
    expect(() => validate({known: time()}, {known: 1, unknown: 1})).to.throw('invalid: unknown');
    expect(() => validate({known: time()}, {constructor: 1})).to.throw('invalid: constructor');
  });
});

describe('a text', () => {
  it('is as long as the rules count it, in UTF-16 units', () => {
    expect(problemWith(text(1, 4), '🦉🦉')).to.equal(undefined);
    expect(problemWith(text(1, 4), '🦉🦉!')).to.equal('too-long');
  });

  it('may have lines, may not be shorter or longer than its limits', () => {
    expect(problemWith(text(0, 10), 'a\n\tb\0')).to.equal(undefined);
    expect(problemWith(text(0, 10), '')).to.equal(undefined);
    expect(problemWith(text(1, 10), '')).to.equal('empty');
    expect(problemWith(text(1, 10), 'x'.repeat(10))).to.equal(undefined);
    expect(problemWith(text(1, 10), 'x'.repeat(11))).to.equal('too-long');
  });

  it('says how long it is and how long it may be', () => {
    try {
      validate({body: text(1, 10)}, {body: 'x'.repeat(12)});
    } catch (error) {
      expect((error as CommunityError).detail).to.deep.equal({field: 'body', length: 12, limit: 10});
      return;
    }
    expect.fail('It passed.');
  });
});

describe('a line', () => {
  it('holds no control characters and none that turn the direction of what follows', () => {
    const forbidden = [...'\0\t\n\r\u001B\u007F\u0085\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'];
    for (const character of forbidden) expect(problemWith(line(0, 10), `a${character}b`)).to.equal('invalid');
    for (const character of 'é\u200F\u200D\u00A0日👩🏽‍💻') {
      expect(problemWith(line(0, 10), `a${character}b`)).to.equal(undefined);
    }
  });
});

describe('an id', () => {
  it('fits in a path', () => {
    for (const value of ['a', 'x'.repeat(128), 'k-0.1', 'é日', 'a|b@c']) {
      expect(problemWith(id(), value)).to.equal(undefined);
    }
    for (const value of ['', 'x'.repeat(129), 'a/b', 'a b', 'a\nb', '\u00A0', '\uFEFFa', '\u2028']) {
      expect(problemWith(id(), value)).to.equal('invalid');
    }
  });

  it('is left out only where that is allowed', () => {
    expect(problemWith(idOrNone(), '')).to.equal(undefined);
    expect(problemWith(idOrNone(), ' ')).to.equal('invalid');
  });
});

describe('other fields', () => {
  it('are numbers within their limits', () => {
    for (const value of [0, 5, 10]) expect(problemWith(integer(0, 10), value)).to.equal(undefined);
    for (const value of [-1, 11, 1.5, NaN, '1']) expect(problemWith(integer(0, 10), value)).to.equal('invalid');
  });

  it('are times with fractions, but real ones', () => {
    for (const value of [0, 0.001, 1_700_000_000_000.123, -1]) expect(problemWith(time(), value)).to.equal(undefined);
    for (const value of [NaN, Infinity, '0', new Date()]) expect(problemWith(time(), value)).to.equal('invalid');
  });

  it('are one of their choices', () => {
    expect(problemWith(choice('a', 'b'), 'b')).to.equal(undefined);
    expect(problemWith(choice('a', 'b'), 'c')).to.equal('invalid');
  });

  it('are lists of lines, none of them empty', () => {
    const field = lines(2, 3);
    expect(problemWith(field, [])).to.equal(undefined);
    expect(problemWith(field, ['abc', 'abc'])).to.equal(undefined);
    expect(problemWith(field, ['a', 'b', 'c'])).to.equal('too-many');
    expect(problemWith(field, ['abcd'])).to.equal('too-long');
    expect(problemWith(field, [''])).to.equal('empty');
    expect(problemWith(field, ['a\tb'])).to.equal('invalid');
  });

  it('are lists of ids', () => {
    expect(problemWith(ids(2), ['a', 'b'])).to.equal(undefined);
    expect(problemWith(ids(2), ['a', 'b', 'c'])).to.equal('too-many');
    expect(problemWith(ids(2), ['a b'])).to.equal('invalid');
  });

  it('are maps up to a size', () => {
    expect(problemWith(textMap(2), {a: 'x', b: 'y'})).to.equal(undefined);
    expect(problemWith(textMap(2), {a: 'x', b: 'y', c: 'z'})).to.equal('too-many');
    for (const value of [[], 'x', null, {a: 1}, {a: ['x']}]) expect(problemWith(textMap(2), value)).to.equal('invalid');
    expect(problemWith(timeMap(2), {a: 1.5})).to.equal(undefined);
    expect(problemWith(timeMap(2), {a: '1'})).to.equal('invalid');
  });
});
