import type {Formats} from '../../context/formats.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Locale} from '../../locales/en.js';
import type {News} from '../../model/news.js';
import {detailsOf} from './news-list.js';
import {placeOf} from './place.js';

/** How many of a kind a summary names. */
const MOST = 8;

interface Line {
  readonly title: string;
  readonly href: string | undefined;
  readonly details: readonly string[];
}

/** What happened in a while, in words. */
export interface Summary {
  readonly title: string;
  readonly period: string;
  /** What there is to say where nothing happened, else ''. */
  readonly none: string;
  readonly groups: readonly {readonly heading: string; readonly lines: readonly Line[]; readonly more: string}[];
}

/** @param name Of the community. @param since, until The period, in milliseconds. */
export function summaryOf(
  news: readonly News[],
  {name, since, until}: {readonly name: string; readonly since: number; readonly until: number},
  context: {readonly strings: Locale; readonly words: ActivityWords; readonly formats: Formats},
): Summary {
  const {words, formats} = context;
  const groups = news.map(({kind, items, isCut}) => {
    const rest = items.length - MOST;
    return {
      heading: words.groups[kind](items.length, formats, isCut),
      lines: items.slice(0, MOST).map((item) => ({
        ...{title: item.title, href: placeOf(item), details: detailsOf(item, context)},
      })),
      more: rest > 0 ? words.more(rest, formats) : isCut ? words.evenMore : '',
    };
  });
  return {
    title: name || words.heading,
    period: words.week.period(formats.day(since), formats.day(until)),
    none: groups.length ? '' : words.week.none,
    groups,
  };
}

/** For a mail without formatting. */
export function asText({title, period, none, groups}: Summary): string {
  const said = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n');
  const parts = groups.map(({heading, lines, more}) =>
    said(
      heading,
      ...lines.map((line) => {
        const about = line.details.length ? ` (${line.details.join(', ')})` : '';
        return said(`• ${line.title}${about}`, line.href && `  ${line.href}`);
      }),
      more && `  ${more}`,
    ),
  );
  // The marks that keep a name apart from the text around it mean nothing outside of a page.
  return [said(title, period), none, ...parts]
    .filter(Boolean)
    .join('\n\n')
    .replace(/[\u2068\u2069]/g, '');
}

/** For a mail with formatting, for paper, and to look at: headings and lists, nothing else. */
export function asDocument({title, period, none, groups}: Summary): HTMLElement {
  return element('div', [
    element('h3', [title]),
    element('p', [period]),
    ...(none ? [element('p', [none])] : []),
    ...groups.flatMap(({heading, lines, more}) => [
      element('h4', [heading]),
      element('ul', [
        ...lines.map(({title, href, details}) => {
          const name = href ? Object.assign(element('a', [title]), {href}) : title;
          return element('li', [name, details.length ? ` (${details.join(', ')})` : '']);
        }),
        ...(more ? [element('li', [more])] : []),
      ]),
    ]),
  ]);
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.dir = 'auto';
  made.append(...content);
  return made;
}
