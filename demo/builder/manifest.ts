/** What an author can choose, read from the manifest of the elements. */
import {WORDS, type OptionWords} from './words.js';

/** As much of `custom-elements.json` as is read here. */
export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly slots?: readonly {readonly name: string; readonly description?: string}[];
}

interface Attribute {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

/** `several`: words with spaces between them. `flag`: there or not. */
export type Kind = 'text' | 'number' | 'flag' | 'one' | 'several';

export interface WidgetOption {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly kind: Kind;
  readonly choices: readonly {readonly value: string; readonly label: string}[];
  /** What it is if left out. */
  readonly usual: string;
}

export interface Widget {
  readonly tag: string;
  /** What somebody wants who chooses it. */
  readonly want: string;
  readonly help: string;
  readonly options: readonly WidgetOption[];
  /** What may stand in it, if something may. */
  readonly content: {readonly label: string; readonly help: string; readonly sample: string} | undefined;
}

/** What the page says once, and what connects it. */
export const COMMUNITY = 'praxis-community';
/** Of it, what no author is asked: how developers try things out. */
const FOR_DEVELOPERS = new Set(['backend', 'emulator', 'auth-emulator', 'local-name']);

export function widgetsOf({modules}: Manifest): Widget[] {
  const declarations = modules.flatMap(({declarations = []}) => declarations);
  const widgets = declarations.flatMap((declaration) => (declaration.tagName ? [widgetOf(declaration)] : []));
  const order = Object.keys(WORDS);
  const place = ({tag}: Widget) => (order.includes(tag) ? order.indexOf(tag) : order.length);
  return widgets.sort((a, b) => place(a) - place(b));
}

function widgetOf({tagName: tag = '', description = '', attributes = [], slots = []}: Declaration): Widget {
  const {want = tag, options = {}, content} = WORDS[tag] ?? {};
  const slot = tag === COMMUNITY ? undefined : slots.find(({name}) => name === '');
  const asked = attributes.filter(({name}) => tag !== COMMUNITY || !FOR_DEVELOPERS.has(name));
  const order = Object.keys(options);
  const place = ({name}: Attribute) => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    tag,
    want,
    help: plain(description.split('\n\n')[0] ?? ''),
    options: asked.sort((a, b) => place(a) - place(b)).map((attribute) => optionOf(attribute, options[attribute.name])),
    content: slot && {label: 'Text', help: plain(slot.description ?? ''), sample: '', ...content},
  };
}

function optionOf(
  {name, description = '', default: usual = '', type}: Attribute,
  words: OptionWords = {},
): WidgetOption {
  const [kind, values] = kindOf(type?.text ?? '', description);
  return {
    name,
    label: words.label ?? sentence(name.replaceAll('-', ' ')),
    help: words.help ?? plain(description),
    kind,
    choices: values.map((value) => ({value, label: words.choices?.[value] ?? sentence(value.replaceAll('-', ' '))})),
    usual: usual.replace(/^'(.*)'$/, '$1').replace(/^undefined$/, ''),
  };
}

/** A list of texts is a choice; where the type says no more than that it is text, the description may name what there is. */
function kindOf(type: string, description: string): [Kind, string[]] {
  if (type === 'boolean') return ['flag', []];
  if (type === 'number') return ['number', []];
  const literals = [...type.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
  if (literals.length) return ['one', literals];
  const named = [...description.matchAll(/`([a-z][a-z-]*)`/g)].map(([, value = '']) => value);
  if (named.length < 3) return ['text', []];
  return [/\bspaces\b/.test(description) ? 'several' : 'one', named];
}

/** Descriptions are Markdown, of which they have code alone. */
const plain = (text: string) => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
const sentence = (words: string) => (words ? words[0]!.toUpperCase() + words.slice(1) : words);
