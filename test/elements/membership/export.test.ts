import '../../../src/elements/community/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {catchDownloads} from '../../support/downloads.js';
import {byRole, findByRole, forgetViewer, goneByRole, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {withholdModule} from '../../support/wtr/commands.js';

/** In a page of its own: what was loaded once stays. */
describe('a community given out, without a connection', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    await join(place.as('Amara'));
  });
  afterEach(async () => {
    await withholdModule();
    fixtureCleanup();
    await place.close();
  });

  it('says that there is none, and gives nothing out', async () => {
    const downloads = catchDownloads();
    try {
      const page = await show(
        html`<praxis-community name=${place.id} local-name="Amara"
          ><praxis-membership></praxis-membership
        ></praxis-community>`,
      );
      (await findByRole(page, 'button', 'Looking after this community')).click();
      const run = await findByRole(page, 'button', 'Export the community');
      await withholdModule('/src/community/community-export.ts');
      run.click();
      expect(textOf(await findByRole(page, 'alert'))).to.include('There is no connection');
      await goneByRole(page, 'button', 'Cancel');
      expect(downloads.files).to.deep.equal([]);
      expect(byRole(page, 'button', 'Export the community').ariaDisabled).to.equal('false');
    } finally {
      downloads.stop();
    }
  });
});
