import {isKept} from '../scripts/lib/kept-glance.mjs';
import {COMES_AFTER, COMES_AFTER_FIRST_POST} from '../scripts/lib/sizes.mjs';
import {builtScript} from './lib/built-script.mjs';
import {commentsOf} from './lib/comments.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {note, report} from './lib/figures.mjs';
import {fill} from './lib/first-seen.mjs';
import {bundleRivals} from './lib/rivals.mjs';
import {serveSite} from './lib/site.mjs';
import {unsignedToken} from './lib/token.mjs';
import {isIn, Visit} from './lib/visit.mjs';

export const title =
  'script that a page of the one tag loads, minified and after gzip, until something can be read or done';

const COMMUNITY = 'weight';
const POSTS = 25;
const PLAIN = 'Nothing in this needs a parser.';
/** What is written with. `acts` and `write` are what it takes until that is stored. */
const WRITING = /\/(boxes|acts|copy|write)-/;

/** Why a limit is not reached, where it is not. */
const WHY = {
  markdown:
    'marked, which reads it, is 15 kB of it; the rest makes elements of what that finds, and keeps it from running away',
  firestore:
    'what reads first is the SDK that stays connected; what is asked before it is billed on top, and the bill of a first visit has no room for that (decision 107)',
  writing:
    'the box itself is 11 kB; to find whom or which term one means, though it is typed with errors, is 14, and to place the list at the caret 7',
  beside:
    'each has its own list, search, forms and words; what it shares with others, such as the search that completes names, is in it where a conversation loads that later, or not at all',
};

export async function run({browser, emulator, project}) {
  const script = builtScript();
  const built = await bundleRivals(['filler']);
  const {key} = await emulateThread({emulator, project, community: COMMUNITY, posts: POSTS, bodyOf: () => PLAIN});
  await emulateReader({emulator, project, community: COMMUNITY, uid: 'ada', seenUntil: Date.now()});
  const token = await unsignedToken(project, 'ada');
  const pages = pagesOf({project, emulator, key, token});
  const site = await serveSite(({pathname}) => {
    const body = pages[pathname];
    if (body) return {type: 'text/html; charset=utf-8', body: pageOf(body)};
    if (pathname === '/filler') return {type: 'text/html', body: FILLER};
    const module = built.get(pathname);
    return module ? {type: 'text/javascript', body: module} : script(pathname);
  });

  /** Opens a page in a browser that was never there, and leaves it. */
  const visit = async (path, look) => {
    const context = await browser.newContext({viewport: {width: 1280, height: 1600}});
    const isPlain = path === '/plain';
    const comments = commentsOf(POSTS).map((comment) => ({...comment, text: isPlain ? PLAIN : comment.text}));
    await fill(context, site.url, 'fillCommunity', [isPlain ? 'plain' : 'formatted', comments, ['Runbook']]);
    const found = await look(new Visit(context, `${site.url}${path}`));
    await context.close();
    return found;
  };
  /** Until its posts are there, without what comes after them. */
  const until = (path, contents, later) =>
    visit(path, async (visit) => {
      await visit.open({later});
      await visit.page.locator(contents).first().waitFor();
      return visit.kilobytes();
    });
  const whole = (path) =>
    visit(path, async (visit) => {
      await visit.open();
      const tags = await visit.page.evaluate(tagsOf);
      await visit.page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), tags);
      await visit.rest();
      return visit.scripts();
    });

  const look = await until('/plain', `glance-post >> text=${PLAIN}`, COMES_AFTER_FIRST_POST);
  report('until the first plain post can be read, on the store in the browser', look, 25, 'kB');
  const first = await until('/plain', `praxis-post >> text=${PLAIN}`, COMES_AFTER);
  report('until the element itself shows it, with what one can do', first, undefined, 'kB');
  const formatted = await until('/formatted', FORMATTED, WRITING);
  report('more until the first formatted one can be', formatted - first, 15, 'kB', WHY.markdown);
  const again = await visit('/formatted', seenAgain);
  report('for a reader who comes back, until the conversation is seen', again, 25, 'kB');
  const connected = await until('/firestore', `praxis-post >> text=${PLAIN}`, COMES_AFTER);
  report('until the first plain post can be read, on Firestore', connected, 65, 'kB', WHY.firestore);

  const {box, wrote} = await visit('/formatted', written);
  report('more for the box to write in: tools, preview, mentions', box, 25, 'kB', WHY.writing);

  const paths = [
    '/formatted',
    '/none',
    '/far',
    '/around',
    '/firestore',
    ...Object.keys(BESIDE).map((name) => `/with-${name}`),
  ];
  const [alone, none, far, around, online, ...beside] = await Promise.all(paths.map(whole));
  for (const [at, [what, most]] of Object.values(BESIDE).entries()) {
    report(`more with ${what} beside a conversation`, kilobytesOf(beside[at], alone), most, 'kB', WHY.beside);
    report(`more with ${what} beside one in which somebody wrote`, kilobytesOf(beside[at], wrote), undefined, 'kB');
  }
  report('more with a conversation far below', kilobytesOf(far, none), 0, 'kB');
  report('of a page that has only this, its community around it', kilobytesOf(around), undefined, 'kB');
  for (const [scripts, what] of /** @type {[Map<string, number>, string][]} */ ([
    [alone, 'of a conversation in all, on the store in the browser, before anything is done'],
    [wrote, 'once something was written'],
    [online, 'on Firestore, before anything is done'],
  ]))
    report(what, kilobytesOf(scripts), undefined, 'kB');
  const files = new Set([alone, wrote, online, ...beside].flatMap((scripts) => [...scripts.keys()]));
  report('files with re2js in them', [...files].filter((path) => isIn('re2js', path)).length, 0);
  await site.close();
  note(
    'Counted of what the browser asked for over the network, as it came over it. What can be read is awaited while the network keeps back what comes after it; “in all” is when nothing more came',
  );
}

