import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {TERM_STATUSES, type TermStatus} from '../../model/term.js';
import {tagIn, type Shelf} from './shelf.js';

/** What narrows the list. */
export interface Filters {
  readonly status?: TermStatus | undefined;
  /** '' for every one, as of the language. */
  readonly tag?: string;
  readonly chosenLanguage?: string;
}

/** The filters among which there is a choice. @param choose Called with what the person changed. */
export function renderFilters(
  {status, tag, tags, language, languages}: Shelf,
  {glossary: t, statuses}: Locale,
  formats: Formats,
  choose: (changed: Filters) => void,
): TemplateResult {
  const known = tagIn(tags, tag) ?? tag;
  const offered = known && !tags.includes(known) ? [known, ...tags] : tags;
  return html`${renderSelect({
    name: t.status,
    every: t.everyStatus,
    value: status ?? '',
    options: TERM_STATUSES,
    show: (status) => statuses[status as TermStatus],
    choose: (value) => choose({status: (value || undefined) as TermStatus | undefined}),
  })}
  ${
    offered.length
      ? renderSelect({
          name: t.tag,
          every: t.everyTag,
          value: known,
          options: offered,
          show: (tag) => tag,
          choose: (tag) => choose({tag}),
        })
      : nothing
  }
  ${
    languages.length > 1
      ? renderSelect({
          name: t.language,
          every: t.everyLanguage,
          value: language,
          options: languages,
          show: (tag) => formats.languageName(tag),
          choose: (chosenLanguage) => choose({chosenLanguage}),
        })
      : nothing
  }`;
}

interface Select {
  readonly name: string;
  /** What stands for no choice. */
  readonly every: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly show: (option: string) => string;
  readonly choose: (value: string) => void;
}

function renderSelect({name, every, value, options, show, choose}: Select): TemplateResult {
  const change = ({target}: Event) => choose((target as HTMLSelectElement).value);
  return html`<select class="select" aria-label=${name} @change=${change}>
    <option value="" ?selected=${!value}>${every}</option>
    ${options.map((option) => html`<option value=${option} ?selected=${option === value}>${show(option)}</option>`)}
  </select>`;
}
