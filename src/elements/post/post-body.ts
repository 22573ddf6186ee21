import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {asWritten, parseText} from '../../text/parser.js';
import {LinkedText} from './linked-text.js';
import {postNodes} from './post-nodes.js';
import {selectedText} from './selected-text.js';
import type {TermLinks} from './term-links.js';

/** What a post says, as elements. Built once for a text: most renders are about something else. */
export class PostBody {
  #built:
    | {readonly from: Stored<'post'>; readonly strings: Locale; readonly text: LinkedText; readonly isRead: boolean}
    | undefined;

  /** The part of it that is selected, '' for none. */
  selectedText(root: ShadowRoot | null): string {
    return this.#built && root ? selectedText(root, this.#built.text.element) : '';
  }

  /** @param terms What links the names of terms in it. */
  render(post: Stored<'post'>, strings: Locale, images: ImageSource | undefined, terms?: TermLinks): HTMLElement {
    const {body} = post;
    const isStale = this.#built && !this.#built.isRead && parseText(body) !== undefined;
    if (!this.#built || !saysTheSame(this.#built.from, post) || this.#built.strings !== strings || isStale) {
      const read = parseText(body);
      const nodes = postNodes(post, read ?? asWritten(body));
      const text = new LinkedText('body', nodes, strings.post, images);
      this.#built = {from: post, strings, text, isRead: read !== undefined};
      terms?.show(text);
    }
    return this.#built.text.element;
  }
}

function saysTheSame(a: Stored<'post'>, b: Stored<'post'>): boolean {
  return a.body === b.body && Object.keys(a.images).join() === Object.keys(b.images).join();
}
