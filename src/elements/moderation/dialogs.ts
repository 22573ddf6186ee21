import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {NextPerson} from '../../context/next-person.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {ModerationWords} from '../../locales/moderation/en.js';
import type {Target} from '../../model/moderation.js';
import {NoticeDialogElement} from './notice-dialog.js';
import {NoticeElement} from './notice.js';
import {ReportDialogElement} from './report-dialog.js';

/** What a dialog is given. */
interface Given {
  readonly about: Target;
  readonly community: Community;
  readonly strings: Locale;
  readonly words: ModerationWords;
  readonly formats: Formats;
}

const dialogs = {report: 'praxis-report-dialog', notice: 'praxis-notice-dialog'} as const;

if (!customElements.get(dialogs.report)) customElements.define(dialogs.report, ReportDialogElement);
if (!customElements.get('praxis-moderation-notice')) customElements.define('praxis-moderation-notice', NoticeElement);
if (!customElements.get(dialogs.notice)) customElements.define(dialogs.notice, NoticeDialogElement);

/**
 * Opens a dialog in an element, with the looks of that, until it is closed.
 *
 * @param here The community as it is by then: with another person, it closes.
 */
export async function open(
  host: LitElement,
  given: Given,
  what: keyof typeof dialogs,
  here: () => Community | undefined,
): Promise<void> {
  const dialog = document.createElement(dialogs[what]);
  Object.assign(dialog, given);
  host.renderRoot.append(dialog);
  const person = new NextPerson(host, here, () => dialog.renderRoot.querySelector('dialog')?.close());
  await dialog.open().finally(() => {
    host.removeController(person);
    dialog.remove();
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-report-dialog': ReportDialogElement;
    'praxis-notice-dialog': NoticeDialogElement;
  }
}
