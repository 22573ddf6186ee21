import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Person} from '../../model/member.js';
import {icon} from '../shared/icons.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import type {MembersExportElement} from './export-dialog.js';
import type {MembersImportElement} from './import-dialog.js';

const LOADERS = {
  import: async () => (await import('./import-dialog.js')).MembersImportElement,
  export: async () => (await import('./export-dialog.js')).MembersExportElement,
};

interface Intake {
  readonly community: Community;
  readonly strings: Locale;
  readonly formats: Formats;
  /** All that are in the directory. */
  readonly people: readonly Person[];
  /** Called with why a dialog cannot be opened, and with nothing when one is tried. */
  readonly failed: (error: CommunityError | undefined) => void;
}

/** Lets whoever may bring people in from other directories, and give them out: two buttons, and dialogs loaded for them. */
export function renderIntake(host: LitElement, {community, strings, formats, people, failed}: Intake): TemplateResult {
  const open = (dialog: keyof typeof LOADERS) => async () => {
    failed(undefined);
    try {
      await (await dialogOnDemand(host, `praxis-members-${dialog}`, LOADERS[dialog]))?.open();
    } catch (cause) {
      failed(new CommunityError('offline', {cause}));
    }
  };
  const t = strings.intake;
  return html`<button type="button" class="button" @click=${open('import')}>${icon('upload')}${t.import}</button>
    <button type="button" class="button" @click=${open('export')}>${icon('download')}${t.export}</button>
    ${
      isLoaded('praxis-members-import')
        ? html`<praxis-members-import
            exportparts="dialog, notice"
            .community=${community}
            .strings=${strings}
            .formats=${formats}
          ></praxis-members-import>`
        : nothing
    }
    ${
      isLoaded('praxis-members-export')
        ? html`<praxis-members-export
            exportparts="dialog, notice"
            .community=${community}
            .strings=${strings}
            .formats=${formats}
            .people=${people}
          ></praxis-members-export>`
        : nothing
    }`;
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-members-import': MembersImportElement;
    'praxis-members-export': MembersExportElement;
  }
}
