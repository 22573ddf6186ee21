import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {PersonWords} from '../../locales/person/en.js';
import {memberSchema} from '../../model/member.js';
import {FACET_FIELDS, type FacetField} from '../../model/profile.js';
import {weekday} from '../shared/working-hours.js';
import {languageCalled, languageNames} from './languages.js';
import {renderLevel} from './level-choice.js';
import type {Problems, Written, WrittenField} from './written.js';
import {zonesByRegion} from './zones.js';

/** What the fields need from the form. */
export interface FormContext {
  readonly community: Community;
  readonly strings: Locale;
  readonly words: PersonWords;
  readonly formats: Formats;
  readonly written: Written;
  readonly problems: Problems;
  /** @param changes What is new; or how it follows from what stands there by then. */
  change(changes: Partial<Written> | ((written: Written) => Partial<Written>)): void;
}

type TextField = 'name' | 'pronouns' | 'title' | 'department' | 'place' | 'contact' | 'involvement';
type ListField = 'languages' | 'skills' | 'asks' | 'learning' | 'links';

export function problemText({problems, strings, formats}: FormContext, field: WrittenField): string {
  const problem = problems[field];
  if (!problem || typeof problem === 'string') return problem ?? '';
  return strings.errors[problem.code](problem.detail, formats);
}

/** The label of a field, and who sees it. */
export function renderTop(field: WrittenField, context: FormContext, labels = true): TemplateResult {
  const {words, written, change} = context;
  const label = words.form.fields[field as FacetField];
  const facet = FACET_FIELDS.find((one) => one === field);
  return html`<span class="top">
    ${labels ? html`<label for=${field} class="label">${label}</label>` : html`<span id="${field}-label" class="label">${label}</span>`}
    ${
      facet
        ? renderLevel(written.levels[facet], {
            ...{label, words},
            choose: (level) => change(({levels}) => ({levels: {...levels, [facet]: level}})),
          })
        : nothing
    }
  </span>`;
}

/** A hint and what is wrong, as `describedBy` names them. */
export function renderBelow(field: WrittenField, context: FormContext): TemplateResult {
  const hint = hintOf(field, context);
  const problem = problemText(context, field);
  return html`${hint ? html`<p id="${field}-hint" class="hint">${hint}</p>` : nothing}
  ${problem ? html`<p id="${field}-problem" class="hint hint--problem">${problem}</p>` : nothing}`;
}

export function describedBy(field: WrittenField, context: FormContext): string | typeof nothing {
  const ids = [hintOf(field, context) && `${field}-hint`, problemText(context, field) && `${field}-problem`];
  return ids.filter(Boolean).join(' ') || nothing;
}

function hintOf(field: WrittenField, {words}: FormContext): string {
  return (words.form.hints as Partial<Record<WrittenField, string>>)[field] ?? '';
}

export function renderText(field: TextField, context: FormContext): TemplateResult {
  const {max} = memberSchema[field] as {max: number};
  return html`<div class="labelled">
    ${renderTop(field, context)}
    <input
      id=${field}
      class="field"
      dir="auto"
      autocomplete="off"
      maxlength=${max}
      aria-describedby=${describedBy(field, context)}
      aria-invalid=${Boolean(context.problems[field])}
      .value=${context.written[field]}
      @input=${(event: Event) => context.change({[field]: (event.target as HTMLInputElement).value})}
    />
    ${renderBelow(field, context)}
  </div>`;
}

export function renderAbout(context: FormContext): TemplateResult {
  return html`<div class="labelled">
    ${renderTop('about', context)}
    <textarea
      id="about"
      class="field"
      rows="4"
      dir="auto"
      aria-describedby=${describedBy('about', context)}
      aria-invalid=${Boolean(context.problems.about)}
      .value=${context.written.about}
      @input=${(event: Event) => context.change({about: (event.target as HTMLTextAreaElement).value})}
    ></textarea>
    ${renderBelow('about', context)}
  </div>`;
}

