import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {TermEntry} from '../../model/term.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';

export type GlossaryDialog = 'import' | 'export';

const LOADERS = {
  import: async () => (await import('./import-dialog.js')).GlossaryImportElement,
  export: async () => (await import('./export-dialog.js')).GlossaryExportElement,
};

/** Opens a dialog, which is loaded for the few who want it. @returns Why it cannot be opened. */
export async function openDialog(host: LitElement, dialog: GlossaryDialog): Promise<CommunityError | undefined> {
  try {
    await (await dialogOnDemand(host, `praxis-glossary-${dialog}`, LOADERS[dialog]))?.open();
    return undefined;
  } catch (cause) {
    return new CommunityError('offline', {cause});
  }
}

interface Dialogs {
  readonly community: Community;
  readonly strings: Locale;
  readonly formats: Formats;
  /** The language of the page. */
  readonly language: string;
  readonly terms: readonly TermEntry[];
  readonly mayImport: boolean;
}

/** Those that are loaded. */
export function renderDialogs({community, strings, formats, language, terms, mayImport}: Dialogs): TemplateResult {
  return html`${
    mayImport && isLoaded('praxis-glossary-import')
      ? html`<praxis-glossary-import
          exportparts="dialog, notice"
          .community=${community}
          .strings=${strings}
          .formats=${formats}
          .language=${language}
        ></praxis-glossary-import>`
      : nothing
  }
  ${
    isLoaded('praxis-glossary-export')
      ? html`<praxis-glossary-export
          exportparts="dialog, notice"
          .community=${community}
          .strings=${strings}
          .formats=${formats}
          .terms=${terms}
        ></praxis-glossary-export>`
      : nothing
  }`;
}
