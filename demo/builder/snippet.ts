/** The HTML that an author pastes. */
import {escape} from '../playground/escape.js';
import {COMMUNITY, type Widget} from './manifest.js';

/** What was filled in, by the name of the option. A flag is there, or not. */
export type Values = Readonly<Record<string, string>>;

export interface Choice {
  readonly widget: Widget;
  readonly values: Values;
  /** What stands in the element. */
  readonly content: string;
  readonly script: string;
  readonly community: Widget;
  readonly communityValues: Values;
  /** The page has the script and its community already. */
  readonly elementAlone: boolean;
}

export const SCRIPT = 'https://intranet.example/praxis/praxis.js';

export function snippet(choice: Choice): string {
  const {widget, values, content, elementAlone} = choice;
  const element = tag(widget, values, content);
  return elementAlone ? element : `${head(choice)}\n\n${element}`;
}

/** What a page needs once. */
export function head({script, community, communityValues}: Choice): string {
  const src = escape(script.trim() || SCRIPT);
  const named = {name: 'your-community', ...communityValues};
  return `<script type="module" src="${src}"></script>\n${tag(community, named, '')}`;
}

export function element({widget, values, content}: Choice): string {
  return tag(widget, values, content);
}

function tag({tag, options, content: slot}: Widget, values: Values, content: string): string {
  const written = attributesOf({options}, values).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  const broken = written.join('').length > 90 && tag !== 'praxis-term';
  const attributes = broken ? `${written.map((one) => `\n ${one}`).join('')}\n` : written.join('');
  return `<${tag}${attributes}>${slot && tag !== COMMUNITY ? escape(content) : ''}</${tag}>`;
}

/** The attributes that have to be written: filled in, and other than what would be without them. */
export function attributesOf({options}: Pick<Widget, 'options'>, values: Values): [name: string, value: string][] {
  return options.flatMap(({name, kind, usual}): [string, string][] => {
    const value = (values[name] ?? '').trim();
    if (kind === 'flag') return value ? [[name, '']] : [];
    return value && value !== usual ? [[name, value]] : [];
  });
}
