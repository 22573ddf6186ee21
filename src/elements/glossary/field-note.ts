import {html, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {renderChanges} from '../shared/changes.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import type {FieldNote} from './rebase.js';

interface NoteContext {
  /** The name of the field. */
  readonly field: string;
  readonly lang: string;
  /** Who else changed it, '' if nobody knows. */
  readonly by: string;
  /** Takes their words instead. */
  readonly use: () => void;
}

/** Says below a field that somebody else changed it as well: both changes are in it, or there is a choice. */
export function renderFieldNote(
  {theirs, parts}: FieldNote,
  {field, lang, by, use}: NoteContext,
  strings: Locale,
  formats: Formats,
): TemplateResult {
  const t = strings.glossary.form;
  if (theirs === undefined) {
    return html`<details class="theirs theirs--joined">
      <summary class="hint">${icon('check')}${renderSentence(t.joined, by)}</summary>
      <p class="text" lang=${lang}>${renderChanges(parts, strings, formats)}</p>
    </details>`;
  }
  const marked = renderChanges(
    parts.filter(({kind}) => kind !== 'removed'),
    strings,
    formats,
  );
  return html`<figure class="theirs">
    <figcaption class="label">${renderSentence(t.theirs, by)}</figcaption>
    <blockquote class="text" lang=${lang}>${theirs ? marked : t.emptied}</blockquote>
    <button type="button" class="button button--small" aria-label="${t.useTheirs}: ${field}" @click=${use}>
      ${t.useTheirs}
    </button>
  </figure>`;
}
