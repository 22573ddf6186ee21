import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import type {TermEntry} from '../../model/term.js';
import {parseMarkdown} from '../../text/markdown.js';
import {LinkedText} from '../post/linked-text.js';
import type {TermCards} from '../term-card/term-cards.js';

interface Around {
  readonly community: Community;
  readonly strings: Locale;
  readonly formats: Formats;
  /** The whole glossary. */
  readonly terms: readonly TermEntry[];
}

/** Explains a term, with links to the others that it names. Built once for a text. */
export class Explanation {
  readonly #host: LitElement & Around;
  #built: {readonly key: string; readonly terms: readonly TermEntry[]; readonly text: LinkedText} | undefined;
  #cards: TermCards | undefined;

  constructor(host: LitElement & Around) {
    this.#host = host;
  }

  render({id, lang, gloss, body: written}: Stored<'term'>): HTMLElement {
    const body = bodyBeyond(gloss, written);
    const {strings, terms} = this.#host;
    const key = JSON.stringify([id, lang, body, strings.glossary.term.explanation]);
    if (this.#built?.key !== key || this.#built.terms !== terms) {
      const text = new LinkedText('explanation', parseMarkdown(body), strings.post);
      text.element.lang = lang;
      this.#built = {key, terms, text};
      void this.#link(text, id, lang);
    }
    return this.#built.text.element;
  }

  async #link(text: LinkedText, id: string, language: string): Promise<void> {
    const host = this.#host;
    if (host.terms.length < 2) return;
    try {
      const {TermCards, TermNames, linkerOf} = await import('../term-card/load.js');
      const source = {community: () => host.community, strings: () => host.strings, formats: () => host.formats};
      const cards = () => (this.#cards ??= new TermCards(host, source));
      text.link(linkerOf(await TermNames.of(host.terms, language), cards, [id]));
    } catch {
      // It can be read without.
    }
  }
}

/** What an explanation says that the short definition above it, often its first sentence, does not. */
export function bodyBeyond(gloss: string, body: string): string {
  if (!body.startsWith(gloss)) return body;
  const rest = body.slice(gloss.length);
  // What goes on within a sentence, or would be a heading or a list by itself, stays whole.
  return /^(\s+[\p{L}\p{N}"“«„(]|\s*$|\s*\n\s*\n)/u.test(rest) && /[.!?。！？۔]$/u.test(gloss)
    ? rest.trimStart()
    : body;
}
