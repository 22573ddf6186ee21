import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import {writePeopleCsv} from '../../src/interchange/people-csv.js';
import {PEOPLE_WRITERS} from '../../src/interchange/people-formats.js';
import {writeVCards} from '../../src/interchange/people-vcard.js';
import {PERSON_FIELDS, type PersonExport, type PersonRow} from '../../src/interchange/person-import.js';
import {anyCard, anyPerson, aPersonExport, readPeopleFile, rowsIn} from './people-support.js';

describe('our table of people', () => {
  it('is read as it was written, whatever people are called and do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyPerson(), {selector: ({id}) => id, minLength: 1, maxLength: 5}),
        async (people) => {
          const {rows, skipped, notices} = await readPeopleFile(writePeopleCsv(people));
          expect(rows.map(withoutLine)).to.deep.equal(people.map(asRow));
          expect([skipped, notices]).to.deep.equal([[], []]);
        },
      ),
      {numRuns: 200},
    );
  });

  it('says of what is empty that it is empty, which other tables do not', async () => {
    const [ours] = await rowsIn(writePeopleCsv([aPersonExport()]));
    expect(ours).to.include({title: ''});
    const [other] = await rowsIn('id,name,title\nada,Ada,\n');
    expect(other).not.to.have.property('title');
  });

  it('never says which role somebody has when it is read', async () => {
    const {rows, unread} = await readPeopleFile(writePeopleCsv([aPersonExport({role: 'steward'})]));
    expect(rows[0]).not.to.have.property('role');
    expect(unread).to.deep.equal(['role']);
  });

  it('holds nothing that a spreadsheet takes for a formula', () => {
    const formulas = ['=HYPERLINK("https://x.org")', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''@a"];
    fc.assert(
      fc.property(anyPerson(), fc.constantFrom(...formulas), (person, formula) => {
        const text = writePeopleCsv([{...person, id: 'x', name: formula, title: formula, skills: [formula]}]);
        for (const cell of Papa.parse<string[]>(text.slice(1), {delimiter: ',', newline: '\r\n'}).data.flat()) {
          expect(cell).not.to.match(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      }),
      {numRuns: 50},
    );
  });

  it('opens in Excel: with its mark, CRLF and commas', async () => {
    const write = await PEOPLE_WRITERS.csv.write();
    const text = write([aPersonExport()]);
    expect(text).to.match(/^\uFEFFid,name,pronouns,/);
    expect(text.endsWith('\r\n')).to.equal(true);
  });
});

describe('a card for the address book', () => {
  it('says what there is to say, in vCard 4.0', () => {
    const card = {
      ...aPersonExport({id: 'k-1', name: 'Lovelace, Ada; "the\\first"', pronouns: 'she/her', title: 'Analyst'}),
      ...{department: 'R&D; Lab', place: 'London, UK', zone: 'Europe/London', languages: ['en', 'fr']},
      ...{skills: ['Engines'], asks: ['Engines', 'Numbers'], learning: ['Looms']},
      ...{about: 'One\r\ntwo', links: ['https://x.org/a,b', 'javascript:alert(1)'], contact: 'mailto:ada@x.org'},
      photo: 'kept',
    };
    expect(writeVCards([card]).split('\r\n')).to.deep.equal([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'UID;VALUE=text:k-1',
      'FN:Lovelace\\, Ada\\; "the\\\\first"',
      'PRONOUNS:she/her',
      'TITLE:Analyst',
      'ORG:;R&D\\; Lab',
      'ADR;TYPE=work:;;;London\\, UK;;;',
      'TZ;VALUE=text:Europe/London',
      'LANG;PREF=1:en',
      'LANG;PREF=2:fr',
      'EMAIL:ada@x.org',
      'URL:https://x.org/a,b',
      'EXPERTISE:Engines',
      'EXPERTISE:Numbers',
      'INTEREST:Looms',
      'NOTE:One\\ntwo',
      'END:VCARD',
      '',
    ]);
  });

  it('is one of many in a file', async () => {
    const write = await PEOPLE_WRITERS.vcard.write();
    const people = ['Ada', 'Bo', 'Cy'].map((name) => aPersonExport({id: name, name}));
    expect(cardsIn(write(people)).map((card) => card.get('FN'))).to.deep.equal([['Ada'], ['Bo'], ['Cy']]);
  });

  it('can be read again, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyCard(), {minLength: 1, maxLength: 3}), (people) => {
        const cards = cardsIn(writeVCards(people));
        expect(cards).to.have.length(people.length);
        for (const [at, card] of cards.entries()) {
          const {name, title, department, place, skills, asks, learning = [], about = ''} = people[at]!;
          expect(card.get('FN')).to.deep.equal([name]);
          expect(card.get('TITLE') ?? ['']).to.deep.equal([title]);
          expect(card.get('ORG') ?? ['']).to.deep.equal([department && `;${department}`]);
          expect(card.get('ADR') ?? ['']).to.deep.equal([place && `;;;${place};;;`]);
          expect(card.get('EXPERTISE') ?? []).to.deep.equal([...new Set([...skills, ...asks])]);
          expect(card.get('INTEREST') ?? []).to.deep.equal(learning);
          const kept = about.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
          if (kept) expect(card.get('NOTE')![0]).to.equal(kept);
        }
      }),
      {numRuns: 200},
    );
  });

  it('has no line of more than 75 bytes, and breaks none within a character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 60, maxLength: 300}), (about) => {
        const bytes = new TextEncoder().encode(writeVCards([{...aPersonExport(), about}]));
        for (const line of linesOfBytes(bytes)) {
          expect(line.length).to.be.at.most(75);
          // It throws at half a character.
          new TextDecoder('utf-8', {fatal: true}).decode(line);
        }
      }),
      {numRuns: 100},
    );
  });
});

function withoutLine({line: _, ...row}: PersonRow) {
  return row;
}

function asRow({status, ...person}: PersonExport) {
  const fields = Object.fromEntries(PERSON_FIELDS.map((field) => [field, person[field]]));
  return {...fields, id: person.id, isDisabled: status === 'left'};
}

/** Reads cards by RFC 6350 alone: unfolded (3.2), taken apart at the first colon (3.3), unescaped (3.4). */
function cardsIn(text: string): Map<string, string[]>[] {
  expect(text.endsWith('\r\n')).to.equal(true);
  const cards: Map<string, string[]>[] = [];
  for (const line of text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)) {
    const [, name = '', value = ''] = /^([A-Z]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
    expect(name, line).not.to.equal('');
    if (name === 'BEGIN') cards.push(new Map());
    const read = value.replace(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? '\n' : character));
    cards.at(-1)!.set(name, [...(cards.at(-1)!.get(name) ?? []), read]);
  }
  for (const card of cards) {
    expect([card.get('BEGIN'), card.get('VERSION'), card.get('END')]).to.deep.equal([['VCARD'], ['4.0'], ['VCARD']]);
  }
  return cards;
}

function linesOfBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if (bytes[at] !== 0x0d || bytes[at + 1] !== 0x0a) continue;
    lines.push(bytes.subarray(start, at));
    start = at + 2;
  }
  return lines;
}
