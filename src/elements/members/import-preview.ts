import {html, nothing, type TemplateResult} from 'lit';
import type {PeopleImport} from '../../community/people-import.js';
import type {PersonChange} from '../../community/people-import-plan.js';
import type {Formats} from '../../context/formats.js';
import type {PeopleFile, PersonFields} from '../../interchange/person-import.js';
import type {PeopleInterchangeWords} from '../../locales/people-interchange/en.js';
import {icon} from '../shared/icons.js';
import {renderChange, renderItem, renderList} from '../shared/import-lists.js';
import {noticeInWords, skippedInWords} from './import-words.js';

interface Preview {
  readonly compared: PeopleImport;
  readonly file: PeopleFile;
  readonly strings: PeopleInterchangeWords['import'];
  readonly formats: Formats;
}

/** What an import would do: in figures, and every part of it to open. */
export function renderPreview(preview: Preview): TemplateResult {
  const {compared, file, strings: t, formats} = preview;
  const {added, changed, left, unchanged, sameNames, ...plan} = compared.plan;
  const skipped = [...file.skipped, ...plan.skipped];
  const remarks = [
    ...sameNames.map(({name}) => t.sameName(name)),
    ...file.notices.map((notice) => noticeInWords(notice, t, formats)),
  ];
  const isIdle = !added.length && !changed.length && !left.length;
  return html`
    ${added.length > compared.room ? renderFull(added.length, preview) : nothing}
    <p class="figures">
      <strong>
        ${t.preview(added.length, changed.length, left.length, unchanged.length, skipped.length, formats)}
      </strong>
    </p>
    ${isIdle ? html`<p class="muted">${t.nothingToDo}</p>` : nothing}
    <div class="lists">
      ${renderList(t.lists.added(added.length, formats), added, renderPerson, preview)}
      ${renderList(
        t.lists.changed(changed.length, formats),
        changed,
        (change) => renderPersonChange(change, preview),
        preview,
      )}
      ${renderList(t.lists.left(left.length, formats), left, renderPerson, preview)}
      ${renderList(
        t.lists.skipped(skipped.length, formats),
        skipped,
        (person) => html`<bdi>${skippedInWords(person, t, formats)}</bdi>`,
        preview,
      )}
      ${renderList(t.lists.notices(remarks.length, formats), remarks, (remark) => html`<bdi>${remark}</bdi>`, preview)}
    </div>
    <p class="muted small">${t.othersStay}</p>
    ${
      file.unread.length
        ? html`<p class="muted small"><bdi>${t.unread(formats.list(file.unread), file.unread.length)}</bdi></p>`
        : nothing
    }
  `;
}

function renderFull(added: number, {compared, strings, formats}: Preview) {
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p>${strings.full(added, compared.room, formats)}</p>
  </div>`;
}

function renderPerson({name, title, department, place}: PersonFields): TemplateResult {
  return renderItem(name, [title, department, place].filter(Boolean).join(' · '));
}

function renderPersonChange({from, to, fields, isBack}: PersonChange, preview: Preview): TemplateResult {
  const {strings: t} = preview;
  if (!fields.length) return renderItem(to.name, t.isBack);
  const changes = fields.map((field) => ({name: t.fields[field], from: from[field], to: to[field]}));
  return renderChange(from.name, changes, preview, isBack ? t.isBack : '');
}
