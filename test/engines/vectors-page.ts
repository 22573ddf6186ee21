import '../../src/all.js';
import {seedStore, type Seed} from '../../demo/seed.js';
import type {GlossaryElement} from '../../src/elements/glossary/glossary.js';
import en from '../../src/locales/en.js';
import {CHARTER_FIELDS} from '../../src/model/charter.js';
import {createId} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {seasonOf} from '../../src/model/season.js';
import {ImportError} from '../../src/interchange/import-error.js';
import {PeopleFileError} from '../../src/interchange/people-error.js';
import {readGlossary} from '../../src/interchange/read-glossary.js';
import {readPeople} from '../../src/interchange/read-people.js';
import {Connection} from '../../src/store/local/database.js';
import {rowOf} from '../../src/store/local/rows.js';
import type {Change, Store} from '../../src/store/store.js';

/*
 * Puts each vector into each field that is shown, straight into the embedded store, as a hostile client would put it into a
 * backend; shows it in every element; and looks at what became of it. It runs by itself and leaves `outcome`.
 */

interface Outcome {
  done: boolean;
  vectors: number;
  /** How many places have shown one. */
  shown: number;
  faults: string[];
  hits: number;
  errors: string[];
  foreign: string[];
}

type Hostile = typeof globalThis & {hit: () => void; outcome: Outcome};
const page = globalThis as Hostile;
const outcome: Outcome = {done: false, vectors: 0, shown: 0, faults: [], hits: 0, errors: [], foreign: []};
page.outcome = outcome;
const hit = () => void outcome.hits++;
Object.assign(page, {hit, alert: hit, confirm: hit, prompt: hit, print: hit});
addEventListener('error', ({message}) => message && outcome.errors.push(message));
addEventListener('unhandledrejection', ({reason}) => outcome.errors.push(String(reason)));
new PerformanceObserver((list) => {
  for (const {name} of list.getEntries()) {
    if (/^https?:/.test(name) && new URL(name).origin !== location.origin) outcome.foreign.push(name);
  }
}).observe({type: 'resource'});

/** Held: markup can take its name away from it. */
const {body} = document;
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join();
const DANGEROUS =
  'script, iframe, frame, object, embed, base, meta, link, portal, foreignObject, animate, set, math, marquee';
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];
const BATCH = 40;
/** How many are asked for in addresses: of our own, which come first. WebKit lets a page change its address 100 times in ten seconds. */
const ADDRESSED = location.pathname.includes('WebKit') ? 15 : 200;
/** How long a batch may take to be shown, in milliseconds. */
const PATIENCE = 40_000;

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

/** What no text of anybody's may make of a page. */
function faultsIn(root: ParentNode): string[] {
  return [...everything(root)].flatMap((element) => {
    const faults: string[] = [];
    if (element.matches(DANGEROUS)) faults.push(`<${element.localName}>`);
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name) || ['srcdoc', 'srcset', 'ping', 'formaction', 'background', 'poster'].includes(name))
        faults.push(`${element.localName} ${name}`);
      if (name === 'style' && /url|expression|import|binding/i.test(value)) faults.push(`style ${value}`);
      if (name === 'action' && value) faults.push(`action ${value}`);
    }
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      if (!PROTOCOLS.includes(element.protocol) || element.username) faults.push(`a link to ${element.href}`);
    } else if (element.hasAttribute('href') || element.hasAttribute('xlink:href'))
      faults.push(`${element.localName} href`);
    if (element instanceof HTMLImageElement) {
      if (element.src && !element.src.startsWith('blob:')) faults.push(`an image of ${element.src}`);
    }
    return faults;
  });
}

