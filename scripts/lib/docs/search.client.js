import MiniSearch from 'minisearch';

/**
 * The search of the documentation. What it finds is in a script beside it, which is loaded when somebody begins: from a disk, a page
 * can load scripts and nothing else.
 */
const SHOWN = 12;
const AROUND = 70;

const root = document.currentScript?.getAttribute('data-root') ?? '';
const search = /** @type {HTMLElement} */ (document.querySelector('.search'));
const field = /** @type {HTMLInputElement} */ (search.querySelector('input'));
const results = /** @type {HTMLElement} */ (search.querySelector('.results'));
const status = /** @type {HTMLElement} */ (search.querySelector('[role=status]'));

/** @typedef {{address: string, title: string, heading: string, text: string}} Section */

/** @type {Promise<MiniSearch> | undefined} */
let index;
const load = () => (index ??= loadIndex());

search.hidden = false;
field.addEventListener('focus', load, {once: true});
field.addEventListener('input', find);
field.addEventListener('focus', find);
search.addEventListener('keydown', move);
document.addEventListener('keydown', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target.closest('input')) return;
  event.preventDefault();
  field.focus();
});
document.addEventListener('click', (event) => {
  if (!search.contains(/** @type {Node} */ (event.target))) close();
});
search.addEventListener('focusout', ({relatedTarget}) => {
  if (relatedTarget instanceof Node && !search.contains(relatedTarget)) close();
});
// One that was followed to a place on this very page.
results.addEventListener('click', () => setTimeout(close));

async function loadIndex() {
  await new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = `${root}search-data.js`;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
  const sections = /** @type {Section[]} */ (Reflect.get(globalThis, 'praxisDocs'));
  const searched = new MiniSearch({
    fields: ['heading', 'title', 'text'],
    storeFields: ['address', 'title', 'heading', 'text'],
    searchOptions: {
      boost: {heading: 3, title: 2},
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (_id, _term, {address = ''} = {}) => weightOf(`${address}`),
    },
  });
  searched.addAll(sections.map((section, id) => ({id, ...section})));
  return searched;
}

/** How to do something is asked more often than why it is so. */
function weightOf(address) {
  if (address.startsWith('decisions/')) return 0.4;
  return /^(authors|developers|administrators|mail|search-service|index|tools)\b/.test(address) ? 2 : 1;
}

async function find() {
  const query = field.value.trim();
  if (!query) return close();
  const searched = await load();
  if (field.value.trim() !== query) return;
  const strict = searched.search(query, {combineWith: 'AND'});
  const found = strict.length > 0 ? strict : searched.search(query);
  const list = document.createElement('ul');
  list.append(...found.slice(0, SHOWN).map(resultOf));
  const none = document.createElement('p');
  none.textContent = `Nothing was found for “${query}”.`;
  results.replaceChildren(found.length > 0 ? list : none);
  results.hidden = false;
  status.textContent = found.length > 0 ? `${Math.min(found.length, SHOWN)} results` : (none.textContent ?? '');
}

/** @param {import('minisearch').SearchResult} found */
function resultOf({address, title, heading, text, terms}) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + address;
  const name = document.createElement('strong');
  name.textContent = heading;
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = heading === title ? '' : title;
  const words = document.createElement('span');
  words.className = 'words';
  words.append(...marked(excerpt(text, terms), terms));
  link.append(name, ' ', where, ' ', words);
  item.append(link);
  return item;
}

/** The stretch of a text around the first of what was found. */
function excerpt(text, terms) {
  const lower = text.toLowerCase();
  const at = Math.max(0, Math.min(...terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0), Infinity));
  const from = Number.isFinite(at) && at > AROUND ? text.indexOf(' ', at - AROUND) + 1 : 0;
  const to = text.lastIndexOf(' ', from + 2.2 * AROUND);
  const cut = text.length - from > 2.2 * AROUND ? text.slice(from, to) : text.slice(from);
  return `${from > 0 ? '… ' : ''}${cut}${from + cut.length < text.length ? ' …' : ''}`;
}

function marked(text, terms) {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'iu')).map((part, place) => {
    if (place % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

/** @param {KeyboardEvent} event */
function move(event) {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  if (event.key === 'Escape') {
    field.focus();
    close();
  } else if (event.key === 'ArrowDown' && !results.hidden) {
    event.preventDefault();
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === 'ArrowUp' && !results.hidden) {
    event.preventDefault();
    (at <= 0 ? field : links[at - 1])?.focus();
  } else if (event.key === 'Enter' && event.target === field) {
    links[0]?.click();
  }
}

function close() {
  results.hidden = true;
  status.textContent = '';
}
