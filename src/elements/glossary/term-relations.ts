import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {conceptOf, type TermEntry} from '../../model/term.js';
import {addressOfTerm} from './term-address.js';

/** What a term has to do with others. */
export interface Relations {
  readonly broader: readonly TermEntry[];
  readonly narrower: readonly TermEntry[];
  readonly related: readonly TermEntry[];
  /** The same in other languages. */
  readonly variants: readonly TermEntry[];
}

/** Which term is broader is said by the narrower one; that two are related, by either. */
export function relationsOf(term: TermEntry, terms: readonly TermEntry[]): Relations {
  const {id, broader, related} = term;
  const concept = conceptOf(term);
  return {
    broader: terms.filter((other) => broader.includes(other.id)),
    narrower: terms.filter((other) => other.broader.includes(id)),
    related: terms.filter((other) => other.id !== id && (related.includes(other.id) || other.related.includes(id))),
    variants: terms.filter((other) => other.id !== id && other.lang !== term.lang && conceptOf(other) === concept),
  };
}

interface Shown {
  readonly strings: Locale;
  readonly formats: Formats;
  readonly open: (event: MouseEvent, id: string) => void;
}

export function renderRelations(
  {broader, narrower, related, variants}: Relations,
  {strings, formats, open}: Shown,
): TemplateResult | typeof nothing {
  const t = strings.glossary.term;
  const link = ({id, label, lang}: TermEntry) =>
    html`<a href=${addressOfTerm(id)} lang=${lang} @click=${(event: MouseEvent) => open(event, id)}
      ><bdi>${label}</bdi></a
    >`;
  const group = (name: string, terms: readonly TermEntry[], showsLanguage = false) =>
    terms.length
      ? html`<div>
          <dt>${name}</dt>
          <dd>
            <ul class="links">
              ${terms.map(
                (term) =>
                  html`<li>
                    ${link(term)}${
                      showsLanguage
                        ? html` <span class="small muted">${formats.languageName(term.lang)}</span>`
                        : nothing
                    }
                  </li>`,
              )}
            </ul>
          </dd>
        </div>`
      : nothing;
  if (![broader, narrower, related, variants].some(({length}) => length)) return nothing;
  return html`<dl class="facts">
    ${group(t.broader, broader)} ${group(t.narrower, narrower)} ${group(t.related, related)}
    ${group(t.variants, variants, true)}
  </dl>`;
}
