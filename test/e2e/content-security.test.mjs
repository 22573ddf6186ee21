/**
 * Every element, driven through what people do with it, on a page with the strictest policy that a page can have. Whatever the
 * browser reports, or writes into its console, fails the test.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {serveStrictly} from './strict-page.mjs';
import {eventually, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
/** One dot, which a browser can draw. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const button = (page, name) => page.getByRole('button', {name, exact: true}).first();
const field = (page, name) => page.getByRole('textbox', {name, exact: true});
const says = (page, text) => page.getByText(text).first().waitFor({state: 'attached'});

describe('under a strict content security policy with Trusted Types', () => {
  let site, context, problems;
  before(async () => {
    site = await serveStrictly(process.env.PRAXIS_DEMO_URL);
  });
  after(() => site.close());
  beforeEach(async () => {
    problems = [];
    context = await use.browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
    const page = await context.newPage();
    await page.goto(`${site.url}/playground/community.html`); // Which fills the store.
    await page.waitForFunction(() => customElements.get('praxis-thread'));
    await page.close();
    site.reports.length = 0;
  });
  afterEach(() => context.close());

  /** Someone at a page that shows these tags, in a tab of its own. */
  async function visit(show, {as = 'Grace Hopper', hash = ''} = {}) {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
        globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    if (as === STEWARD.name) {
      await page.addInitScript((viewer) => sessionStorage.setItem('praxis:viewer', JSON.stringify(viewer)), STEWARD);
    }
    await page.goto(`${site.url}/strict.html?${new URLSearchParams({as, show})}${hash}`);
    return page;
  }

  async function isClean(...pages) {
    for (const page of pages) assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    assert.deepEqual(problems, []);
    assert.deepEqual(site.reports, []);
  }

  /** Takes everything out in each format. @returns How many there are. */
  async function exported(page) {
    const format = page.getByRole('combobox', {name: 'Format'});
    for (let index = 0; ; index++) {
      await button(page, 'Export').click();
      await format.waitFor();
      const count = await format.locator('option').count();
      await format.selectOption({index});
      const saving = page.waitForEvent('download');
      await page
        .getByRole('dialog')
        .getByRole('button', {name: /^Export \d/})
        .click();
      await saving;
      await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
      if (index === count - 1) return count;
    }
  }

  it('what breaks it is reported, so that a clean page says something', async () => {
    const page = await visit('<p id="here"></p><img alt="" src="data:image/png;base64,AAAA">');
    await page.evaluate(() => {
      try {
        document.querySelector('#here').innerHTML = '<b>x</b>';
      } catch {
        // As it should.
      }
    });
    await eventually(() => site.reports.length >= 2);
    const violations = await page.evaluate(() => globalThis.violations.join('\n'));
    assert.match(violations, /img-src/);
    assert.match(violations, /require-trusted-types-for/);
    assert.ok(problems.length > 0);
  });

  it('a conversation: written, formatted, illustrated, answered, reacted to, edited, its history read, moved', async () => {
    const page = await visit('<praxis-thread thread-key="strict" thread-title="Strict"></praxis-thread>', {
      as: STEWARD.name,
    });
    const box = page.getByRole('textbox', {name: 'Write a reply'});
    await box.fill(
      '```js\nconst a = "b"; // c\n```\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n1. one\n\n> [quoted](https://x.example)',
    );
    await button(page, 'Preview').click();
    await page.getByRole('group', {name: 'Preview'}).locator('table').waitFor();
    await button(page, 'Post').click();
    await page.getByRole('article').filter({hasText: 'const a'}).last().waitFor();

    await box.fill('Look: ');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({name: 'a.png', mimeType: 'image/png', buffer: PICTURE});
    await page.getByRole('textbox', {name: 'Describe the image'}).fill('A dot');
    await button(page, 'Post').click();
    await page.getByRole('article').getByRole('img', {name: 'A dot'}).last().waitFor();
    await page.getByRole('article').getByRole('button', {name: 'Enlarge'}).last().click();
    await page.getByRole('dialog', {name: 'A dot'}).waitFor();
    await page.keyboard.press('Escape');

    await write(page, 'A frist thought');
    await postWith(page, 'A frist thought').getByRole('button', {name: 'Reply'}).first().click();
    await page.getByRole('textbox', {name: 'Reply to Amara Okonkwo'}).pressSequentially('@Tr');
    await page.getByRole('option').first().click();
    await page.keyboard.press('Control+Enter');
    await postWith(page, 'A frist thought').getByRole('button', {name: 'React'}).first().click();
    await page
      .getByRole('menuitem', {name: 'Curious'})
      .or(page.getByRole('menuitemcheckbox', {name: 'Curious'}))
      .click();
    await postWith(page, 'A frist thought').getByRole('button', {name: 'More actions'}).first().click();
    await page.getByRole('menuitem', {name: 'Edit'}).click();
    await page.getByRole('textbox', {name: 'Edit your reply'}).fill('A first thought');
    await button(page, 'Save').click();
    await postWith(page, 'A first thought').getByRole('button', {name: 'edited'}).first().click();
    await page.getByRole('dialog', {name: 'History of this reply'}).getByText('First version').waitFor();
    await button(page, 'Close').click();

    await button(page, 'Conversation actions').click();
    await page.getByRole('menuitem', {name: 'Move to another page'}).click();
    // A page of this site is asked for the key that it has.
    await page.getByRole('textbox', {name: 'Address of the other page'}).fill('/playground/thread.html');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('How do you bring a two-hour job').first().waitFor();
    await isClean(page);
  });

  it('the board: searched, filtered, a conversation opened and one begun', async () => {
    const page = await visit('<praxis-threads></praxis-threads>');
    await page.getByRole('searchbox', {name: 'Search conversations'}).fill('night');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('searchbox', {name: 'Search conversations'}).fill('');
    await page.getByRole('link', {name: /^Who is coming on Thursday/}).click();
    await page.getByRole('textbox', {name: 'Write a reply'}).waitFor();
    await page.goBack();
    await button(page, 'Start a conversation').click();
    await field(page, 'Title').fill('How strict may a policy be?');
    await field(page, 'Your message').fill('As strict as it goes.');
    await button(page, 'Post').click();
    await page.getByRole('link', {name: 'How strict may a policy be?'}).waitFor();
    await isClean(page);
  });

  it('the glossary: proposed, searched, understood differently, edited, compared, imported and exported', async () => {
    const page = await visit('<praxis-glossary></praxis-glossary>', {as: STEWARD.name});
    await button(page, 'Propose a term').click();
    await field(page, 'Term').fill('Quiet window');
    await field(page, 'Short definition').fill('Hours without deployments.');
    await field(page, 'Explanation').fill('With **no** exception: `kubectl`.');
    await button(page, 'Propose').click();
    await page.getByRole('searchbox', {name: 'Search terms'}).fill('Quiet window');
    await page.getByRole('link', {name: 'Quiet window', exact: true}).first().click();
    await button(page, 'I understand it the same way').click();
    await button(page, 'I see it differently').click();
    await page.getByRole('textbox', {name: 'How do you see it, and why?'}).fill('For us it is a window for calls.');
    await button(page, 'Say so').click();
    await button(page, 'Edit').click();
    await field(page, 'Short definition').fill('Hours in which nobody deploys.');
    await button(page, 'Save').click();
    await says(page, 'Hours in which nobody deploys.');
    await button(page, 'History').click();
    await page.getByRole('dialog').locator('ins, del').first().waitFor();
    await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
    await page.goto(page.url().split('#')[0]);
    for (const [name, text] of Object.entries(FILES)) {
      await button(page, 'Import').click();
      const file = {name, mimeType: '', buffer: Buffer.from(text)};
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
      await page.getByText(/^\d+ new, \d+ changed, \d+ unchanged/).waitFor();
      await page
        .getByRole('dialog')
        .getByRole('button', {name: /^(Cancel|Close)$/})
        .first()
        .click();
    }
    assert.ok((await exported(page)) >= 6);
    await isClean(page);
  });

  it('terms in a text: linked, and a card beside each', async () => {
    const page = await visit(
      `<p class="prose">Our night jobs run on spot capacity, not in an availability zone alone.</p>
       <p><praxis-term term="spot-capacity">spare machines</praxis-term></p><praxis-autolink for=".prose"></praxis-autolink>`,
    );
    await page.locator('.prose a').first().waitFor();
    // Whoever rests on a link before its card is loaded has to come again.
    await page.locator('praxis-autolink').evaluate((element) => element.linkingComplete);
    await page.locator('.prose a').first().hover();
    await page.locator('praxis-term-card').getByText('Unused machines that a provider sells').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('praxis-term-card').getByText('Unused machines').waitFor({state: 'hidden'});
    await page.locator('praxis-term').hover();
    await page.locator('praxis-term-card').getByText('Unused machines').waitFor();
    await isClean(page);
  });

  it('people: found, filtered, looked at, brought in and given out', async () => {
    const page = await visit(
      `<p><praxis-member uid="thibault-garnier" display="inline">Thibault</praxis-member></p>
       <praxis-member uid="amara-okonkwo"></praxis-member><praxis-members></praxis-members>`,
      {as: STEWARD.name},
    );
    await page.getByRole('link', {name: 'Thibault Garnier'}).first().hover();
    await page.locator('praxis-member-card').getByText('Principal cloud architect').waitFor();
    await page.getByRole('searchbox', {name: 'Search people'}).fill('amara');
    await says(page, 'Amara Okonkwo');
    await page.getByRole('searchbox', {name: 'Search people'}).fill('');
    await button(page, 'Import').click();
    const people = Buffer.from('name,email,title\nZoë Quinn,zoe@x.example,Buyer\n');
    const dialog = page.getByRole('dialog', {name: 'Import people'});
    await dialog.locator('input[type=file]').setInputFiles({name: 'p.csv', mimeType: 'text/csv', buffer: people});
    await dialog.getByRole('button', {name: 'Import 1 person'}).click();
    await dialog.getByText('1 person was imported.').waitFor();
    await dialog.getByRole('button', {name: 'Close'}).click();
    assert.ok((await exported(page)) >= 2);
    await isClean(page);
  });

  it('the membership: a way in is chosen, an invitation made and taken, one joins and leaves', async () => {
    const page = await visit('<praxis-membership></praxis-membership>', {as: STEWARD.name});
    await page.getByRole('button', {name: /^Who comes in/}).click();
    await field(page, 'A word to them').fill('For the night shift');
    await button(page, 'Make an invitation').click();
    await page.getByRole('button', {name: 'Copy link: For the night shift'}).click();
    await says(page, 'Link copied');
    const {hash} = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const grace = await visit('<praxis-membership></praxis-membership>', {hash});
    await button(grace, 'Join').click();
    await says(grace, 'Welcome! You are a member now.');
    await grace.getByText('A few ways to begin').waitFor();
    await button(grace, 'Leave').click();
    await grace.getByText('What you wrote stays').waitFor();
    await button(grace, 'Leave').click();
    await says(grace, 'You left.');
    await isClean(page, grace);
  });

  it('the charter: written, put into effect, agreed to, changed and compared', async () => {
    const page = await visit('<praxis-charter></praxis-charter>', {as: STEWARD.name});
    const adopt = async (name, text) => {
      await page.getByRole('button', {name: /^(Write the charter|Propose a change)$/}).click();
      await field(page, 'Name of the community').fill('Cloud practice');
      await field(page, name).fill(text);
      await page.getByLabel('Open for discussion').selectOption('0');
      await button(page, 'Propose').click();
      await says(page, 'is there for all to see');
      await button(page, 'Put into effect').click();
      await page.locator('.confirm').click();
      await says(page, 'The charter is in effect.');
    };
    await adopt('Purpose', 'To learn from each other.');
    await adopt('How we treat each other', 'We **ask** before we judge.');
    await page
      .getByRole('button', {name: /History|versions/i})
      .first()
      .click();
    await page.locator('ins').first().waitFor();
    const grace = await visit('<praxis-thread thread-key="strict"></praxis-thread><praxis-charter></praxis-charter>');
    await write(grace, 'May I?');
    await grace.getByRole('dialog').getByRole('button', {name: 'I agree'}).click();
    await says(grace, 'Posted.');
    await isClean(page, grace);
  });

  it('the account: somebody else, a profile with a photo, data taken out', async () => {
    const page = await visit('<praxis-account></praxis-account><praxis-members></praxis-members>');
    await page.getByRole('button', {name: /^Account/}).click();
    await page.getByRole('button', {name: /Amara Okonkwo/}).click();
    await page.getByRole('button', {name: /Account: Amara/}).waitFor();
    await button(page, 'Edit my profile').click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({name: 'a.png', mimeType: 'image/png', buffer: PICTURE});
    await page.locator('form .photo.is-seen').first().waitFor();
    await button(page, 'Preview').click();
    await page.locator('praxis-member-profile .photo.is-seen').first().waitFor();
    await button(page, 'Edit').click();
    await button(page, 'Save').click();
    await button(page, 'Edit my profile').waitFor();
    await page.locator('praxis-account .photo.is-seen').first().waitFor();
    await page.getByRole('button', {name: /^Account/}).click();
    await page.getByRole('button', {name: 'My data'}).first().click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Save my data'}).click();
    await saving;
    await isClean(page);
  });
});

const STEWARD = {uid: 'amara-okonkwo', name: 'Amara Okonkwo'};

/** A glossary in each format that one can read. */
const FILES = {
  'terms.json': JSON.stringify({terms: [{label: 'Tea round', gloss: 'Who fetches the tea.'}]}),
  'terms.csv': 'label,gloss\nTea round,Who fetches the tea.\n',
  'terms.md': '---\nlabel: Tea round\ngloss: Who fetches the tea.\n---\n\nIt **is** so.\n',
  'terms.ttl': `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:x:t> a skos:Concept ; skos:prefLabel "Tea round"@en ; skos:definition "Who fetches it."@en .`,
  'terms.jsonld': JSON.stringify({
    '@context': {skos: 'http://www.w3.org/2004/02/skos/core#'},
    '@graph': [
      {'@id': 'urn:x:t', '@type': 'skos:Concept', 'skos:prefLabel': {'@value': 'Tea round', '@language': 'en'}},
    ],
  }),
};
