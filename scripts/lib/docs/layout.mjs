import {escape} from './text.mjs';
import {addressOf, ELEMENTS, relativeTo} from './pages.mjs';

/**
 * A whole page. Nothing in it is asked of another site, no script is a module, and every address is relative: so it opens from a
 * disk, from a share and below any path.
 *
 * @param {object} page
 * @param {string} page.address
 * @param {string} page.title
 * @param {string} page.html
 * @param {import('./markdown.mjs').Heading[]} page.headings
 * @param {{title: string, sources: string[]}[]} page.groups
 * @param {Map<string, string>} page.titles - Of each source.
 * @param {string[]} page.tags - Of the elements, listed on their own pages.
 */
export function layout({address, title, html, headings, groups, titles, tags}) {
  const to = (target) => escape(relativeTo(address, target));
  const item = (target, text) =>
    `<li><a href="${to(target)}"${target === address ? ' aria-current="page"' : ''}>${text}</a>`;
  const elements = () => `<ul>${tags.map((tag) => `${item(`elements/${tag}.html`, tag)}</li>`).join('')}</ul>`;
  const isIn = (folder) => address.startsWith(`${folder}/`);
  const list = ({sources}) =>
    sources
      .map((source) => {
        const inner = source === ELEMENTS && isIn(ELEMENTS) ? elements() : '';
        return `${item(addressOf(source), escape(titles.get(source) ?? source))}${inner}</li>`;
      })
      .join('\n');
  const navigation = groups
    .map((group) => `${group.title ? `<h2>${group.title}</h2>` : ''}<ul>${list(group)}</ul>`)
    .join('\n');
  const onPage = headings.filter(({depth}) => depth === 2);
  const contents =
    onPage.length > 2
      ? `<aside class="contents" aria-label="On this page"><h2>On this page</h2><ul>${onPage
          .map(({id, text}) => `<li><a href="#${id}">${escape(text)}</a></li>`)
          .join('')}</ul></aside>`
      : '';
  const root = to('index.html').replace(/index\.html$/, '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'praxis-elements' ? title : `${escape(title)} · praxis-elements`}</title>
<link rel="icon" href="${to('mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('style.css')}">
<script defer src="${to('search.js')}" data-root="${root}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="${to('index.html')}"><img src="${to('mark.svg')}" alt="" width="24" height="24">praxis-elements</a>
<button class="menu" popovertarget="pages">Pages</button>
<search class="search" hidden>
<label class="unseen" for="query">Search the documentation</label>
<input id="query" type="search" placeholder="Search  /" autocomplete="off" spellcheck="false" aria-controls="results">
<div class="results" id="results" hidden></div>
<p class="unseen" role="status"></p>
</search>
</header>
<div class="page">
<nav class="pages" id="pages" popover aria-label="Pages">
${navigation}
</nav>
<main id="content" tabindex="-1">
${html}</main>
${contents}
</div>
</body>
</html>
`;
}
