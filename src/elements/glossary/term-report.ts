import {html, nothing, type TemplateResult} from 'lit';
import type {CommunityError} from '../../model/errors.js';
import {mayReport} from '../../model/permissions.js';
import {targetOf} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {renderHidden} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {ReportRequest} from '../shared/report-request.js';
import type {TermPageElement} from './term-page.js';

/** Says to those who moderate that something is wrong with a term. */
export function renderReport(page: TermPageElement, {id, by}: Stored<'term'>, failed: (error: CommunityError) => void) {
  if (!mayReport(page.standing, {about: 'term', owner: by})) return nothing;
  const report = () => page.dispatchEvent(new ReportRequest('report', targetOf.term(id), failed));
  return html`<button type="button" class="button button--small" @click=${report}>
    ${icon('flag')}${page.strings.report}
  </button>`;
}

/** In place of a term that is hidden. */
export function renderHiddenTerm(
  page: TermPageElement,
  {id, by}: Stored<'term'>,
  failed: (error: CommunityError) => void,
): TemplateResult {
  const ask = () => page.dispatchEvent(new ReportRequest('notice', targetOf.term(id), failed));
  return renderHidden({about: 'term', strings: page.strings, ask: by === page.standing.viewer?.uid ? ask : undefined});
}
