/** The parts that pages may style, as a page of the documentation. */
export function partsPage({modules}) {
  const elements = modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName, cssParts = []}) => tagName && cssParts.length > 0)
    .sort((one, other) => one.tagName.localeCompare(other.tagName, 'en'));
  const sections = elements.map(({tagName, cssParts}) => {
    const rows = cssParts.map(({name, description}) => `| \`${name}\` | ${description} |`);
    return [`## \`<${tagName}>\``, ['| Part | What it is |', '| --- | --- |', ...rows].join('\n')].join('\n\n');
  });
  return `${INTRODUCTION}\n\n${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `<!-- Written by \`npm run manifest\` from custom-elements.json. -->

# Parts

Where a [token](tokens.md) is not enough, a page styles a part of an element; no \`!important\` is needed:

\`\`\`css
praxis-thread::part(post) {
  border-block-start: 1px solid silver;
}
\`\`\`

A name may stand for several things of one element, as \`post\` does. Menus, and the cards of names and terms, follow the tokens alone.`;
