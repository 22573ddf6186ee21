import {ActFormElement} from './act-form.js';
import {AppealElement} from './appeal.js';
import {CaseElement} from './case.js';
import {MyReportElement} from './my-reports.js';
import {NoticeElement} from './notice.js';
import {TakingElement} from './taking.js';

/*
 * What moderation shows beside the log: loaded for those who moderate, or whom something concerns.
 */

const parts = {
  'praxis-moderation-appeal': AppealElement,
  'praxis-moderation-case': CaseElement,
  'praxis-moderation-form': ActFormElement,
  'praxis-moderation-notice': NoticeElement,
  'praxis-moderation-report': MyReportElement,
  'praxis-moderation-taking': TakingElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-moderation-appeal': AppealElement;
    'praxis-moderation-case': CaseElement;
    'praxis-moderation-form': ActFormElement;
    'praxis-moderation-notice': NoticeElement;
    'praxis-moderation-report': MyReportElement;
    'praxis-moderation-taking': TakingElement;
  }
}
