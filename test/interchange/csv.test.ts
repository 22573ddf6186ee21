import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import {formatOf} from '../../src/interchange/formats.js';
import {anExport, problemsOf, readFile, textOf} from './support.js';

const first = async (text: string | Uint8Array<ArrayBuffer>) => (await readFile('terms.csv', text)).entries[0]!;

async function problemsIn(text: string) {
  return (await problemsOf(readFile('terms.csv', text))).map(({code, line, field, value}) => ({
    code,
    line,
    field,
    value,
  }));
}

describe('a table of terms', () => {
  it('may have our columns, in any order and by other names', async () => {
    const {entries, notices} = await readFile(
      'terms.csv',
      'Definition,Term,Synonyms,Language,Colour\r\n"A unit, of containers.",Pod (kube),a; b\\; c,fr,red\r\n',
    );
    expect(entries[0]).to.include({
      id: 'pod-kube-fr',
      label: 'Pod (kube)',
      gloss: 'A unit, of containers.',
      lang: 'fr',
    });
    expect(entries[0]!.aliases).to.deep.equal(['a', 'b; c']);
    expect(notices).to.deep.equal([{code: 'unused-column', field: 'Colour', value: ''}]);
  });

  for (const [name, delimiter] of Object.entries({commas: ',', semicolons: ';', tabs: '\t', bars: '|'})) {
    it(`may be separated by ${name}`, async () => {
      const text = [
        ['label', 'gloss', 'aliases'],
        ['Pod', '"A, b; c\td|e"', 'x'],
      ]
        .map((row) => row.join(delimiter))
        .join('\n');
      expect(await first(text)).to.deep.include({label: 'Pod', gloss: 'A, b; c d|e', aliases: ['x']});
    });
  }

  it('keeps line breaks in quotes, of every system', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const rows = ['label,gloss,body', 'Pod,A unit.,"One', '', 'two ""quoted"""', 'Node,A machine.,'];
      const {entries} = await readFile('terms.csv', rows.join(lineBreak));
      expect(entries.map(({label, body}) => [label, body])).to.deep.equal([
        ['Pod', 'One\n\ntwo "quoted"'],
        ['Node', ''],
      ]);
    }
  });

  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), !isBig));
    return bytes;
  };
  const text = 'label,gloss\nÉté,Une saison.';
  for (const [name, bytes] of [
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', utf16(`\uFEFF${text}`, false)],
    ['UTF-16, the other way round', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 without its mark', utf16(text, false)],
  ] as const) {
    it(`may be in ${name}`, async () => {
      const {entries, notices} = await readFile('terms.csv', bytes);
      expect(entries[0]!.label).to.equal('Été');
      expect(notices).to.be.empty;
    });
  }

  it('may be in Latin-1 or Windows-1252, which is told', async () => {
    const {entries, notices} = await readFile('terms.csv', latin(`${text} \x80\x85`));
    expect(entries[0]).to.include({label: 'Été', gloss: 'Une saison. €…'});
    expect(notices[0]).to.include({code: 'encoding', value: 'windows-1252'});
  });

  it('is refused when it is a workbook or no text at all', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    expect((await problemsOf(readFile('terms.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))))[0]!.code).to.equal(
      'workbook',
    );
    expect((await problemsOf(readFile('terms.csv', zip)))[0]!.code).to.equal('unknown-format');
    expect((await problemsOf(readFile('terms.csv', Uint8Array.from([0, 0, 65, 0, 0, 1]))))[0]!.code).to.equal(
      'not-text',
    );
  });

  it('says in which line something is wrong', async () => {
    expect(await problemsIn('label,gloss\n"Pod","One\ntwo"\n\n,Nameless\nNode,\nA,B\n')).to.deep.equal([
      {code: 'no-label', line: 5, field: 'label', value: undefined},
      {code: 'no-definition', line: 6, field: 'gloss', value: 'Node'},
    ]);
  });

  it('says which ids are there twice, and where', async () => {
    const problems = await problemsOf(readFile('terms.csv', 'id,label,gloss\npod,Pod,A\nx,X,B\npod,Pods,C\n'));
    expect(problems).to.deep.equal([{code: 'duplicate-id', line: 4, field: 'id', value: 'pod', first: {line: 2}}]);
  });

  it('says what does not fit its form', async () => {
    expect(await problemsIn('label,gloss\nPod,A unit, of two.\n')).to.deep.include({
      code: 'too-many-cells',
      line: 2,
      field: undefined,
      value: undefined,
    });
    expect((await problemsIn('label,gloss\nPod,A\nNode,"open\nX,Y\n'))[0]).to.include({code: 'bad-quotes', line: 3});
    expect((await problemsIn('label,gloss\nPod,"A" b\n'))[0]).to.include({code: 'bad-quotes', line: 2});
    expect((await problemsIn('name:gloss\nPod:A\n'))[0]).to.include({code: 'no-columns', line: 1, value: 'name:gloss'});
    expect((await problemsIn(''))[0]).to.include({code: 'no-columns'});
    expect((await problemsIn('label,gloss\n'))[0]).to.include({code: 'no-entries'});
    expect((await problemsIn('label,gloss,contexts,senses\nA,B,x;y,z\n'))[0]).to.include({
      code: 'uneven-senses',
      line: 2,
    });
  });

  it('takes terms of one letter, of an emoji, and in any script', async () => {
    const {entries} = await readFile('terms.csv', 'label,gloss\nC,A language.\n🚀,To ship.\nサービス,A service.\n');
    expect(entries.map(({label}) => label)).to.deep.equal(['C', '🚀', 'サービス']);
    expect(new Set(entries.map(({id}) => id)).size).to.equal(3);
  });

  it('is not more than can be read', async () => {
    const row = 'Pod,A unit.\n';
    expect((await problemsOf(readFile('terms.csv', `label,gloss\n${row.repeat(10_001)}`)))[0]).to.include({
      code: 'too-many',
      limit: 10_000,
    });
    expect((await problemsOf(readFile('terms.csv', ' '.repeat(10 * 1024 * 1024 + 1))))[0]!.code).to.equal('too-big');
  });

  it('lets the page breathe while it is long', async () => {
    const body = 'x'.repeat(900);
    const rows = Array.from(
      {length: 10_000},
      (_, number) => `term-${number},Term ${number},What it means.,"${body}"\n`,
    );
    let frames = 0;
    let isReading = true;
    const count = () => {
      frames++;
      if (isReading) setTimeout(count, 20);
    };
    count();
    const {entries} = await readFile('terms.csv', `id,label,gloss,body\n${rows.join('')}`);
    isReading = false;
    expect(entries).to.have.length(10_000);
    expect(frames).to.be.greaterThan(2);
  });
});

describe('a table that we write', () => {
  const formulas = ['=HYPERLINK("https://x.org")', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''@a"];
  const write = async (...terms: Parameters<Awaited<ReturnType<ReturnType<typeof formatOf>['write']>>>[0][number][]) =>
    textOf(await (await formatOf('csv').write())(terms, 'cloud'));

  it('holds nothing that a spreadsheet takes for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anExport(), fc.constantFrom(...formulas), async (term, formula) => {
        const text = await write({...term, label: formula, aliases: [formula], body: formula, sources: [formula]});
        for (const cell of Papa.parse<string[]>(text.slice(1), {delimiter: ',', newline: '\r\n'}).data.flat()) {
          expect(cell).not.to.match(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      }),
      {numRuns: 50},
    );
  });

  it('opens in Excel: with its mark, CRLF and commas', async () => {
    const [term] = fc.sample(anExport(), {numRuns: 1, seed: 3});
    const text = await write({...term!, label: 'Pod', body: ''});
    expect(text).to.match(/^\uFEFFid,label,lang,/);
    expect(text.endsWith('\r\n')).to.equal(true);
  });
});
