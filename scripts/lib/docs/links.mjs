import {posix} from 'node:path';

/**
 * What is wrong with the links of a site: those that lead nowhere in it, and whatever would be loaded from elsewhere.
 *
 * @param {ReadonlyMap<string, string | Uint8Array>} files - By their paths.
 * @returns {string[]}
 */
export function linkProblems(files) {
  const problems = [];
  const pages = [...files].filter(([name]) => name.endsWith('.html')).map(([name, html]) => ({name, html: `${html}`}));
  const anchors = new Map(pages.map(({name, html}) => [name, new Set(attributes(html, 'id'))]));
  for (const {name, html} of pages) {
    const ids = attributes(html, 'id');
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice) problems.push(`${name}: two things have the id ${twice}`);
    for (const address of attributes(html, 'src').concat(attributes(html, 'href'))) {
      if (/^(https?|mailto):/.test(address)) continue;
      const [path = '', anchor] = address.split('#');
      const target = path ? posix.join(posix.dirname(name), path) : name;
      if (!files.has(target)) problems.push(`${name}: ${address} leads nowhere`);
      else if (anchor && !anchors.get(target)?.has(anchor)) problems.push(`${name}: ${address} has no such place`);
    }
    const foreign = [
      ...html.matchAll(/<(?:script|link(?! rel="canonical")|img|iframe)\b[^>]*\b(?:src|href)="(?:\w+:)?\/\/[^"]*"/g),
    ];
    for (const [tag] of foreign) problems.push(`${name}: ${tag} asks another site`);
    if (/<script\b[^>]*type="module"/.test(html)) problems.push(`${name}: a module cannot be loaded from a disk`);
  }
  return problems;
}

/** The values of an attribute, as they are meant. Only tags have attributes: what stands in a text is escaped. */
function attributes(html, name) {
  const values = [...html.matchAll(/<[a-z][^>]*>/g)].flatMap(
    ([tag]) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? [],
  );
  return values.map((value) => value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}
