import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import type {Term, TermEntry} from '../../model/term.js';
import {parseMarkdown} from '../../text/markdown.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {renderStatus} from '../glossary/term-status.js';
import {renderRichText} from '../post/rich-text.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import {shownName} from '../shared/shown-name.js';

/** What the parts of a card need from it. */
export interface CardContext {
  readonly strings: Locale;
  readonly formats: Formats;
  /** The whole glossary. */
  readonly terms: readonly TermEntry[];
  choose(term: TermEntry): void;
  /** Opens a term at a click. */
  go(id: string): (event: MouseEvent) => void;
}

/** What a name with several meanings can mean. */
export function renderChoices(
  entries: readonly TermEntry[],
  named: string,
  {strings: t, formats, choose}: CardContext,
): TemplateResult {
  const hasLanguages = new Set(entries.map(({lang}) => lang)).size > 1;
  return html`<h2 id="name" class="which">${renderSentence(t.glossary.card.several, named)}</h2>
    <ul class="choices">
      ${entries.map(
        (entry) =>
          html`<li>
            <button type="button" class="choice" @click=${() => choose(entry)}>
              <span class="head">
                <span class="name" lang=${entry.lang}><bdi>${entry.label}</bdi></span>
                ${renderStatus(entry.status, t)}
                ${hasLanguages ? html`<span class="small muted">${formats.languageName(entry.lang)}</span>` : nothing}
              </span>
              ${entry.tags.length ? html`<span class="small muted"><bdi>${formats.list(entry.tags)}</bdi></span>` : nothing}
              <span lang=${entry.lang} dir="auto">${entry.gloss}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** What letters stand for, what to say instead of this name, and what took the place of the term. */
export function renderHints(
  {
    label,
    expansion,
    avoid,
    status,
    successor,
  }: Pick<TermEntry, 'label' | 'expansion' | 'avoid' | 'status' | 'successor'>,
  named: string,
  {strings, terms, go}: CardContext,
): TemplateResult {
  const t = strings.glossary.card;
  const isAvoided = avoid.some((name) => name.toLowerCase() === named.replace(/\s+/g, ' ').toLowerCase());
  const next = status === 'deprecated' && successor ? terms.find(({id}) => id === successor) : undefined;
  const [before, after] = t.replacedBy;
  return html`
    ${expansion ? html`<p class="muted"><bdi>${expansion}</bdi></p>` : nothing}
    ${isAvoided ? html`<p class="hint">${icon('insight')}${renderSentence(t.better, label)}</p>` : nothing}
    ${
      next
        ? html`<p class="hint">
            ${icon('move')}
            <span
              >${before}<a href=${addressOfTerm(next.id)} @click=${go(next.id)}><bdi>${next.label}</bdi></a
              >${after}</span
            >
          </p>`
        : nothing
    }
  `;
}

/** The explanation in full, where the page has no place for it. */
export function renderExplanation({body, lang}: Stored<'term'>, strings: Locale): TemplateResult {
  const t = strings.glossary.term;
  if (!body) return html`<p class="muted">${t.noExplanation}</p>`;
  return html`<h3 class="sr">${t.explanation}</h3>
    <div class="rich-text" lang=${lang}>${renderRichText(parseMarkdown(body), strings.post)}</div>`;
}

/** What only the record knows. Its first line has its place from the start. @param steward The name of who looks after it, once it is known. */
export function renderRest(
  record: Stored<'term'> | undefined,
  steward: string | undefined,
  {strings, formats}: CardContext,
): TemplateResult {
  const t = strings.glossary.card;
  if (!record) return html`<p class="rest" aria-busy="true"></p>`;
  const {same, different} = record;
  return html`<p class="rest dots">
      ${record.steward ? (steward ? renderSentence(t.steward, steward) : html`<span></span>`) : renderSentence(t.proposedBy, shownName(record.byline, strings))}
      ${same ? html`<span>${t.same(same, formats)}</span>` : nothing}
      ${different ? html`<span class="different">${t.different(different, formats)}</span>` : nothing}
    </p>
    ${record.contexts.length ? renderSenses(record, t.senses) : nothing}`;
}

function renderSenses({contexts, senses, lang}: Pick<Term, 'contexts' | 'senses' | 'lang'>, heading: string) {
  return html`<h3 class="small">${heading}</h3>
    <dl class="senses" lang=${lang}>
      ${contexts.map(
        (context, place) =>
          html`<div>
            <dt dir="auto">${context}</dt>
            <dd dir="auto">${senses[place]}</dd>
          </div>`,
      )}
    </dl>`;
}
