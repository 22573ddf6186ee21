import {addressOf, openedInAddress} from '../shared/address.js';

/** The address of a term on this page. */
export const addressOfTerm = (id: string): string => addressOf('term', id);

/** The address of this page with no term open. */
export const addressOfList = (): string => addressOf('term');

/** The term that the address names. */
export const termInAddress = (): string | undefined => openedInAddress('term');
