/*
 * Runs in the page that is killed: writes one post after the other as a person does, and tells what it pressed and what it was told.
 * What it has told was so before, be the browser killed at once.
 */
const {life, backend} = document.documentElement.dataset;
const tell = (what) => fetch('/told', {method: 'POST', body: JSON.stringify(what), keepalive: true});

/** Sees into shadow roots, as people do. */
function find(selector, isMeant = () => true, root = document) {
  for (const element of root.querySelectorAll(selector)) if (isMeant(element)) return element;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && find(selector, isMeant, element.shadowRoot);
    if (found) return found;
  }
  return undefined;
}

const button = (name) => find('button', ({textContent, disabled}) => textContent.trim() === name && !disabled);
const box = () => find('praxis-composer')?.shadowRoot.querySelector('textarea');
const shown = () => [...(find('praxis-thread')?.shadowRoot.querySelectorAll('praxis-post') ?? [])];

/** Looked at with every frame, until there is something. */
async function once(look) {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Nobody writes more in a few seconds. */
const MOST = 6;

/** What the page shows without saying that it is on its way. */
const acknowledged = new Set();
function watch() {
  const told = shown()
    .filter(({status, post}) => status === '' && post && !acknowledged.has(post.body))
    .map(({post}) => post.body);
  for (const text of told) acknowledged.add(text);
  if (told.length) void tell({acknowledged: told});
  requestAnimationFrame(watch);
}

async function write() {
  watch();
  for (let number = 1; number <= MOST; number++) {
    const place = await once(box);
    // Whoever finds what they had begun goes on with it.
    if (!place.value) place.value = `post ${life}.${number}`;
    place.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    const send = await once(() => button('Post'));
    const text = box().value;
    send.click();
    void tell({pressed: text});
    await once(() => box()?.value === '' && shown().some(({post}) => post?.body === text));
    // Every other time, the next one is begun before the store has this one.
    if (number % 2 === 0) await once(() => shown().every(({status}) => status === ''));
  }
}

/** Everything that is kept here, once nothing of it is on its way any more. */
async function look() {
  // Should it never end, this says what it waited for.
  setInterval(() => void tell({waiting: waiting()}), 5000);
  await once(box);
  await once(() => {
    // Of what earlier lives left, more comes at once than anybody may write in so short a time: its writer tries again.
    button('Try again')?.click();
    return shown().every(({status}) => status === '');
  });
  const rows = backend === 'local' ? await rowsIn('praxis:cloud-practice', 'records') : [];
  const posts = rows.filter(({path}) => /^threads\/[^/]+\/posts\//.test(path));
  const drafts = await rowsIn('praxis-drafts', 'drafts');
  await tell({
    stored: posts.map(({data}) => data.body),
    kept: drafts.flatMap(({text}) => /post \d+\.\d+/.exec(text) ?? []),
  });
}

/** Why something failed, down to what the backend said. */
let lastFailure = [];
addEventListener('praxis-failed', ({error}) => {
  lastFailure = [];
  for (let cause = error; cause; cause = cause.cause) lastFailure.push(String(cause.message ?? cause).slice(0, 300));
});

/** What the page shows that is not stored, and what it says about it. */
function waiting() {
  const posts = shown().flatMap(({status, post}) => (status ? `${post?.body}: ${status}` : []));
  const said = find('praxis-thread')?.shadowRoot.textContent.replace(/\s+/g, ' ').trim().slice(0, 300) ?? '';
  const beside = find('praxis-unsent')?.shadowRoot.textContent.replace(/\s+/g, ' ').trim().slice(0, 300) ?? '';
  return {
    box: Boolean(box()),
    shown: shown().length,
    posts: posts.slice(0, 5),
    more: posts.length,
    said,
    beside,
    lastFailure,
  };
}

async function rowsIn(name, table) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const rows = await settled(database.transaction(table).objectStore(table).getAll());
  database.close();
  return rows;
}

// On Firestore somebody has to found the community: whoever comes first.
if (backend === 'firestore' && life === '1') {
  (await once(() => button('Found this community'))).click();
  await once(() => !button('Found this community'));
}
await once(box);
await tell({ready: true});
await (life ? write() : look());
