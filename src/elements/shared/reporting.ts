import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {ReportRequest} from './report-request.js';

/** What a dialog takes from the element that it is opened in. */
export interface ReportSource {
  community(): Community | undefined;
  strings(): Locale;
  formats(): Formats;
}

/**
 * Opens the dialogs of moderation in an element, for itself and the tiles in it: to report something, and to read why something of
 * one's own is hidden. Nothing of them is loaded before.
 */
export function answerReports(host: LitElement, source: ReportSource): void {
  host.addEventListener(ReportRequest.type, (event) => {
    event.stopPropagation();
    void open(host, source, event as ReportRequest);
  });
}

async function open(host: LitElement, source: ReportSource, {what, about, failed}: ReportRequest): Promise<void> {
  const community = source.community();
  if (!community) return;
  const strings = source.strings();
  try {
    const [dialogs, words] = await Promise.all([import('../moderation/dialogs.js'), strings.moderation()]);
    await dialogs.open(host, {about, community, strings, words, formats: source.formats()}, what, () =>
      source.community(),
    );
  } catch (cause) {
    failed(new CommunityError('offline', {cause}));
  }
}
