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

/** Opens dialogs, which are loaded for the few who want them. */
export class DialogOpening {
  /** Why the last one could not be opened. */
  problem: CommunityError | undefined;
  readonly #host: LitElement;
  readonly #failed: (problem: CommunityError) => void;

  constructor(host: LitElement, failed: (problem: CommunityError) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  async open(dialog: GlossaryDialog): Promise<void> {
    this.#tell(undefined);
    try {
      await (await dialogOnDemand(this.#host, `praxis-glossary-${dialog}`, LOADERS[dialog]))?.open();
    } catch (cause) {
      const problem = new CommunityError('offline', {cause});
      this.#tell(problem);
      this.#failed(problem);
    }
  }

  #tell(problem: CommunityError | undefined): void {
    this.problem = problem;
    this.#host.requestUpdate();
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
