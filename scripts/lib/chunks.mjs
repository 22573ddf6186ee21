/** What every element needs, and with it a page that has one: it comes in one file, also the little of each store, and of addresses, that others ask for. */
const CORE =
  /\/dist\/(elements\/community\/define|elements\/shared\/praxis-element|store\/store|store\/local\/session|text\/page-address)\.js$/;

/** What draws the first posts of a conversation before its element is there, and what the parser of their texts needs: neither waits for more. */
const LOOK = /\/dist\/(look\/look|store\/local\/first-posts|text\/images)\.js$/;

/** What ids are worked out with where the browser cannot: there, the first posts wait for it, and must not for the core. */
const DIGEST = /\/dist\/model\/digest\.js$/;

/** What Lit defines elements with, through which it hands on templates and style sheets, too. */
const DEFINES = /\/node_modules\/(lit|lit-element|@lit\/reactive-element)\/(?!css-tag\.js|.*\/css-tag\.js)/;

/** What the one script does before anything else is loaded: it must not wait for the core. */
const FIRST = /\/dist\/praxis\.js$/;

/** What kinds of records hold: whoever writes needs all of it, and nothing else that stands beside it. */
const KINDS = /\/dist\/model\/schemas\.js$/;

/** Where an element is defined. */
const ELEMENT = /\/dist\/elements\/([^/]+)\/define\.js$/;

/** What a page is most often opened for. */
const CONVERSATION = /\/elements\/thread\/define\.js$/;

/** Modules that so many elements need come in one file: a file each would be a request each. */
const MANY = 4;

/** What so many elements need of what draws the first posts comes in the file that they all load: it is little. */
const SOME = 3;

/** Fewer bytes than this, before they are minified, come with others, though some of those who need them need nothing else of it. */
const SMALL = 20_000;

/** @type {Map<string, string> | undefined} */
let places;

/**
 * In which file a module comes, for Rollup's `manualChunks`: in the one script, in the core, in what many elements share, or with others that
 * the same elements need. Rollup itself would make a file for each set of those who need something, most of them of a few hundred bytes.
 */
export function placeOf(id, graph) {
  return (places ??= placesIn(graph)).get(id);
}

function placesIn(graph) {
  const ids = [...graph.getModuleIds()];
  const loaded = loadedLater(graph);
  const elements = [...loaded.keys()].filter((id) => ELEMENT.test(id) && isLoadedByScript(id, graph));
  const places = new Map();
  for (const {users, isAlsoFor, ids} of groupsOf(loaded, elements)) {
    const size = ids.reduce((sum, id) => sum + graph.getModuleInfo(id).code.length, 0);
    for (const id of ids) places.set(id, nameOf(users, isAlsoFor, size < SMALL ? undefined : ids[0]));
  }
  const closure = (names) =>
    closureOf(
      ids.filter((id) => names.test(id)),
      graph,
    );
  const forReading = closure(CONVERSATION);
  for (const id of closure(KINDS)) places.set(id, forReading.has(id) ? 'core' : 'kinds');
  const core = closure(CORE);
  for (const id of core) places.set(id, 'core');
  for (const id of closure(DIGEST)) places.set(id, 'digest');
  // What others need of it is a file of its own, so that those who show no posts need not load the rest.
  const users = usersOf(loaded);
  const isOften = (id) => core.has(id) || elements.filter((element) => users.get(id)?.has(element)).length >= SOME;
  for (const id of closure(LOOK)) if (!DEFINES.test(id)) places.set(id, isOften(id) ? 'base' : 'look');
  for (const id of closure(FIRST)) places.set(id, 'praxis');
  return places;
}

/**
 * Modules with the same users: the elements that need them at once, and whether others need some of them later.
 *
 * @returns {Iterable<{users: string[], isAlsoFor: boolean, ids: string[]}>}
 */
function groupsOf(loaded, elements) {
  const groups = new Map();
  for (const [id, by] of usersOf(loaded)) {
    const users = elements.filter((element) => by.has(element));
    if (users.length === 0) continue;
    // What one of them loads later is no further user.
    const roots = [...by].filter((root) => !users.includes(root) && !isWithin(loaded.get(root).elements, users));
    const key = [users, roots].join(' | ');
    if (!groups.has(key)) groups.set(key, {users, isAlsoFor: roots.length > 0, ids: []});
    groups.get(key).ids.push(id);
  }
  return groups.values();
}

/** @param {string | undefined} large - The first module of a group that is worth a file of its own. */
function nameOf(users, isAlsoFor, large) {
  // A conversation is what most readers come for: it does not wait for what only others share.
  if (users.length >= MANY) return users.some((id) => CONVERSATION.test(id)) ? 'shared' : 'often';
  const names = users.map((id) => ELEMENT.exec(id)?.[1]);
  if (!isAlsoFor) return names.join('-');
  return [...names, large ? /([^/]+)\.js$/.exec(large)?.[1] : 'common'].join('-');
}

/**
 * What is loaded by itself, with all that it needs at once.
 *
 * @returns {Map<string, {closure: Set<string>, elements: Set<string>}>} And which elements lead to it.
 */
function loadedLater(graph) {
  const ids = [...graph.getModuleIds()].filter((id) => graph.getModuleInfo(id).dynamicImporters.length > 0);
  const loaded = new Map(ids.map((id) => [id, {closure: closureOf([id], graph), elements: new Set()}]));
  for (const element of ids.filter((id) => ELEMENT.test(id))) {
    const waiting = [element];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      loaded.get(id).elements.add(element);
      for (const module of loaded.get(id).closure)
        for (const next of graph.getModuleInfo(module).dynamicallyImportedIds)
          if (!seen.has(next) && seen.add(next)) waiting.push(next);
    }
  }
  return loaded;
}

/** By what each module is needed at once. */
function usersOf(loaded) {
  const users = new Map();
  for (const [id, {closure}] of loaded)
    for (const module of closure) users.set(module, (users.get(module) ?? new Set()).add(id));
  return users;
}

/** Some modules, those that they import, and so on, but for those that are loaded later. */
function closureOf(roots, {getModuleInfo}) {
  const found = new Set();
  const waiting = [...roots];
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

const isLoadedByScript = (id, {getModuleInfo}) =>
  getModuleInfo(id).dynamicImporters.some((importer) => importer.endsWith('/dist/autoload.js'));

const isWithin = (some, all) => [...some].every((one) => all.includes(one));
