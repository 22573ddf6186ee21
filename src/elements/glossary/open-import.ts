import type {LitElement} from 'lit';
import {CommunityError} from '../../model/errors.js';
import {dialogOnDemand} from '../shared/on-demand.js';

/** Opens the dialog, which is loaded for the few who import. @returns Why it cannot be opened. */
export async function openImport(host: LitElement): Promise<CommunityError | undefined> {
  const load = async () => (await import('./import-dialog.js')).GlossaryImportElement;
  try {
    await (await dialogOnDemand(host, 'praxis-glossary-import', load))?.open();
    return undefined;
  } catch (cause) {
    return new CommunityError('offline', {cause});
  }
}
