import {html, nothing, svg, type TemplateResult} from 'lit';
import type {PulseWords} from '../../locales/pulse/en.js';
import type {Group, Row, Section, Shown} from './sections.js';

/** How figures are shown: as charts, each with its table for who does not see it, or as tables alone. */
export function renderSection(section: Section, words: PulseWords, asTables: boolean): TemplateResult {
  const {id, heading, groups} = section;
  return html`<section class="section" aria-labelledby=${id}>
    <h4 class="subtitle" id=${id}>${heading}</h4>
    ${groups.map((group) => (asTables ? renderTable(group, words) : renderGroup(group, words, heading)))}
    ${asTables ? nothing : renderDefinitions([section], words.how)}
  </section>`;
}

function renderGroup(group: Group, words: PulseWords, heading: string): TemplateResult {
  if (group.instead) {
    return html`<div class="group">
      <p class="group__name">${group.name}</p>
      <p class="muted">${group.instead}</p>
    </div>`;
  }
  if (group.form === 'lead') return renderLead(group.rows[0]!, words);
  return html`<figure class="group">
    ${group.name === heading ? nothing : html`<figcaption class="group__name" aria-hidden="true">${group.name}</figcaption>`}
    <div class="bars" aria-hidden="true">${group.rows.map(renderBar)}</div>
    <div class="sr">${renderTable(group, words)}</div>
  </figure>`;
}

function renderLead({name, now, before}: Row, words: PulseWords): TemplateResult {
  return html`<div class="group">
    <p class="group__name">${name}</p>
    <p class="lead">
      <span class="lead__value ${now.isExcuse ? 'lead__value--words' : ''}">${now.text}</span>
      ${before ? html`<span class="small muted">${words.before(before.text)}</span>` : nothing}
    </p>
    ${
      now.size === undefined
        ? nothing
        : html`<div class="bars__track" aria-hidden="true">
            ${bar(now, 'now')} ${before ? bar(before, 'before') : nothing}
          </div>`
    }
  </div>`;
}

function renderBar({name, now, before}: Row): TemplateResult {
  return html`<div class="bars__row">
    <span class="bars__name">${name}</span>
    <span class="bars__track">${bar(now, 'now')} ${before ? bar(before, 'before') : nothing}</span>
    <span class="bars__value"
      >${now.text}${before ? html` <span class="small muted">(${before.text})</span>` : nothing}</span
    >
  </div>`;
}

/** A bar on its ground. Of what is not told it shows the ground alone. */
function bar({size = 0}: Shown, which: 'now' | 'before'): TemplateResult {
  const length = `${Math.round(Math.min(1, size) * 1000) / 10}%`;
  return html`<svg class="bar bar--${which}" aria-hidden="true" focusable="false">
    ${which === 'now' ? svg`<rect class="bar__ground" width="100%" height="100%" rx="2"></rect>` : nothing}
    ${size > 0 ? svg`<rect class="bar__${which}" width=${length} height="100%" rx="2"></rect>` : nothing}
  </svg>`;
}

function renderTable({name, rows, isOfToday}: Group, {columns, standingNow}: PulseWords): TemplateResult {
  const compares = rows.some(({before}) => before);
  return html`<table>
    <caption>
      ${name}
    </caption>
    <thead>
      <tr>
        <th scope="col">${columns.figure}</th>
        <th scope="col">${isOfToday ? standingNow : columns.now}</th>
        ${compares ? html`<th scope="col">${columns.before}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${row.name}</th>
            <td>${row.now.text}</td>
            ${compares ? html`<td>${row.before?.text ?? ''}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What each figure means, once. */
export function renderDefinitions(sections: readonly Section[], heading: string, isOpen = false): TemplateResult {
  return html`<details ?open=${isOpen}>
    <summary>${heading}</summary>
    <dl class="definitions">
      ${definitionsOf(sections).map(
        ([name, about]) =>
          html`<dt>${name}</dt>
            <dd>${about}</dd>`,
      )}
    </dl>
  </details>`;
}

export function definitionsOf(sections: readonly Section[]): [name: string, about: string][] {
  const groups = sections.flatMap((section) => section.groups);
  return groups.flatMap(({name, about, rows}) =>
    about ? [[name, about]] : rows.map((row): [string, string] => [row.name, row.about]),
  );
}
