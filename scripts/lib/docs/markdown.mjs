import {Marked} from 'marked';
import {codeBlock} from './code.mjs';
import {anchors, escape} from './text.mjs';

/**
 * @typedef {{id: string, depth: number, text: string}} Heading
 * @typedef {{id: string, heading: string, text: string}} Section - A stretch of a page that a search can find.
 */

/**
 * A file of Markdown as a part of a page.
 *
 * @param {string} markdown
 * @param {(href: string) => string} linkTo - Where a link or an image of the file leads, in the site.
 * @returns {{title: string, html: string, headings: Heading[], sections: Section[]}}
 */
export function renderMarkdown(markdown, linkTo) {
  const headings = [];
  const sections = [{id: '', heading: '', text: ''}];
  const anchorOf = anchors();

  const marked = new Marked({
    renderer: {
      heading({tokens, depth}) {
        const text = plain(tokens);
        const id = anchorOf(text);
        headings.push({id, depth, text});
        const link = depth === 1 ? '' : ` <a class="anchor" href="#${id}" aria-label="Link to “${escape(text)}”">#</a>`;
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}${link}</h${depth}>\n`;
      },
      link({href, tokens}) {
        return `<a href="${escape(linkTo(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({href, text}) {
        return `<img src="${escape(linkTo(href))}" alt="${escape(text)}" loading="lazy">`;
      },
      code({text, lang = ''}) {
        return codeBlock(text, lang);
      },
      html({text}) {
        if (/^\s*<!--[^]*-->\s*$/.test(text)) return '';
        throw new Error(`The documentation is Markdown without HTML: ${text.trim()}`);
      },
    },
  });
  const tokens = marked.lexer(markdown);
  // Wide tables scroll in a box of their own, also by keys.
  const html = marked
    .parser(tokens)
    .replaceAll('<table>', '<div class="table" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>');
  let seen = 0;
  for (const token of tokens) {
    if (token.type === 'heading') {
      const {id, text, depth} = headings[seen++];
      if (depth > 1) sections.push({id, heading: text, text: ''});
    } else {
      sections.at(-1).text += ` ${plain([token])}`;
    }
  }
  for (const section of sections) section.text = section.text.replace(/\s+/g, ' ').trim();
  return {title: headings.find(({depth}) => depth === 1)?.text ?? '', html, headings, sections};
}

/** A line of Markdown, such as a description in the manifest. */
export const renderLine = (text) => /** @type {string} */ (new Marked().parseInline(text, {async: false}));

/** What one reads of tokens. */
function plain(tokens) {
  return tokens.map(textOf).join('');
}

function textOf(token) {
  if (token.type === 'html') return '';
  if (token.type === 'table')
    return [token.header, ...token.rows]
      .flat()
      .map((cell) => `${plain(cell.tokens)} `)
      .join('');
  if (token.type === 'list') return token.items.map(({tokens}) => `${plain(tokens)} `).join('');
  if (token.type === 'escape' || token.type === 'codespan' || token.type === 'code') return token.text;
  if (token.type === 'br' || token.type === 'space') return ' ';
  return token.tokens ? plain(token.tokens) : (token.text ?? '');
}
