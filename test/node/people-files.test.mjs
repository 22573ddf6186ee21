/** Exports of 1,204 people, some hostile, read as a person would import them. Skipped where the files are not at hand. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {foundIn, peopleFile, privateCells} from '../support/private-cells.mjs';

const NAMES = ['people-entra', 'people-google'];
const sources = fileURLToPath(new URL('../../src', import.meta.url));

let library;

before(async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        export {readPeople} from './interchange/read-people.ts';
        export {writePeopleCsv} from './interchange/people-csv.ts';
        export {writeVCards} from './interchange/people-vcard.ts';
        export {planPeopleImport} from './community/people-import-plan.ts';
      `,
      resolveDir: sources,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  library = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
});

const read = (content, name = 'people.csv') => library.readPeople(new File([content], name));

function describeFile(name, tests) {
  const file = peopleFile(name);
  describe(`${name}.csv`, () => {
    if (!file) return void it('is read', {skip: `${name}.csv is not beside the project.`});
    let people;
    before(async () => (people = await read(file.bytes, `${name}.csv`)));
    tests(() => people, file);
  });
}

for (const name of NAMES) {
  describeFile(name, (people, file) => {
    const named = (wanted) => people().rows.find((row) => row.name === wanted);

    it('gives everybody, each with an id of their own', () => {
      assert.equal(people().format, name.replace('people-', ''));
      assert.equal(people().rows.length, 1204);
      assert.equal(new Set(people().rows.map(({id}) => id)).size, 1204);
      for (const {id} of people().rows) assert.match(id, /^k-[0-9a-f]{40}$/);
      assert.deepEqual([people().skipped, people().notices], [[], []]);
    });

    it('says whose account is switched off', () => {
      assert.equal(people().rows.filter(({isDisabled}) => isDisabled).length, 57);
    });

    it('takes names as they are: quotes, scripts, line breaks', () => {
      assert.equal(named(`Zoë "Zed" O'Neil, Jr.`).title, '=HYPERLINK("x")');
      assert.equal(named(`Zoë "Zed" O'Neil, Jr.`).department, 'R&D <Lab>');
      assert.equal(named('محمد الأحمد').title, 'مهندس');
      assert.equal(named('山田 太郎').title, 'データアナリスト');
      assert.equal(named('Line Break Person').isDisabled, true);
    });

    it('keeps nothing of a private column', () => {
      const cells = privateCells(file.text);
      assert.ok(cells.length > 2400, `${cells.length} cells`);
      assert.deepEqual(foundIn(JSON.stringify(people()), cells), []);
    });

    it('is not kept by being written again either', async () => {
      const cells = privateCells(file.text);
      const none = {pronouns: '', title: '', department: '', place: '', zone: '', languages: [], skills: [], asks: []};
      const written = people().rows.map((row) => ({...none, ...row, role: 'member', status: 'known'}));
      const csv = library.writePeopleCsv(written);
      assert.deepEqual(foundIn(csv + library.writeVCards(written), cells), []);
      const again = await read(csv);
      assert.deepEqual(
        again.rows.map(({id, name, title}) => [id, name, title]),
        written.map(({id, name, title}) => [id, name, title]),
      );
      // The title that a spreadsheet would run.
      assert.ok(csv.includes(`"'=HYPERLINK(""x"")"`));
    });

    it('breaks off with errors that keep nothing of a private column', async () => {
      const cells = privateCells(file.text);
      const rows = file.text.split('\r\n');
      const broken = {
        'without headings': rows.slice(1).join('\r\n'),
        'twice the same': [...rows, rows[1]].join('\r\n'),
        'an open quotation mark': [rows[0], rows[1].replace(',', ',"'), ...rows.slice(2)].join('\r\n'),
        'too many cells': [rows[0], `${rows[1]},,private@home.example`].join('\r\n'),
        'as SCIM': `[${JSON.stringify({userName: rows[1]})}, ${rows[2]}`,
      };
      for (const [what, text] of Object.entries(broken)) {
        const error = await read(text).then(
          () => assert.fail(what),
          (cause) => cause,
        );
        assert.equal(error.name, 'PeopleFileError', what);
        const kept = `${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error.problems)}`;
        // Who is there twice is told by their e-mail.
        const allowed = what === 'twice the same' ? kept.replaceAll(rows[1].match(/[\w.]+@example\.com/)[0], '') : kept;
        assert.deepEqual(foundIn(allowed, cells), [], what);
      }
    });
  });
}

describe('the same people from both', () => {
  const files = NAMES.map(peopleFile);
  if (files.includes(undefined)) return void it('are recognised', {skip: 'The files are not beside the project.'});

  it('are recognised, and the second file takes nothing away that the first one said', async () => {
    const [entra, google] = await Promise.all(files.map(({bytes}) => read(bytes)));
    const first = library.planPeopleImport([], entra.rows);
    assert.deepEqual([first.added.length, first.skipped.length], [1147, 57]);
    const here = first.added.map((person) => ({...person, status: 'known'}));
    const second = library.planPeopleImport(here, google.rows);
    assert.deepEqual([second.added, second.changed, second.left], [[], [], []]);
    assert.equal(second.unchanged.length, 1147);
  });
});

describe('the private cells of a table', () => {
  it('are all but those that a directory may show, and no trifles', () => {
    const text =
      'First Name [Required],Password [Required],Home Address,Org Unit Path\r\nAda,hunter2,"1, Road",/\r\nBo,****,Ada,/\r\n';
    assert.deepEqual(privateCells(text), ['hunter2', '1, Road', '****']);
    assert.deepEqual(foundIn('{"x":"HUNTER2"}', privateCells(text)), ['hunter2']);
  });
});
