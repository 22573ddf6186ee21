import {BACKEND_PARAMETERS} from '../backend.js';
import {escape} from './escape.js';

const COMMUNITY_ATTRIBUTES = new Set<string>(['name', ...BACKEND_PARAMETERS]);

/** The HTML an author would paste for what is on the stage. */
export function markup(community: Element, element: Element, attributes: ReadonlySet<string>): string {
  const script = '<script type="module" src="praxis.js"></script>';
  if (element !== community) return [script, tag(community, COMMUNITY_ATTRIBUTES), tag(element, attributes)].join('\n');
  const children = [...element.children].map((child) => `\n  ${tag(child, new Set())}`);
  return `${script}\n${tag(element, COMMUNITY_ATTRIBUTES, `${children.join('')}\n`)}`;
}

function tag({localName, attributes}: Element, shown: ReadonlySet<string>, content = ''): string {
  const written = [...attributes].filter(({name}) => shown.has(name));
  const pairs = written.map(({name, value}) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
  return `<${localName}${pairs.join('')}>${content}</${localName}>`;
}
