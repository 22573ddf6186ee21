import {expect} from '@open-wc/testing';
import {parseCsv} from '../../src/interchange/csv.js';
import {bare} from '../../src/interchange/people-table.js';
import {knownIdOf} from '../../src/model/ids.js';
import {problemsIn, readPeopleFile, refusal, rowsIn} from './people-support.js';

const ENTRA =
  'userPrincipalName,displayName,surname,mail,givenName,userType,jobTitle,department,accountEnabled,city,authenticationEmail,ageGroup';
const GOOGLE =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Recovery Email,Home Phone,Employee Title,Department,Building ID,New Status [UPLOAD ONLY]';

describe('the id of somebody who is known by their e-mail', () => {
  it('is the beginning of its fingerprint, however it is spelt', () => {
    expect(knownIdOf('Ada@Example.com ')).to.equal(knownIdOf('ada@example.com'));
    // sha256sum of "ada@example.com".
    expect(knownIdOf('ada@example.com')).to.equal('k-b5fc85e55755f9e0d030a10ab4429b6b2944855f');
  });
});

describe('the users of Entra', () => {
  it('are read with the columns that tell who they are at work, and nothing else', async () => {
    const file = await readPeopleFile(
      `\uFEFF${ENTRA}\r\nada@x.org,Ada Lovelace,Lovelace,a.l@x.org,Ada,Member,Analyst,Engines,True,London,secret@home.example,Adult\r\n`,
    );
    expect(file.format).to.equal('entra');
    expect(file.rows).to.deep.equal([
      {
        ...{id: knownIdOf('a.l@x.org'), name: 'Ada Lovelace', title: 'Analyst', department: 'Engines', place: 'London'},
        ...{isDisabled: false, line: 2},
      },
    ]);
    expect(file.unread).to.deep.equal(['authenticationEmail', 'ageGroup']);
    expect(JSON.stringify(file)).not.to.match(/secret|Adult"/);
  });

  it('have the address they sign in with, if no other', async () => {
    const [row] = await rowsIn(`${ENTRA}\nada@x.org,Ada,,,,,,,,,,\n`);
    expect(row).to.deep.equal({id: knownIdOf('ada@x.org'), name: 'Ada', isDisabled: false, line: 2});
  });

  it('may be in its form for many at once, which has properties in brackets and a line before', async () => {
    const {format, rows, unread} = await readPeopleFile(
      [
        'version:v1.0,,,,,',
        'Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,Job title [jobTitle],Department [department]',
        'Ada,ada@x.org,hunter2,No,Analyst,Engines',
        'Bo,bo@x.org,hunter2,Yes,,',
      ].join('\r\n'),
    );
    expect(format).to.equal('entra');
    expect(rows.map(({name, title, isDisabled, line}) => [name, title, isDisabled, line])).to.deep.equal([
      ['Ada', 'Analyst', false, 3],
      ['Bo', undefined, true, 4],
    ]);
    expect(unread).to.deep.equal(['Initial password [passwordProfile] Required']);
    expect(JSON.stringify(rows)).not.to.include('hunter2');
  });

  it('are disabled when their account is, in whichever language a spreadsheet says so', async () => {
    const rows = ['True', 'FALSE', 'Falsch', 'VRAI', ''].map((said, at) => `p${at}@x.org,P${at},,,,,,,${said},,,`);
    expect((await rowsIn([ENTRA, ...rows].join('\n'))).map(({isDisabled}) => isDisabled)).to.deep.equal([
      ...[false, true, true, false, false],
    ]);
    expect(await problemsIn(`${ENTRA}\np@x.org,P,,,,,,,maybe,,,\n`)).to.deep.equal([
      {code: 'bad-status', line: 2, value: 'maybe'},
    ]);
  });

  it('are left out as guests, without a name or without an e-mail, and that is told', async () => {
    const {rows, skipped} = await readPeopleFile(
      [
        ENTRA,
        'g@y.org,Guest,,,,Guest,,,,,,',
        'g_y.org#EXT#@x.org,Other,,,,,,,,,,',
        'n@x.org,,,,,,,,,,,',
        ',Nobody,,,,,,,,,,',
        'nowhere,Odd,,,,,,,,,,',
      ].join('\n'),
    );
    expect(rows).to.be.empty;
    expect(skipped).to.deep.equal([
      {line: 2, name: 'Guest', reason: 'guest'},
      {line: 3, name: 'Other', reason: 'guest'},
      {line: 4, name: '', reason: 'no-name'},
      {line: 5, name: 'Nobody', reason: 'no-email'},
      {line: 6, name: 'Odd', reason: 'bad-email'},
    ]);
  });
});

describe('the users of Google Workspace', () => {
  it('are read by the names of columns without what stands in brackets', async () => {
    const file = await readPeopleFile(
      `${GOOGLE}\nAda,Lovelace,ada@x.org,****,/,Active,private@home.example,+15550001,Analyst,Engines,,\nBo,,bo@x.org,,/,Suspended,,,,,HQ,\nCy,,cy@x.org,,/,Active,,,,,,Suspended\n`,
    );
    expect(file.format).to.equal('google');
    expect(file.rows).to.deep.equal([
      {
        ...{id: knownIdOf('ada@x.org'), name: 'Ada Lovelace', title: 'Analyst', department: 'Engines'},
        ...{isDisabled: false, line: 2},
      },
      {id: knownIdOf('bo@x.org'), name: 'Bo', place: 'HQ', isDisabled: true, line: 3},
      {id: knownIdOf('cy@x.org'), name: 'Cy', isDisabled: true, line: 4},
    ]);
    expect(JSON.stringify(file)).not.to.match(/\*{4}|private@|\+1555/);
  });

  it('are found whatever the spaces and letters of the headings', async () => {
    const [row] = await rowsIn('FIRST NAME,last  name [Required],EmailAddress,Org Unit Path\nAda,L,ada@x.org,/\n');
    expect(row).to.include({id: knownIdOf('ada@x.org'), name: 'Ada L'});
  });
});

describe('users in SCIM 2.0', () => {
  const user = {
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:User',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    ],
    userName: 'ada@x.org',
    name: {formatted: 'Ada King', givenName: 'Ada', familyName: 'King'},
    displayName: 'Ada Lovelace',
    title: 'Analyst',
    preferredLanguage: 'en-gb, fr;q=0.8',
    timezone: 'Europe/London',
    active: true,
    password: 'hunter2',
    emails: [
      {value: 'ada@home.example', type: 'home', primary: true},
      {value: 'a.l@x.org', type: 'work'},
    ],
    phoneNumbers: [{value: '+15550001', type: 'mobile'}],
    addresses: [
      {type: 'home', locality: 'Secretville'},
      {type: 'work', locality: 'London', streetAddress: '1 Private Road'},
    ],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {department: 'Engines', employeeNumber: '4711'},
  };
  const read = (data: unknown) => readPeopleFile(JSON.stringify(data), 'users.json');

  it('are read from an answer, a list or one user, and nothing of what is private', async () => {
    const row = {
      ...{id: knownIdOf('a.l@x.org'), name: 'Ada Lovelace', title: 'Analyst', department: 'Engines', place: 'London'},
      ...{zone: 'Europe/London', languages: ['en-GB', 'fr'], isDisabled: false, row: 1},
    };
    for (const data of [{totalResults: 1, Resources: [user]}, [user], user]) {
      const file = await read(data);
      expect(file.rows).to.deep.equal([row]);
      expect(file.format).to.equal('scim');
      expect(JSON.stringify(file)).not.to.match(/hunter2|home\.example|1555|Secretville|Private|4711/);
    }
  });

  it('may have the names of attributes in other letters, and "False" as a text', async () => {
    const {rows} = await read({RESOURCES: [{USERNAME: 'bo@x.org', DisplayName: 'Bo', Active: 'False'}]});
    expect(rows).to.deep.equal([{id: knownIdOf('bo@x.org'), name: 'Bo', isDisabled: true, row: 1}]);
  });

  it('have no e-mail when all they give is one at home', async () => {
    const {rows, skipped} = await read([{userName: 'ada', displayName: 'Ada', emails: [user.emails[0]]}]);
    expect(rows).to.be.empty;
    expect(skipped).to.deep.equal([{row: 1, name: 'Ada', reason: 'no-email'}]);
  });

  it('are told to be a part when there are more', async () => {
    const {notices} = await read({totalResults: 500, Resources: [user]});
    expect(notices).to.deep.equal([{code: 'partial', field: '', value: '500'}]);
  });

  it('may stand among groups, which are left out', async () => {
    const group = {schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Engines'};
    const {rows, skipped} = await read({Resources: [group, user]});
    expect(rows).to.have.length(1);
    expect(skipped).to.deep.equal([{row: 1, name: 'Engines', reason: 'not-a-person'}]);
    expect(await problemsIn(JSON.stringify({Resources: [group]}))).to.deep.equal([{code: 'not-people'}]);
  });

  it('are refused where there is nobody, or something else', async () => {
    expect(await problemsIn('{"totalResults":0,"schemas":[]}')).to.deep.equal([{code: 'nobody'}]);
    expect(await problemsIn('[]')).to.deep.equal([{code: 'nobody'}]);
    expect(await problemsIn('{"terms":[]}')).to.deep.equal([{code: 'not-people'}]);
    expect(await problemsIn('{"Resources":[{"userName":"a@x.org","displayName":"A"},7]}')).to.deep.equal([
      {code: 'not-an-entry', row: 2},
    ]);
    expect(await problemsIn('{"Resources":[{"userName":"a@x.org","displayName":"A","active":{"x":1}}]}')).to.deep.equal(
      [{code: 'bad-status', row: 1, value: '?'}],
    );
  });

  it('keep nothing in an error of what is not JSON', async () => {
    const error = await refusal('[{"userName":"a@x.org","password":"hunter2" oops}]');
    expect(error.problems[0]!.code).to.equal('not-json');
    expect(error.cause).to.equal(undefined);
    expect(`${error.message} ${JSON.stringify(error)} ${error.stack}`).not.to.include('hunter2');
  });
});

describe('a table of people that somebody made', () => {
  for (const [name, delimiter] of Object.entries({commas: ',', semicolons: ';', tabs: '\t', bars: '|'})) {
    it(`may be separated by ${name}`, async () => {
      const text = ['Full Name,E-Mail,Job title,Team,Time zone', 'Ada,ada@x.org,"Analyst, chief",Engines,UTC']
        .join('\n')
        .replace(/,(?! )/g, delimiter);
      expect(await rowsIn(text)).to.deep.equal([
        {
          ...{id: knownIdOf('ada@x.org'), name: 'Ada', title: 'Analyst, chief', department: 'Engines', zone: 'UTC'},
          ...{isDisabled: false, line: 2},
        },
      ]);
    });
  }

  it('may begin with the line that tells Excel the delimiter', async () => {
    expect(await rowsIn('sep=;\r\nname;email\r\nAda;ada@x.org\r\n')).to.deep.equal([
      {id: knownIdOf('ada@x.org'), name: 'Ada', isDisabled: false, line: 3},
    ]);
  });

  it('is refused with the line and what is wrong', async () => {
    expect(await problemsIn('name:email\nAda:ada@x.org\n')).to.deep.equal([{code: 'wrong-delimiter', line: 1}]);
    expect(await problemsIn('name,email\nAda;ada@x.org\n')).to.deep.equal([{code: 'wrong-delimiter', line: 2}]);
    expect(await problemsIn('email,title\nada@x.org,Analyst\n')).to.deep.equal([{code: 'no-name-column', line: 1}]);
    expect(await problemsIn('name,title\nAda,Analyst\n')).to.deep.equal([{code: 'no-email-column', line: 1}]);
    expect(await problemsIn('label,gloss\nPod,A unit\n')).to.deep.equal([{code: 'not-people', line: 1}]);
    expect(await problemsIn('')).to.deep.equal([{code: 'not-people', line: 1}]);
    expect(await problemsIn('<html>')).to.deep.equal([{code: 'not-people'}]);
    expect(await problemsIn('name,email\n')).to.deep.equal([{code: 'nobody'}]);
    expect(await problemsIn('BEGIN:VCARD\r\nVERSION:4.0\r\n')).to.deep.equal([{code: 'write-only'}]);
    expect(await problemsIn('name,email\nAda,"a\n')).to.deep.equal([{code: 'bad-quotes', line: 2}]);
    expect(await problemsIn('name,email\nAda,a@x.org,more\n')).to.deep.equal([{code: 'too-many-cells', line: 2}]);
    expect(await problemsIn('id,name\na b,Ada\n')).to.deep.equal([{code: 'bad-id', line: 2, value: 'a b'}]);
  });

  it('says who is there twice, and where', async () => {
    expect(await problemsIn('name,email\n"Ada\nL",ada@x.org\nBo,b@x.org\nAda,ADA@x.org\n')).to.deep.equal([
      {code: 'duplicate-email', line: 5, value: 'ADA@x.org', first: {line: 2}},
    ]);
    expect(await problemsIn('id,name\na,Ada\na,Bo\n')).to.deep.equal([
      {code: 'duplicate-id', line: 3, value: 'a', first: {line: 2}},
    ]);
  });

  it('is refused in Latin-1, where names may be spoilt, with the line of the first of them', async () => {
    const bytes = Uint8Array.from('name,email\nAda,a@x.org\nZo\xEB,z@x.org\n', (letter) => letter.charCodeAt(0));
    expect(await problemsIn(bytes)).to.deep.equal([{code: 'not-utf8', line: 3}]);
  });

  it('is refused when it is a workbook, no text, or larger than 10 MB', async () => {
    expect(await problemsIn(Uint8Array.from([0x50, 0x4b, 3, 4, 1]))).to.deep.equal([{code: 'workbook'}]);
    expect(await problemsIn(Uint8Array.from([0, 0, 65, 0, 0, 1]))).to.deep.equal([{code: 'not-text'}]);
    const limit = 10 * 1024 * 1024;
    expect(await problemsIn('x'.repeat(limit + 1))).to.deep.equal([{code: 'too-big', limit}]);
  });

  it('keeps no row of a table without headings, not in an error either', async () => {
    const error = await refusal('Ada,ada@x.org,hunter2\nBo,bo@x.org,hunter3\n');
    expect(error.problems).to.deep.equal([{code: 'not-people', line: 1}]);
    expect(error.cause).to.equal(undefined);
  });

  it('makes lines of what has several, or turns text around', async () => {
    const [row] = await rowsIn('name,email\n"Line\nBreak\u202E  Person",l@x.org\n');
    expect(row!.name).to.equal('Line Break Person');
  });

  it('tells what is too long or not understood, and takes the rest', async () => {
    const {rows, notices} = await readPeopleFile(
      `name,email,zone,languages\n${'Ada '.repeat(30)},a@x.org,Eastern Standard Time,en; klingon_; fr_ca\n`,
    );
    expect(rows[0]!.name).to.have.length.of.at.most(80);
    expect(rows[0]).to.deep.include({languages: ['en', 'fr-CA']});
    expect(rows[0]).not.to.have.property('zone');
    expect(notices.map(({code, field, line}) => [code, field, line])).to.deep.equal([
      ['shortened', 'name', 2],
      ['left-out', 'zone', 2],
      ['left-out', 'languages', 2],
    ]);
  });

  it('is read soon, whatever fills a cell', async () => {
    const many = ':'.repeat(300_000);
    const {rows, skipped} = await readPeopleFile(
      `name,email,skills\n${many},,\nAda,a@x.org,"${Array.from({length: 100_000}, (_, at) => at).join(';')}"\n`,
    );
    expect(skipped.map(({reason}) => reason)).to.deep.equal(['no-email']);
    expect(rows[0]!.skills).to.have.length(12);
  });

  it('lets go of the cells in other columns while it is parsed', () => {
    const known = new Set(['name', 'email']);
    const text = 'Name [Required],Password,E mail\nAda,hunter2,a@x.org\n,hunter3,\n';
    const {rows, headings} = parseCsv(text, known, {compare: bare, onlyKnown: true, firstLine: 7});
    expect(headings).to.deep.equal(['Name [Required]', 'Password', 'E mail']);
    expect(rows.map((row) => [row.line, row.cell('name'), row.cell('password'), row.cells('email')])).to.deep.equal([
      [8, 'Ada', '', ['a@x.org']],
      [9, '', '', []],
    ]);
  });

  it('lets the page breathe while it is long', async () => {
    const rows = Array.from({length: 20_000}, (_, at) => `Person ${at},p${at}@x.org,${'x'.repeat(80)}\n`);
    let frames = 0;
    let isReading = true;
    const count = () => {
      frames++;
      if (isReading) setTimeout(count, 20);
    };
    count();
    const people = await rowsIn(`name,email,title\n${rows.join('')}`);
    isReading = false;
    expect(people).to.have.length(20_000);
    expect(frames).to.be.greaterThan(2);
  });
});