/**
 * Elements beside a conversation, and the most that each may add.
 *
 * @type {Record<string, [string, number]>}
 */
const BESIDE = {glossary: ['a glossary', 12], autolink: ['linked terms', 8], members: ['members', 12]};
const FILLER = '<!doctype html><script type="module" src="/dist/filler.js"></script>';
const FORMATTED = 'praxis-post :is(strong, code, em)';
const THREAD = '<praxis-thread thread-key="bench" loading="eager"></praxis-thread>';

/** The body of each page, by its path. @returns {Record<string, string>} */
function pagesOf({project, emulator, key, token}) {
  const local = (name, body) => `<praxis-community name="${name}" local-name="Ada"></praxis-community>${body}`;
  const far = '<div style="height: 20000px"></div>';
  const lazy = '<praxis-thread thread-key="bench" loading="lazy"></praxis-thread>';
  return {
    '/plain': local('plain', THREAD),
    '/formatted': local('formatted', THREAD),
    '/none': local('formatted', ''),
    '/far': local('formatted', far + lazy),
    '/around': `${far}<praxis-community name="formatted" local-name="Ada">${lazy}</praxis-community>`,
    '/with-glossary': local('formatted', `${THREAD}<praxis-glossary></praxis-glossary>`),
    '/with-autolink': local('formatted', `${THREAD}<praxis-autolink for="main"></praxis-autolink>`),
    '/with-members': local('formatted', `${THREAD}<praxis-members></praxis-members>`),
    '/firestore': `<praxis-community name="${COMMUNITY}" backend="firestore" project-id="${project}" emulator="${emulator}"></praxis-community>
      <script type="module">document.querySelector('praxis-community').getIdToken = async () => '${token}'</script>
      <praxis-thread thread-key="${key}" loading="eager"></praxis-thread>`,
  };
}

/** Writes as somebody does who formats, names somebody, and looks at it before it is sent. Gives what came for it. */
async function written(visit) {
  await visit.open({later: /\/boxes-/});
  await visit.page.locator(FORMATTED).first().waitFor();
  await visit.rest();
  const before = await visit.kilobytes();
  visit.release();
  const box = visit.page.getByRole('textbox', {name: 'Write a reply'});
  await box.click();
  await box.pressSequentially('**So** says @Gra');
  await visit.page
    .getByRole('option', {name: /^Grace/})
    .first()
    .click();
  await visit.page.getByRole('button', {name: 'Preview', exact: true}).click();
  await visit.page.getByRole('group', {name: 'Preview'}).locator('strong').waitFor();
  await visit.rest();
  const wrote = await visit.scripts();
  return {box: kilobytesOf(wrote) - before, wrote};
}

/** Reads until the browser keeps what was seen, and comes back. Gives what that takes. */
async function seenAgain(visit) {
  await visit.open();
  await visit.page.locator(FORMATTED).first().waitFor();
  while (!(await visit.page.evaluate(isKept))) await new Promise((resolve) => setTimeout(resolve, 100));
  await visit.open({later: /\/chunks\//});
  await visit.page.locator('praxis-thread glance-view').waitFor();
  return visit.kilobytes();
}

/** Runs in the page: the elements that it has, but for those that wait until somebody is near. */
function tagsOf() {
  return [...document.body.children]
    .filter((element) => !element.matches('[loading="lazy"], :has([loading="lazy"])'))
    .map(({localName}) => localName)
    .filter((name) => name.startsWith('praxis-'));
}

/** Of some scripts, by their path; but for those that others have, too. */
function kilobytesOf(scripts, others = new Map()) {
  return [...scripts].reduce((sum, [path, kilobytes]) => sum + (others.has(path) ? 0 : kilobytes), 0);
}

function pageOf(body) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>praxis</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist-cdn/praxis.js"></script>
<body><main><p>The runbook says what to do.</p></main>${body}</body>
</html>`;
}
