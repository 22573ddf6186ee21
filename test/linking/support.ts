import type {Named} from '../../src/text/term-forms.js';
import {TermLinks, type LinkingOptions} from '../../src/linking/term-links.js';

/** Terms by their names: `aTerm('mesh')`, or with more to say. */
export function aTerm(label: string, given: Partial<Named> = {}): Named {
  return {id: label.replaceAll(' ', '-'), label, aliases: [], lang: 'en', ...given};
}

/** A link as bare as can be. */
export function createLink(ids: readonly string[], page: Document, name: string): HTMLElement {
  const link = page.createElement('a');
  link.href = `#term=${ids[0]}`;
  link.dataset.praxisTerm = ids.join(' ');
  link.textContent = name;
  return link;
}

/** A part of the page with links, and what a test asks of it. */
export class LinkedPage {
  readonly root: HTMLElement;
  readonly links: TermLinks;

  private constructor(markup: string) {
    this.root = document.createElement('div');
    this.root.innerHTML = markup;
    document.body.append(this.root);
    this.links = new TermLinks(this.root);
  }

  /** Puts markup in the page, and links in that. */
  static async with(
    markup: string,
    terms: readonly (Named | string)[],
    options: Partial<LinkingOptions> = {},
  ): Promise<LinkedPage> {
    const page = new LinkedPage(markup);
    await page.link(terms, options);
    return page;
  }

  async link(terms: readonly (Named | string)[], options: Partial<LinkingOptions> = {}): Promise<void> {
    const named = terms.map((term) => (typeof term === 'string' ? aTerm(term) : term));
    this.links.update(named, {language: 'en', createLink, ...options});
    await this.links.complete;
  }

  /** Waits until the page was read that has just changed. */
  async followed(): Promise<void> {
    await Promise.resolve(); // Changes are told at the end of what made them.
    await this.links.complete;
  }

  /** What is linked, each as `text→ids`, in order. */
  get linked(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-praxis-term]')].map(
      (link) => `${link.textContent}→${link.dataset.praxisTerm}`,
    );
  }

  /** The page in brackets where it is linked. */
  get shown(): string {
    const copy = this.root.cloneNode(true) as HTMLElement;
    for (const link of copy.querySelectorAll('[data-praxis-term]')) link.replaceWith(`[${link.textContent}]`);
    return copy.innerHTML;
  }

  close(): void {
    this.links.stop();
    this.root.remove();
  }
}
