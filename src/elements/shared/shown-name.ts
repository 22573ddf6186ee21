import type {Locale} from '../../locales/en.js';
import {NO_NAME} from '../../model/no-name.js';

/** A name as it was written beside what somebody said, or what stands for it since they took it away. */
export function shownName(name: string, {formerMember}: Pick<Locale, 'formerMember'>): string {
  return name === NO_NAME ? formerMember : name;
}
