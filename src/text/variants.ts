import {primary, type Named} from './term-forms.js';

/** The same terms in the language of the texts. */
export class Variants {
  readonly #terms: readonly Named[];
  readonly #language: string;
  /** By what they share with the same term in other languages: made for the first glossary that has several. */
  #own: Map<string, Named> | undefined;

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    this.#terms = terms;
    this.#language = primary(language);
  }

  /** Of a term in another language: the same one in that of the texts, or itself if there is none. */
  of(term: Named): Named {
    this.#own ??= new Map(
      this.#terms.filter(({lang}) => primary(lang) === this.#language).map((own) => [own.concept || own.id, own]),
    );
    return this.#own.get(term.concept || term.id) ?? term;
  }
}