export function renderList(field: ListField, context: FormContext): TemplateResult {
  const {words, written, formats, change} = context;
  const label = words.form.fields[field];
  const isLanguage = field === 'languages';
  const read = {
    languages: (text: string) => {
      const item = languageCalled(text, formats);
      return item ? {item} : {problem: words.form.problems.languages(text)};
    },
    links: (text: string) => {
      const item = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
      return /^https:\/\/[^\s"<>\\]+\.[^\s"<>\\]+$/.test(item) ? {item} : {problem: words.form.problems.links};
    },
  };
  return html`<praxis-tag-field
    id=${field}
    .words=${words.form}
    .label=${label}
    .hint=${hintOf(field, context)}
    .problem=${problemText(context, field)}
    .items=${written[field]}
    .options=${isLanguage ? languageNames(formats) : []}
    .show=${isLanguage ? (tag: string) => formats.languageName(tag) : (item: string) => item}
    .read=${field === 'languages' || field === 'links' ? read[field] : (item: string) => ({item})}
    @change=${({detail}: CustomEvent<readonly string[]>) => change({[field]: detail})}
  >
    ${renderLevel(written.levels[field], {
      ...{label, words},
      choose: (level) => change(({levels}) => ({levels: {...levels, [field]: level}})),
    })}
  </praxis-tag-field>`;
}

export function renderZone(context: FormContext): TemplateResult {
  const {words, written, change} = context;
  const t = words.form;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isListed = !written.zone || zonesByRegion.some(([, zones]) => zones.includes(written.zone));
  const option = (zone: string, name = zone) =>
    html`<option value=${zone} .selected=${zone === written.zone}>${name}</option>`;
  return html`<div class="labelled">
    ${renderTop('zone', context)}
    <select
      id="zone"
      class="field"
      aria-describedby=${describedBy('zone', context)}
      aria-invalid=${Boolean(context.problems.zone)}
      @change=${(event: Event) => change({zone: (event.target as HTMLSelectElement).value})}
    >
      ${option('', t.noZone)} ${isListed ? nothing : option(written.zone)}
      ${zonesByRegion.map(
        ([region, zones]) =>
          html`<optgroup label=${region}>
            ${zones.map((zone) => option(zone, zone.slice(region.length + 1).replaceAll('_', ' ')))}
          </optgroup>`,
      )}
    </select>
    ${
      here && here !== written.zone
        ? html`<button type="button" class="button button--link small" @click=${() => change({zone: here})}>
            ${t.thisDevice(here.replaceAll('_', ' '))}
          </button>`
        : nothing
    }
    ${renderBelow('zone', context)}
  </div>`;
}

export function renderHours(context: FormContext): TemplateResult {
  const {words, written, formats, change} = context;
  const t = words.form;
  const {days} = written;
  const toggle = (day: number, isOn: boolean) =>
    change(({days}) => ({days: isOn ? [...days, day].sort() : days.filter((other) => other !== day)}));
  const time = (field: 'from' | 'to', label: string) =>
    html`<label class="time">
      <span class="small muted">${label}</span>
      <input
        type="time"
        class="field"
        aria-invalid=${Boolean(context.problems.hours)}
        aria-describedby=${describedBy('hours', context)}
        .value=${written[field]}
        @input=${(event: Event) => change({[field]: (event.target as HTMLInputElement).value})}
      />
    </label>`;
  return html`<div class="labelled" role="group" aria-labelledby="hours-label">
    ${renderTop('hours', context, false)}
    <div class="days" role="group" aria-label=${t.days}>
      ${[1, 2, 3, 4, 5, 6, 7].map(
        (day) =>
          html`<label class="day">
            <input
              type="checkbox"
              aria-label=${weekday(day, formats.language)}
              .checked=${days.includes(day)}
              @change=${(event: Event) => toggle(day, (event.target as HTMLInputElement).checked)}
            /><span aria-hidden="true">${weekday(day, formats.language, 'short')}</span>
          </label>`,
      )}
    </div>
    <div class="times">${time('from', t.from)} ${time('to', t.to)}</div>
    ${renderBelow('hours', context)}
  </div>`;
}