const deep = (selector: string) => [...everything(body)].filter((element) => element.matches(selector));
const frame = () => new Promise((resolve) => setTimeout(resolve));
async function until(isSo: () => boolean, what: () => string): Promise<void> {
  const giveUp = performance.now() + PATIENCE;
  while (!isSo()) {
    if (performance.now() > giveUp) throw new Error(`Not shown in time: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is packed into lists is in lines: with a break in it, it would be another field, and the vector only half there. */
const oneLine = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/** What a post may have around it. */
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `[x](${text})\n\n[y](<${text}>)`,
  (text) => `![${text}](${text})`,
  (text) => `| ${text} |\n|--|\n| ${text} |`,
  (text) => `> - **${text}**\n\n\`\`\`${text}\n${text}\n\`\`\``,
];

/** A vector as each kind of field may hold it at all: nothing here depends on the limits that the rules set. */
function seedOf(vectors: readonly string[]): Seed {
  const people = vectors.map((text, place) => {
    const line = oneLine(text);
    return {
      ...{uid: `u${place}`, name: line, title: line, department: line, place: line, about: text, skills: [line]},
      ...{pronouns: text, photo: text, zone: text, hours: text, languages: [text], asks: [line], learning: [text]},
      ...{links: [text], contact: text, involvement: text, evidence: [`term:t${place} ${text}`, text]},
      role: place ? ('member' as const) : ('steward' as const),
    };
  });
  const terms = vectors.map((text, place) => {
    const line = oneLine(text);
    return {
      ...{id: `t${place}`, label: line, expansion: line, aliases: [line], avoid: [line], gloss: line, body: text},
      ...{contexts: [text], senses: [text], tags: [line], sources: [text, `See ${text}`], lang: line},
      ...{status: 'proposed' as const, author: `u${place}`, daysAgo: 2, steward: `u${place}`},
    };
  });
  const conversations = vectors.map((text, place) => ({
    ...{key: place % 2 ? text : '', title: text, kind: 'question' as const, tags: [text]},
    posts: [{author: `u${place}`, hoursAgo: 3, body: text}],
    closed: {by: `u${place}`, reason: text},
  }));
  const talks = WRAPS.map((wrap, key) => ({
    ...{key: `all-${key}`, title: vectors[0]!, kind: 'discussion' as const, tags: [vectors[0]!]},
    posts: vectors.map((text, place) => ({author: `u${place}`, hoursAgo: 2, body: wrap(text)})),
  }));
  return {name: vectors[0]!, about: vectors.join('\n'), people, terms, conversations: [...talks, ...conversations]};
}

/** Each field of the charter says several of them. */
async function seedCharter(store: Pick<Store, 'commit'>, vectors: readonly string[]): Promise<void> {
  const parts = CHARTER_FIELDS.filter((field) => field !== 'reviewOn').map((field, place, {length}) => [
    field,
    vectors.filter((_, index) => index % length === place).join('\n\n'),
  ]);
  const now = Date.now();
  const data = {
    ...(Object.fromEntries(parts) as Record<string, string>),
    ...{reviewOn: 0, number: 1, note: vectors[1]!, substance: 0, base: 0, openUntil: 0, state: 'effective'},
    ...{author: 'u0', byline: vectors[2]!, decidedBy: 'u0', decidedByline: vectors[3]!},
    ...{decidedAt: now, createdAt: now, updatedAt: now},
  };
  await store.commit([
    {type: 'merge', ref: refs.charter(1), data: data as never},
    {type: 'merge', ref: refs.community(), data: {charter: 1}},
  ]);
}

/** A priority of this season for each of them. */
async function seedPriorities(store: Pick<Store, 'commit'>, vectors: readonly string[]): Promise<void> {
  const now = Date.now();
  const times = {stateAt: now, editedAt: now + 1, changedAt: now, createdAt: now, updatedAt: now};
  await store.commit(
    vectors.map((text, place): Change => {
      const data = {
        ...{title: text, body: text, author: `u${place}`, byline: text, season: seasonOf(now), root: `w${place}`},
        ...{renewedFrom: text, state: place % 2 ? 'done' : 'active', reason: text, stateBy: `u${place}`},
        ...{stateByline: text, owners: {[`u${place}`]: text}, threads: [text], terms: [`t${place}`], outcome: text},
        ...{supports: place, ...times},
      };
      return {type: 'merge', ref: refs.priority(`w${place}`), data: data as never};
    }),
  );
}

/** Writes what no schema lets through: an administrator can, and what is read must do no harm even so. */
function unchecked(name: string) {
  const connection = new Connection(`praxis:${name}`);
  const commit = async (changes: readonly Change[]) => {
    const {store, done} = (await connection.open()).transaction('records', 'readwrite');
    for (const {ref, data} of changes) {
      const before = await store.get(ref.path);
      await store.put(rowOf(ref.path, {...before?.data, ...data}));
    }
    await done;
  };
  return {commit, close: () => connection.close()} as Pick<Store, 'commit'> & Store;
}

async function show(vectors: readonly string[]): Promise<void> {
  const name = `v-${createId()}`;
  const store = unchecked(name);
  await seedStore(store, name, seedOf(vectors));
  await seedCharter(store, vectors);
  await seedPriorities(store, vectors);
  void store.close();
  sessionStorage.setItem('praxis:viewer', JSON.stringify({uid: 'u0', name: 'Steward'}));
  const community = document.createElement('praxis-community');
  community.name = name;
  const make = (tag: string, attributes: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    community.append(element);
    return element;
  };
  for (const tag of ['account', 'members', 'membership', 'charter', 'glossary']) {
    make(`praxis-${tag}`, tag === 'members' ? {'page-size': '1000'} : {});
  }
  make('praxis-priorities');
  make('praxis-priorities', {season: vectors[0]!});
  make('praxis-threads', {'page-size': '1000'});
  WRAPS.forEach((_, key) => make('praxis-thread', {'thread-key': `all-${key}`, 'page-size': '100', loading: 'eager'}));
  vectors.forEach((text, place) => {
    make('praxis-member', {uid: `u${place}`});
    make('praxis-member', {uid: `u${place}`, display: 'inline', lang: text}).textContent = text;
    make('praxis-term', {term: text, lang: text}).textContent = text;
    make('p', {lang: text, class: 'prose'}).textContent = `In a sentence: ${text}`;
  });
  make('praxis-autolink', {for: '.prose', occurrences: 'all'});
  body.replaceChildren(community);

  const {length} = vectors;
  const shows = (selector: string, count: number) =>
    until(
      () => deep(selector).length >= count,
      () => `${selector} (${deep(selector).length} of ${count}) with ${JSON.stringify(vectors[0])}`,
    );
  await shows('praxis-post', WRAPS.length * length);
  await shows('.name', length);
  await shows('[part~=person]', length);
  await shows('article', length);
  await shows('praxis-charter-body', 1);
  await shows('[part~=priority]', length);
  const glossary = make('praxis-glossary') as GlossaryElement;
  for (const [place, text] of vectors.entries()) {
    glossary.termId = `t${place}`;
    const headword = () => [...everything(glossary.shadowRoot!)].find((element) => element.matches('[part~=headword]'));
    const isShown = () => headword()?.textContent?.trim() === oneLine(text).trim();
    await until(isShown, () => `${JSON.stringify(text)}, but ${JSON.stringify(headword()?.textContent)}`);
    outcome.faults.push(...faultsIn(glossary.shadowRoot!));
    outcome.shown++;
  }
  outcome.shown += deep('praxis-post, [part~=headword], [part~=priority], .name, [part~=person], article').length;
  for (const image of deep('praxis-portrait, praxis-image')) image.scrollIntoView();
  await frame();
  outcome.faults.push(...faultsIn(body));
}

/** What an address may ask for, and a language may be called. */
async function visit(vectors: readonly string[]): Promise<void> {
  const before = location.href;
  const tags = ['account', 'members', 'membership', 'charter', 'glossary', 'priorities', 'threads', 'thread'];
  body.firstElementChild!.replaceChildren(...tags.map((tag) => document.createElement(`praxis-${tag}`)));
  await frame();
  for (const text of vectors) {
    const encoded = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ''));
    await putQuery(`?q=${encoded}&${encoded}`);
    for (const hash of [
      `term=${encoded}`,
      `thread=${encoded}`,
      `member=${encoded}`,
      `priority=${encoded}`,
      `praxis-${encoded}`,
      `invitation=${encoded}`,
      text,
    ]) {
      location.replace(`#${hash}`);
      dispatchEvent(new HashChangeEvent('hashchange'));
    }
    document.documentElement.lang = text;
    document.documentElement.dir = text;
    await frame();
  }
  outcome.faults.push(...faultsIn(body));
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  await putQuery(before);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** WebKit lets a page name another address a hundred times in ten seconds: beyond that, this waits. */
async function putQuery(address: string): Promise<void> {
  for (;;) {
    try {
      history.replaceState(null, '', address);
      return;
    } catch {
      await frame();
    }
  }
}

/** A file with a vector in each cell, read as an import reads it. Whether it is taken does not matter here. */
async function bringIn(vectors: readonly string[]): Promise<void> {
  const fields = ['label', 'gloss', 'body', 'synonyms', 'tags', 'sources', 'lang', '__proto__', 'constructor'];
  const rows = vectors.map((text) => fields.map(() => quoted(text)).join(','));
  const objects = vectors.map((text) => ({
    ...Object.fromEntries(fields.slice(0, 7).map((field) => [field, text])),
    [text]: text,
  }));
  const polluting = `{"terms":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"label":"x","gloss":"y"}]}`;
  const files: Record<string, string> = {
    'terms.csv': [fields.join(','), ...rows].join('\n'),
    'terms.json': JSON.stringify({terms: objects}),
    'proto.json': polluting,
    'terms.md': `---\nlabel: ${JSON.stringify(vectors[0])}\n__proto__: {polluted: 1}\n---\n\n${vectors.join('\n\n')}`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = new File([text], name);
    await readGlossary([file], 'en').catch(refused);
  }
  const people = [
    'name,email,title,department,__proto__',
    ...vectors.map((text) => Array(5).fill(quoted(text)).join(',')),
  ];
  await readPeople(new File([people.join('\n')], 'people.csv')).catch(refused);
}

/** In how many columns of a row another vector stands. */
const CELLS = 4;
/** As many rows as a preview names. */
const ROWS = 50;

/**
 * The same in the dialogs that show what a file would do, by the steps that a steward takes: a vector in each cell that is shown. First
 * where nothing else is right, so that it is told what is wrong; then beside what makes it a row that is taken.
 */
async function preview(vectors: readonly string[]): Promise<void> {
  const dialogs = [
    {within: 'praxis-members', dialog: 'praxis-members-import', open: en.intake.import, columns: peopleColumns},
    {within: 'praxis-glossary', dialog: 'praxis-glossary-import', open: en.glossary.import, columns: termColumns},
  ];
  body.firstElementChild!.replaceChildren(...dialogs.map(({within}) => document.createElement(within)));
  for (const {within, dialog, open, columns} of dialogs) {
    const root = () => deep(dialog)[0]?.shadowRoot;
    const find = (selector: string) =>
      [...everything(root() ?? document.createElement('p'))].filter((e) => e.matches(selector));
    const button = () =>
      [...everything(deep(within)[0]!.shadowRoot!)].find((e) => e.matches('button') && e.textContent?.trim() === open);
    await until(
      () => Boolean(button()),
      () => `the button of ${within}`,
    );
    (button() as HTMLElement).click();
    const choose = async (rows: readonly (readonly string[])[], shown: string) => {
      await until(
        () => find('input[type=file]').length > 0,
        () => `${dialog}, to choose a file`,
      );
      const [input] = find('input[type=file]') as HTMLInputElement[];
      const chosen = new DataTransfer();
      chosen.items.add(new File([rows.map((row) => row.map(quoted).join(',')).join('\n')], 'rows.csv'));
      input!.files = chosen.files;
      input!.dispatchEvent(new Event('change'));
      await until(
        () => find(shown).length > 0,
        () => `${shown} of ${dialog}`,
      );
      outcome.faults.push(...faultsIn(root()!));
      outcome.shown += find('li').length;
    };
    for (let start = 0; start < vectors.length; start += ROWS * CELLS) {
      const some = vectors.slice(start, start + ROWS * CELLS);
      const rows = Array.from({length: Math.ceil(some.length / CELLS)}, (_, place) =>
        some.slice(place * CELLS, place * CELLS + CELLS),
      );
      const cells = rows.map((row) => Array.from({length: CELLS}, (_, place) => plain(row[place] ?? 'x')));
      await choose([columns.heading, ...cells.map((row, place) => columns.taken(row, start + place))], '.lists li');
      const dialogElement = find('dialog')[0] as HTMLDialogElement;
      dialogElement.close();
      (button() as HTMLElement).click();
      await choose(
        [columns.heading, ...rows.map((row) => columns.heading.map((_, place) => row[place % row.length]!))],
        '[role=alert], .lists li',
      );
      dialogElement.close();
      (button() as HTMLElement).click();
    }
  }
}

const peopleColumns = {
  heading: ['name', 'email', 'title', 'department', 'place'],
  taken: ([name, ...others]: readonly string[], place: number) => [name!, `p${place}@example.com`, ...others],
};
const termColumns = {
  heading: ['label', 'lang', 'gloss', 'synonyms', 'body'],
  taken: ([label, ...others]: readonly string[], place: number) => [`${place} ${label!}`.slice(0, 80), 'en', ...others],
};

/** What a line may hold: else the row is left out, and the vector is not shown. */
const plain = (text: string) =>
  oneLine(text)
    .replace(/[\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/g, '')
    .trim()
    .slice(0, 60) || 'x';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A file may be refused, for a reason that people are told. */
function refused(cause: unknown): void {
  if (!(cause instanceof ImportError || cause instanceof PeopleFileError)) outcome.errors.push(String(cause));
}

/** Shows that what does harm is noticed: everything is counted that is looked at later. */
function plant(vectors: readonly string[]): void {
  // What leads the page away would lead it away from telling.
  const kept = vectors.filter((text) => !text.includes('http-equiv'));
  const places = kept.map((text) => Object.assign(document.createElement('div'), {innerHTML: text}));
  body.replaceChildren(...places);
  outcome.faults.push(...faultsIn(body));
}

async function run(): Promise<void> {
  const vectors = (await (await fetch('vectors.json')).json()) as string[];
  outcome.vectors = vectors.length;
  if (new URLSearchParams(location.search).has('plant')) {
    plant(vectors);
    await until(
      () => outcome.hits > 0 && outcome.faults.length > 0,
      () => 'what was planted',
    );
  } else {
    for (let start = 0; start < vectors.length; start += BATCH) {
      const batch = vectors.slice(start, start + BATCH);
      await show(batch);
    }
    await bringIn(vectors);
    await preview(vectors);
    await visit(vectors.slice(0, ADDRESSED));
    if (Object.getOwnPropertyNames(Object.prototype).join() !== PROTOTYPE)
      outcome.faults.push('Object.prototype has changed');
    if ('polluted' in {}) outcome.faults.push('It is polluted');
    if (document.querySelector !== Document.prototype.querySelector) outcome.faults.push('The document is clobbered');
  }
}

run()
  .catch((error: unknown) => outcome.errors.push(String(error)))
  .finally(() => (outcome.done = true));
