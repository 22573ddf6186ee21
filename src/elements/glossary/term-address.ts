import {addressOf, openedInAddress} from '../shared/address.js';

/** The address of a term on this page. @param page `addressOfPage()`, for whoever makes many links. */
export const addressOfTerm = (id: string, page?: string): string => addressOf('term', id, page);

/** The address of this page with no term open. */
export const addressOfList = (): string => addressOf('term');

/** The term that the address names. */
export const termInAddress = (): string | undefined => openedInAddress('term');
