import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {administer, BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});

for (const backend of BACKENDS) {
  describe(`what should not be written, ${backend}`, () => {
    let place, ada;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      await box(ada).waitFor();
    });
    afterEach(async () => {
      assert.deepEqual(ada.problems, []);
      await place.close();
    });

    it('an empty post is not sent, and says why', async () => {
      await write(ada, ' \n ');
      await ada.getByText('Write something first.').waitFor();
    });

    it('a post of a megabyte stays in the box, with its length', async () => {
      await box(ada).evaluate((field) => {
        field.value = 'All work and no play. '.repeat(50_000);
        field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertFromPaste'}));
      });
      await ada.getByRole('button', {name: 'Post', exact: true}).click();
      await ada
        .getByText(/characters too many|At most 20,000 fit/)
        .first()
        .waitFor();
      assert.equal((await box(ada).inputValue()).length, 1_100_000);
    });

    it('a character too many stays in the box, and without it the post is sent', async () => {
      const text = 'x'.repeat(19_998) + ' !';
      await box(ada).fill(`${text}!`);
      await ada.getByText('1 character too many').waitFor();
      await ada.getByRole('button', {name: 'Post', exact: true}).click();
      await ada.getByText('At most 20,000 fit.').waitFor();
      assert.equal((await box(ada).inputValue()).length, 20_001);
      await box(ada).fill(text);
      await ada.getByRole('button', {name: 'Post', exact: true}).click();
      await ada
        .getByRole('article')
        .filter({hasText: /x{19998} !/})
        .waitFor();
    });

    it('two hundred mentions of two people are shown, and speak to each once', async () => {
      const grace = await place.person('Grace Hopper');
      for (const [page, text] of [
        [ada, 'Here I am'],
        [grace, 'And I'],
      ]) {
        await write(page, text);
        await postWith(page === ada ? grace : ada, text).waitFor();
      }
      await box(ada).pressSequentially('@Gr');
      await ada.getByRole('option', {name: 'Grace Hopper'}).waitFor(); // Now it is known who there is.
      const text = Array.from({length: 100}, () => '@Ada Lovelace and @Grace Hopper').join(', ');
      await write(ada, text);
      const post = grace.getByRole('article').filter({hasText: 'and @'}).last();
      await post.waitFor();
      assert.equal(await post.locator('bdi', {hasText: '@'}).count(), 200);
    });

    it('markup and scripts are shown as the text they are', async () => {
      const hostile = '<img src=x onerror=alert(1)> [a link](javascript:alert(1)) <script>alert(1)</script>';
      let alerts = 0;
      ada.on('dialog', (dialog) => (alerts++, dialog.dismiss()));
      await write(ada, hostile);
      const post = ada.getByRole('article').filter({hasText: '<img src=x onerror=alert(1)>'}).last();
      await post.waitFor();
      assert.equal(await post.locator('img, script, a[href^="javascript" i]').count(), 0);
      assert.equal(alerts, 0);
    });

    it('two people who edit one post both keep what they wrote', async () => {
      await write(ada, 'as both read it');
      const edit = async (page, text) => {
        await postWith(page, 'as both read it').getByRole('button', {name: 'More actions'}).first().click();
        await page.getByRole('menuitem', {name: 'Edit'}).click();
        await page.getByRole('textbox', {name: 'Edit your reply'}).fill(text);
      };
      // The same person, in two tabs or on two devices.
      const again = await place.person('Ada Lovelace');
      await postWith(again, 'as both read it').waitFor();
      await edit(ada, 'from the first');
      await edit(again, 'from the second');
      await ada.getByRole('button', {name: 'Save'}).click();
      await postWith(ada, 'from the first').waitFor();
      await again.getByText('changed while you were writing').first().waitFor();
      assert.equal(await again.getByRole('textbox', {name: 'Edit your reply'}).inputValue(), 'from the second');
      await again.getByRole('button', {name: 'Save mine over it'}).click();
      await postWith(ada, 'from the second').waitFor();
    });
  });
}

describe('when Firestore does not take it', () => {
  let place, ada, grace;
  beforeEach(async () => {
    place = await Place.open(use.browser, 'firestore');
    ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, 'Before');
    grace = await place.person('Grace Hopper');
    await postWith(grace, 'Before').waitFor();
  });
  afterEach(() => place.close());

  it('what is written without a connection is sent when there is one again', async () => {
    await grace.context().setOffline(true);
    await write(grace, 'From the tunnel');
    await postWith(grace, 'From the tunnel').waitFor();
    await grace.getByText('Waiting for a connection…').first().waitFor();
    await grace.context().setOffline(false);
    await postWith(ada, 'From the tunnel').waitFor({timeout: 60_000});
  });

  it('a refused post stays with its reason, and can be taken back into the box', async () => {
    const thread = await ada.evaluate(async () => {
      const hash = new Uint8Array(
        await crypto.subtle.digest(
          'SHA-256',
          new TextEncoder().encode(document.querySelector('praxis-thread').threadKey),
        ),
      );
      return `k-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    });
    await box(grace).fill('Too late?');
    await grace.context().setOffline(true);
    await administer(`communities/cloud-practice/threads/${thread}`, {state: {stringValue: 'closed'}});
    await grace.getByRole('button', {name: 'Post', exact: true}).click();
    await grace.context().setOffline(false);
    await grace.getByText('Not sent.').first().waitFor({timeout: 60_000});
    assert.ok(await grace.getByText('Too late?').first().isVisible());
  });
});
