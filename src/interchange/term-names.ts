import {numeronymOf} from '../text/numeronym.js';

/** What is read from a name and a definition: other names, and the name without them. */
export interface Names {
  readonly label: string;
  readonly aliases: readonly string[];
}

const IN_BRACKETS = /^(.*?\S)\s*[(（]([^()（）]+)[)）]$/;
const ACRONYM = /^(?=(?:.*[\p{Lu}\d]){2})[\p{L}\d][\p{L}\d&/+.-]{1,9}$/u;

/** How authors bring in a short form: "often abbreviated as K8s". */
const ABBREVIATED =
  /(?:abbreviated (?:as|to)|abreviad[oa] como|abrégée? en|abgekürzt(?: als)?|缩写为|简称为?)\s+?["“«„]?([\p{L}\d&/+.-]{2,10})|([A-Za-z\d]{2,10})と略/u;
/** "Vertical scaling, also known as 'scaling up and down', is …", "A certificate — also called a public key certificate, or …" */
const ALSO_KNOWN =
  /^[^,.;:—–]{2,60}?\s*[,(—–]\s*(?:(?:also|often|commonly|sometimes|frequently)\s+)+(?:known as|called|referred to as)\s+(.+?)\s*(?:[.;:)—–]|,(?!\s+or\b)|\s(?:is|are|refers?)\s|$)/;
const ARTICLE = /^(?:an?|the)\s+/i;
const QUOTES = /^["'“”‘’«»„]+|[,"'“”‘’«»„]+$/g;
const MAX_NAME_WORDS = 5;

/** Takes an acronym in brackets off a name: "Infrastructure as Code (IaC)". "Path (in a file system)" stays as it is. */
export function withoutAcronym(title: string): Names {
  const [, label = '', inside = ''] = IN_BRACKETS.exec(title) ?? [];
  const isAcronym = label && (ACRONYM.test(inside) || isInitialsOf(inside, label));
  return isAcronym ? {label, aliases: [inside]} : {label: title, aliases: []};
}

/** Takes any name in brackets off a name, for sources that put nothing else there: "Maillage de services (service mesh)". */
export function withoutBrackets(title: string): Names {
  const [, label, inside = ''] = IN_BRACKETS.exec(title) ?? [];
  return label ? {label, aliases: [inside.trim()]} : {label: title, aliases: []};
}

/**
 * Other names that the first paragraph of a definition gives, when it is certain that they are: the label's initials or
 * numeronym, and what its first sentence introduces as an abbreviation or as "also known as".
 *
 * @param paragraph Plain text.
 */
export function namesIn(paragraph: string, sentence: string, label: string): string[] {
  const words = paragraph.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? [];
  const initials = words.filter(
    (word) => /\p{Lu}\p{L}*\p{Lu}/u.test(word) && isInitialsOf(word.replace(/s$/, ''), label),
  );
  const numeronyms = words.filter((word) => word.toLowerCase() === numeronymOf(label.toLowerCase()));
  const names = [...initials.map((word) => word.replace(/s$/, '')), ...numeronyms];
  const [, short, shortBefore] = ABBREVIATED.exec(sentence) ?? [];
  const abbreviation = short ?? shortBefore;
  if (abbreviation && sameFirstLetter(abbreviation, label)) names.push(abbreviation);
  return [...names, ...writtenOut(sentence, label), ...alsoKnown(sentence)];
}

function alsoKnown(sentence: string): string[] {
  const [, names = ''] = ALSO_KNOWN.exec(sentence) ?? [];
  return names
    .split(/,?\s+or\s+/)
    .map((name) => name.replace(ARTICLE, '').replace(QUOTES, '').trim())
    .filter((name) => name && name.split(/\s+/).length <= MAX_NAME_WORDS);
}

/** "eBPF, or extended Berkeley Packet Filter, is …" */
function writtenOut(sentence: string, label: string): string[] {
  if (!ACRONYM.test(label)) return [];
  const start = sentence.startsWith(label) ? sentence.slice(label.length) : '';
  const name = /^(?:,? or | ?\()([^,()]+)[,)]/.exec(start)?.[1]?.trim();
  return name && isInitialsOf(label, name) ? [name] : [];
}

/** "VM" for "Virtual Machine", "PaC" and "PC" for "Policy as Code". */
function isInitialsOf(acronym: string, name: string): boolean {
  const words = name.match(/[\p{L}\d]+/gu) ?? [];
  const initialsOf = (some: readonly string[]) => some.map((word) => word[0]!.toLowerCase()).join('');
  const telling = words.filter((word) => word.length > 3 || /\p{Lu}/u.test(word));
  return acronym.length > 1 && [initialsOf(words), initialsOf(telling)].includes(acronym.toLowerCase());
}

function sameFirstLetter(a: string, b: string): boolean {
  return a[0]?.toLowerCase() === b[0]?.toLowerCase();
}
