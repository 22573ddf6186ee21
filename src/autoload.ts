import {comesLater, fetchAhead, lineIsFree} from './ahead.js';
import {Waiting} from './context/waiting.js';
import {communityOf, isFirestore, languageAt} from './glance/key.js';
import {showGlance} from './glance/show.js';
import {VERSION} from './version.js';

/** Where each element is defined, by its tag. */
const modules = {
  'praxis-account': () => import('./elements/account/define.js'),
  'praxis-activity': () => import('./elements/activity/define.js'),
  'praxis-autolink': () => import('./elements/autolink/define.js'),
  'praxis-charter': () => import('./elements/charter/define.js'),
  'praxis-community': () => import('./elements/community/define.js'),
  'praxis-glossary': () => import('./elements/glossary/define.js'),
  'praxis-hub': () => import('./elements/hub/define.js'),
  'praxis-inbox': () => import('./elements/inbox/define.js'),
  'praxis-inbox-badge': () => import('./elements/inbox-badge/define.js'),
  'praxis-knowledge': () => import('./elements/knowledge/define.js'),
  'praxis-member': () => import('./elements/member/define.js'),
  'praxis-members': () => import('./elements/members/define.js'),
  'praxis-membership': () => import('./elements/membership/define.js'),
  'praxis-moderation': () => import('./elements/moderation/define.js'),
  'praxis-pulse': () => import('./elements/pulse/define.js'),
  'praxis-priorities': () => import('./elements/priorities/define.js'),
  'praxis-search': () => import('./elements/search/define.js'),
  'praxis-term': () => import('./elements/term/define.js'),
  'praxis-thread': () => import('./elements/thread/define.js'),
  'praxis-threads': () => import('./elements/threads/define.js'),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

/** The tags that pages use. */
export type ElementTag = keyof typeof modules;

const all = Object.keys(modules).join();
const undefinedOnes = `:is(${all}):not(:defined)`;
const COMMUNITY = 'praxis-community';

/** One for the page, even when the library is on it twice, perhaps in two versions: the first one defines its elements. */
class Autoloader {
  readonly version: string = VERSION;
  readonly #under = new WeakSet<Node>();
  readonly #loading = new Set<ElementTag>();
  readonly #waiting = new Waiting((element) => this.#defineAll([element]));

  /** Defines the elements that stand below a node, now and whenever one is put there. Shadow roots are worlds of their own. */
  watch(root: ParentNode & Node): void {
    if (this.#under.has(root)) return;
    this.#under.add(root);
    const defineAll = () => this.#defineWithin(root);
    defineAll();
    new MutationObserver((mutations) => {
      for (const {type, target, addedNodes} of mutations)
        for (const node of type === 'attributes' ? [target] : addedNodes) {
          if (isElement(node)) this.#defineWithin(node);
        }
    }).observe(root, {childList: true, subtree: true, attributeFilter: ['loading']});
    // What could not be loaded without a connection is loaded with it.
    addEventListener('online', defineAll);
    // A link may lead to something in one that waits.
    addEventListener('hashchange', defineAll);
  }

  #defineWithin(root: ParentNode & Node): void {
    const found = [...root.querySelectorAll(undefinedOnes)];
    if (isElement(root) && root.matches(undefinedOnes)) found.unshift(root);
    this.#defineAll(found.filter((element) => !this.#waits(element)));
  }

  /** Whether one is loaded only when a reader comes near. A community is, where all that it is around waits. */
  #waits(element: Element): boolean {
    if (element.localName !== COMMUNITY) return this.#waiting.includes(element);
    const held = [...element.querySelectorAll(all)];
    return held.length > 0 && held.every((one) => this.#waits(one));
  }

  #defineAll(elements: readonly Element[]): void {
    fetchAhead(elements.filter(({localName}) => !comesLater(localName)).flatMap(needsOf), 'high');
    for (const element of elements) void this.#define(element);
  }

  async #define(element: Element): Promise<void> {
    const tag = element.localName;
    if (comesLater(tag)) {
      await lineIsFree();
      fetchAhead(needsOf(element), 'low');
    }
    // What its reader saw last is there before a long download begins.
    await showGlance(element, look);
    // One that waited around it is needed now; it comes in the file that every element needs.
    for (const name of [COMMUNITY, tag] as ElementTag[]) void this.#load(name);
  }

  async #load(tag: ElementTag): Promise<void> {
    if (this.#loading.has(tag)) return;
    this.#loading.add(tag);
    try {
      await modules[tag]();
    } catch (error) {
      // Tried again when one is added, or when the connection is back.
      reportError(new Error(`praxis-elements: <${tag}> could not be loaded.`, {cause: error}));
      this.#loading.delete(tag);
    }
  }
}

/** Draws what there is to read first, before the element is there. */
const look = async () => (await import('./look/look.js')).look;

/** Itself, where its community is kept, and its language. */
const needsOf = (element: Element): string[] => [
  element.localName,
  isFirestore(communityOf(element)) ? 'firestore' : 'local',
  languageAt(element),
];

/** Also one that another window of the page made. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const key = Symbol.for('praxis-autoloader');
type Global = typeof globalThis & {[key]?: Autoloader};

const autoloader = ((globalThis as Global)[key] ??= new Autoloader());
if (autoloader.version !== VERSION) {
  // eslint-disable-next-line no-console -- It is for whoever made the page, not for its readers.
  console.warn(`praxis-elements: versions ${autoloader.version} and ${VERSION} are loaded. The first one is used.`);
}

/**
 * Defines each element of the library that stands below a node, when it first appears there. The one script calls it for the
 * document; a page calls it for each shadow root of its own that holds elements of the library.
 */
export function autoload(root: Document | ShadowRoot | Element = document): void {
  autoloader.watch(root);
}
