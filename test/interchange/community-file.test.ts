import {expect} from '@open-wc/testing';
import {
  COMMUNITY_FILE_VERSION,
  CommunityFileError,
  CommunityFileReader,
  CommunityFileWriter,
  type CommunityFileRecord,
} from '../../src/interchange/community-file.js';
import {exportCommunity, importCommunity} from '../../src/store/local/archive.js';
import {LocalStore} from '../../src/store/local/store.js';
import {refs} from '../../src/model/records.js';
import {freshCommunityId} from '../support/local-community.js';

/** As the first version wrote it. It is never changed: whatever is published reads it. */
const FIRST = [
  '{"format":"praxis-community","version":1,"community":"practice","exportedAt":"2026-11-27T10:00:00.000Z"}',
  '{"path":"members/ada","data":{"name":"Ada","title":"Engineer"}}',
  '{"path":"","data":{"name":"Practice","about":"How we work"}}',
  '{"records":2,"sha256":"99c4863321e96949110dbe8ef1914dfd06f777bcb9419a415076adc140ff919b"}',
];

function read(lines: readonly string[]): CommunityFileRecord[] {
  const reader = new CommunityFileReader();
  const records = lines.flatMap((line) => reader.read(line) ?? []);
  reader.end();
  return records;
}

function refusal(lines: readonly string[]): unknown {
  try {
    return read(lines);
  } catch (error) {
    return error;
  }
}

describe('the file of a community', () => {
  it('that the first version wrote is read, and says the same in this one', async () => {
    expect(read(FIRST).map(({path}) => path)).to.deep.equal(['members/ada', '']);
    const name = freshCommunityId();
    await importCommunity(name, new Blob([FIRST.map((line) => `${line}\n`).join('')]));
    const store = new LocalStore(name);
    try {
      const member = await store.get(refs.member('ada'));
      expect(member).to.deep.include({name: 'Ada', title: 'Engineer', role: 'member', skills: []});
      expect(await store.get(refs.community())).to.deep.include({about: 'How we work', guests: 'none', watched: []});
    } finally {
      await store.close();
    }
    const lines = (await (await exportCommunity(name)).text()).trim().split('\n');
    expect(read(lines)).to.have.deep.members(read(FIRST));
  });

  it('of this version is read by this one', () => {
    const writer = new CommunityFileWriter();
    const record = {path: 'members/ada', data: {name: 'Ada'}};
    const lines = [writer.head('practice'), writer.record(record), writer.foot()].map((line) => line.trimEnd());
    expect(read(lines)).to.deep.equal([record]);
  });

  it('of a newer version is refused before anything is read, and why is said', () => {
    const head = JSON.stringify({...(JSON.parse(FIRST[0]!) as object), version: COMMUNITY_FILE_VERSION + 1});
    const error = refusal([head, ...FIRST.slice(1)]);
    expect(error).to.be.instanceOf(CommunityFileError).and.to.include({fault: 'newer'});
    expect((error as Error).message).to.match(/newer version of praxis-elements\. Upgrade/);
  });

  it('that was cut, changed, or is another, says which', () => {
    const faults = [
      FIRST.slice(0, -1),
      FIRST.map((line) => line.replace('Engineer', 'Cook')),
      ['{"format":"else"}'],
      [],
    ];
    expect(faults.map((lines) => (refusal(lines) as CommunityFileError).fault)).to.deep.equal([
      ...['cut', 'changed', 'not-a-community', 'not-a-community'],
    ]);
  });
});
