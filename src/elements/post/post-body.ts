import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {parseMarkdown} from '../../text/markdown.js';
import {showMentions} from '../../text/mentions.js';
import {renderRichText} from './rich-text.js';
import {selectedText} from './selected-text.js';

/** What a post says, as elements. Built once for a text: most renders are about something else. */
export class PostBody {
  #built: {readonly from: Stored<'post'>; readonly strings: Locale; readonly element: HTMLElement} | undefined;

  /** The part of it that is selected, '' for none. */
  selectedText(root: ShadowRoot | null): string {
    return this.#built && root ? selectedText(root, this.#built.element) : '';
  }

  render(post: Stored<'post'>, strings: Locale, images: ImageSource | undefined): HTMLElement {
    if (!this.#built || !saysTheSame(this.#built.from, post) || this.#built.strings !== strings) {
      const {body, mentions} = post;
      const element = document.createElement('div');
      element.className = 'rich-text';
      element.part.add('body');
      element.append(renderRichText(showMentions(parseMarkdown(body), mentions.length), strings.post, images));
      this.#built = {from: post, strings, element};
    }
    return this.#built.element;
  }
}

function saysTheSame(a: Stored<'post'>, b: Stored<'post'>): boolean {
  return a.body === b.body && Object.keys(a.images).join() === Object.keys(b.images).join();
}
