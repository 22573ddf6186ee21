import {expect} from '@open-wc/testing';
import {CommunityError} from '../../src/model/errors.js';
import {memberSchema} from '../../src/model/member.js';
import {FACET_FIELDS, noFacets, packEvidence, packHours, unpackEvidence, unpackHours} from '../../src/model/profile.js';
import {createInvitationCode, isOpenInvitation} from '../../src/model/invitation.js';
import {validate} from '../../src/model/schema.js';
import {knownIdOf} from '../../src/model/ids.js';

describe('a profile', () => {
  const problem = (fields: object) => {
    try {
      validate(memberSchema, {...fields});
      return '';
    } catch (cause) {
      const {code, detail} = CommunityError.from(cause);
      return `${code} ${detail.field}`;
    }
  };

  it('may say nothing', () => {
    expect(Object.keys(noFacets)).to.have.members(FACET_FIELDS);
    expect(problem(noFacets)).to.equal('');
  });

  const table: [field: string, value: unknown, problem: string][] = [
    ['photo', 'https://people.example/ada.webp', ''],
    ['photo', 'kept', ''],
    ['photo', 'http://people.example/ada.webp', 'invalid photo'],
    ['photo', 'javascript:alert(1)', 'invalid photo'],
    ['photo', `https://${'x'.repeat(293)}`, 'too-long photo'],
    ['links', ['https://example.com/é'], ''],
    ['links', ['https://a b'], 'invalid links'],
    ['links', ['mailto:ada@example.com'], 'invalid links'],
    ['zone', 'America/Argentina/Buenos_Aires', ''],
    ['zone', 'Etc/GMT+5', ''],
    ['zone', '<script>', 'invalid zone'],
    ['hours', '12345 09:00-17:30', ''],
    ['hours', 'always', 'invalid hours'],
    ['languages', ['fr', 'zh-Hant-TW'], ''],
    ['languages', ['français'], 'invalid languages'],
    ['evidence', ['thread:k-1 Go', 'term:pod Pods & co'], ''],
    ['evidence', ['Go'], 'invalid evidence'],
  ];
  for (const [field, value, expected] of table) {
    it(`${expected ? 'refuses' : 'takes'} ${JSON.stringify(value).slice(0, 40)} as ${field}`, () => {
      expect(problem({[field]: value})).to.equal(expected);
    });
  }

  it('packs hours and reads them back', () => {
    const hours = {days: [1, 2, 5], from: '09:00', to: '17:30'};
    expect(packHours(hours)).to.equal('125 09:00-17:30');
    expect(unpackHours('125 09:00-17:30')).to.deep.equal(hours);
    expect(packHours({...hours, days: []})).to.equal('');
    for (const other of ['', 'always', '12 25:00-30:00', '8 09:00-10:00'])
      expect(unpackHours(other)).to.equal(undefined);
  });

  it('packs evidence and reads it back', () => {
    const evidence = {kind: 'thread', id: 'k-1', skill: 'Cluster upgrades, mostly'} as const;
    expect(unpackEvidence(packEvidence(evidence))).to.deep.equal(evidence);
    expect(unpackEvidence('Go')).to.equal(undefined);
  });
});

describe('an invitation', () => {
  const invitation = {note: '', createdBy: 'ada', byline: 'Ada', expiresAt: 100, limit: 2, used: 1, last: 'bo'};
  const open = (given: object, now = 99) =>
    isOpenInvitation({...invitation, createdAt: 0, updatedAt: 0, ...given}, now);

  it('holds until it expires or as many came as it is for', () => {
    expect([open({}), open({}, 100), open({used: 2})]).to.deep.equal([true, false, false]);
  });

  it('has a code of 130 bits that no two share', () => {
    const codes = new Set(Array.from({length: 1000}, createInvitationCode));
    expect(codes.size).to.equal(1000);
    for (const code of codes) expect(code).to.match(/^[0-9a-z]{26}$/);
  });
});

describe('the id of somebody who has not come yet', () => {
  it('is one for an address, however it is written, and does not contain it', () => {
    // `printf ada@example.com | sha256sum`
    const id = 'k-b5fc85e55755f9e0d030a10ab4429b6b2944855f';
    expect([knownIdOf('ada@example.com'), knownIdOf(' Ada@Example.com ')]).to.deep.equal([id, id]);
  });
});
