import {expect, fixtureCleanup} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';
import {bodyBeyond} from '../../../src/elements/glossary/explanation.js';
import {allByRole} from '../../support/harness.js';
import {cardWith, pointAt} from '../term-card/support.js';
import {forgetAddress, glossaryOf, showGlossary} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('The explanation of a term', () => {
  afterEach(async () => {
    await resetMouse();
    fixtureCleanup();
    forgetAddress();
  });

  it('leads to the terms that it names, not to itself, and their cards open', async () => {
    const body = 'A landing zone has **guard rails**, and `guard rails` in code.';
    const place = await glossaryOf(
      {id: 'zone', label: 'Landing zone', body},
      {id: 'rail', label: 'Guard rail', gloss: 'A rule that the platform keeps.'},
    );
    const page = await showGlossary(place, {termId: 'zone'});
    const links = () => allByRole<HTMLAnchorElement>(page, 'link').filter((link) => link.dataset.praxisTerm);
    await waitUntil(() => links().length > 0, 'no name is linked');
    expect(links().map(({textContent, hash}) => [textContent, hash])).to.deep.equal([['guard rails', '#term=rail']]);
    await pointAt(links()[0]!);
    await cardWith('A rule that the platform keeps.');
    links()[0]!.click();
    await waitUntil(() => location.hash === '#term=rail');
    await place.close();
  });

  it('does not say again what the short definition says', () => {
    expect(bodyBeyond('A pod runs.', 'A pod runs. It has containers.')).to.equal('It has containers.');
    expect(bodyBeyond('A pod runs.', 'A pod runs.\n\n- always\n')).to.equal('- always\n');
    expect(bodyBeyond('A pod runs.', 'A pod runs.')).to.equal('');
    for (const body of ['A pod runs.\n===\n', 'A pod runs.5', 'A **pod** runs. It has containers.'])
      expect(bodyBeyond('A pod runs.', body)).to.equal(body);
    expect(bodyBeyond('A pod', 'A pod runs.')).to.equal('A pod runs.');
  });
});
