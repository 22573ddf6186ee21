import {codeBlock} from './code.mjs';
import {renderLine} from './markdown.mjs';
import {escape} from './text.mjs';

/** The elements of a manifest, by their tags. */
export function elementsOf({modules}) {
  return modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((one, other) => one.tagName.localeCompare(other.tagName, 'en'));
}

/** The list of all elements, as the body of a page. */
export function elementList(elements) {
  const items = elements.map(
    ({tagName, summary = ''}) =>
      `<dt><a href="${tagName}.html"><code>&lt;${tagName}&gt;</code></a></dt><dd>${renderLine(summary)}</dd>`,
  );
  return `<h1 id="elements">Elements</h1>
<p>Every element that a page can use, made from <a href="../source/custom-elements.json.html"><code>custom-elements.json</code></a>.
What all have in common: <a href="../developers.html#events">events</a>, <a href="../tokens.html">design tokens</a>,
<a href="../parts.html">parts</a>.</p>
<dl class="entries">${items.join('\n')}</dl>\n`;
}

/**
 * An element's own page.
 *
 * @returns {{html: string, headings: import('./markdown.mjs').Heading[], sections: import('./markdown.mjs').Section[]}}
 */
export function elementPage(element) {
  const {tagName, summary = '', description = ''} = element;
  const kinds = kindsOf(element).filter(({entries}) => entries.length > 0);
  const name = tagName.replace('praxis-', '');
  const use = codeBlock(`<${tagName}></${tagName}>`, 'html') + codeBlock(`import 'praxis-elements/${name}.js';`, 'js');
  const paragraphs = description.split('\n\n').map((text) => `<p>${renderLine(text)}</p>`);
  const html = [
    `<h1 id="${tagName}"><code>&lt;${tagName}&gt;</code></h1>`,
    `<p class="summary">${renderLine(summary)}</p>`,
    ...paragraphs,
    use,
    ...kinds.map(
      ({title, id, entries}) =>
        `<h2 id="${id}">${title} <a class="anchor" href="#${id}" aria-label="Link to “${title}”">#</a></h2>
<dl class="entries">${entries.map((entry) => describe(id, entry)).join('\n')}</dl>`,
    ),
  ].join('\n');
  return {
    html,
    headings: kinds.map(({title, id}) => ({id, depth: 2, text: title})),
    sections: [
      {id: '', heading: '', text: `${summary} ${description}`},
      ...kinds.map(({title, id, entries}) => ({
        id,
        heading: title,
        text: entries.map((entry) => `${entry.name} ${entry.text}`).join(' '),
      })),
    ],
  };
}

/** What can be said of an element, in the order somebody asks. */
function kindsOf({attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = []}) {
  const fields = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind}) => kind === 'method');
  return [
    {
      title: 'Attributes',
      id: 'attributes',
      entries: attributes.map(({name, type, default: value, description, fieldName}) => ({
        name,
        type: type?.text,
        value,
        text: description ?? '',
        note: fieldName && fieldName !== name ? `As a property: <code>${escape(fieldName)}</code>.` : '',
      })),
    },
    {
      title: 'Properties',
      id: 'properties',
      entries: fields.map(({name, type, default: value, description, readonly}) => ({
        name,
        type: type?.text,
        value,
        text: description ?? '',
        note: readonly ? 'Read only.' : '',
      })),
    },
    {
      title: 'Methods',
      id: 'methods',
      entries: methods.map(({name, parameters = [], return: result, description}) => ({
        name,
        type: `(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`,
        text: description ?? '',
      })),
    },
    {
      title: 'Events',
      id: 'events',
      entries: events.map(({name, type, description}) => ({name, type: type?.text, text: description ?? ''})),
    },
    {
      title: 'Slots',
      id: 'slots',
      entries: slots.map(({name, description}) => ({name: name || '(default)', text: description ?? ''})),
    },
    {
      title: 'Parts',
      id: 'parts',
      entries: cssParts.map(({name, description}) => ({name, text: description ?? ''})),
    },
    {
      title: 'CSS properties',
      id: 'css-properties',
      entries: cssProperties.map(({name, default: value, description}) => ({name, value, text: description ?? ''})),
    },
  ];
}

function describe(kind, {name, type = '', value = '', text, note = ''}) {
  const id = `${kind}-${name.replace(/[^\w-]/g, '')}`;
  const shownType = type ? ` <code class="type">${escape(type)}</code>` : '';
  const shownValue = value ? `Default: <code>${escape(value)}</code>.` : '';
  const notes = [note, shownValue].filter(Boolean).join(' ');
  return `<dt id="${id}"><code>${escape(name)}</code>${shownType}</dt>
<dd>${renderLine(text)}${notes ? `<p class="notes">${notes}</p>` : ''}</dd>`;
}
