/** Hostile writes, derived from the schemas: for each field of each write, the values that a record must never hold. */
import {ago, days, long} from './community.mjs';
import {schemas} from './model.mjs';

const kinds = [
  ['community', /^$/],
  ['adoption', /^adoptions\/[^/]+$/],
  ['charter', /^charters\/[^/]+$/],
  ['member', /^members\/[^/]+$/],
  ['facet', /^members\/[^/]+\/facets\/[^/]+$/],
  ['portrait', /^portraits\/[^/]+$/],
  ['application', /^applications\/[^/]+$/],
  ['invitation', /^invitations\/[^/]+$/],
  ['directory', /^directory\/[^/]+$/],
  ['guard', /^guard\/[^/]+$/],
  ['state', /^state\/[^/]+$/],
  ['alias', /^aliases\/[^/]+$/],
  ['tally', /^tallies\/[^/]+\/people\/[^/]+$/],
  ['thread', /^threads\/[^/]+$/],
  ['titles', /^titles\/[^/]+$/],
  ['post', /^threads\/[^/]+\/posts\/[^/]+$/],
  ['postRevision', /^threads\/[^/]+\/revisions\/[^/]+$/],
  ['image', /^threads\/[^/]+\/images\/[^/]+$/],
  ['term', /^terms\/[^/]+$/],
  ['termRevision', /^terms\/[^/]+\/revisions\/[^/]+$/],
  ['glossary', /^glossary\/[^/]+$/],
  ['note', /^notes\/[^/]+$/],
  ['noteRevision', /^notes\/[^/]+\/revisions\/[^/]+$/],
  ['knowledge', /^knowledge\/[^/]+$/],
  ['request', /^requests\/[^/]+$/],
  ['use', /^uses\/[^/]+$/],
  ['report', /^reports\/[^/]+$/],
  ['act', /^log\/[^/]+$/],
  ['notice', /^notices\/[^/]+$/],
  ['appeal', /^appeals\/[^/]+$/],
  ['restriction', /^restrictions\/[^/]+$/],
  ['priority', /^priorities\/[^/]+$/],
  ['ballot', /^ballots\/[^/]+$/],
];

/** The kind of the record at a path of the database. */
export function kindAt(path) {
  const below = path.split('/').slice(2).join('/');
  const [kind] = kinds.find(([, pattern]) => pattern.test(below));
  return kind;
}

/** The schema of the record at a path of the database. */
export function schemaAt(path) {
  return schemas[kindAt(path)];
}

/** A value that fits the field and that no record of the cases holds. */
export function foreignValue(field) {
  switch (field.type) {
    case 'integer':
      return field.max;
    case 'choice':
      return field.values[1] ?? 'another';
    case 'time':
      return ago(days(3));
    case 'day':
      return '2001-01-01';
    case 'lines':
    case 'ids':
      return ['foreign'];
    case 'map':
      return {foreign: field.values === 'time' ? ago(0) : 'foreign'};
    default:
      return 'foreign';
  }
}

const notText = {'a number': 42, 'a list': ['x']};
const notInALine = {'two lines': 'a\nb', 'turned text': 'a\u202Eb'};
const notAList = {'a text': 'x', 'no text': '', 'an empty map': {}, 'a number in it': ['x', 42]};

/** What a field must not be set to, by name. */
export function badValues(field) {
  const many = (item) => Array.from({length: field.max + 1}, (_, i) => `${item}${i}`);
  switch (field.type) {
    case 'text':
    case 'line':
      return {
        ...notText,
        ...(field.min > 0 && {'no text': ''}),
        'one unit too many': long(field.max + 1),
        ...(field.type === 'line' && notInALine),
        ...(field.pattern && {'another form': 'ftp://a b'}),
      };
    case 'id':
      return {
        ...notText,
        ...(!field.empty && {'no id': ''}),
        'an id that is too long': long(129),
        'a path': 'a/b',
        'a record that is not there': 'ghost',
        'somebody else': 'nils',
      };
    case 'integer':
      return {
        'a text': '1',
        'a decimal': 0.5,
        'zero as a decimal': -0,
        'one too few': field.min - 1,
        'one too many': field.max + 1,
      };
    case 'choice':
      return {'a number': 0, 'something else': 'whatever'};
    case 'time':
      return {'a text': 'now', 'the past': ago(days(1)), 'the future': ago(days(-1))};
    case 'day':
      return {
        'a number': 20301224,
        'a month that is none': '2030-13-01',
        'a time': '2030-12-24T00:00',
        'two lines': '2030-12-24\n',
      };
    case 'lines':
      return {
        ...notAList,
        'an empty line': ['x', ''],
        'a tab in it': ['a\tb'],
        'two lines in one': ['a\nb'],
        'turned text in it': ['a\u202Eb'],
        'one line too many': many('x'),
        'a line one unit too long': [long(field.length + 1)],
        ...(field.pattern && {'another form in it': ['ftp://a b']}),
      };
    case 'ids':
      return {
        ...notAList,
        'no id in it': ['x', ''],
        'a sentence in it': ['a b'],
        'a path in it': ['a/b'],
        'one id too many': many('u'),
        'an id one unit too long': [long(field.length + 1)],
      };
    case 'map':
      return {'a text': 'x', 'a list': ['x'], nothing: null};
  }
}
