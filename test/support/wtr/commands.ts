import {executeServerCommand} from '@web/test-runner-commands';

/** What a person's device or system asks of pages, by the names of CSS media features. */
export interface MediaFeatures {
  'prefers-color-scheme'?: 'light' | 'dark' | '';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference' | '';
  'prefers-contrast'?: 'more' | 'less' | 'custom' | 'no-preference' | '';
  'forced-colors'?: 'active' | 'none' | '';
}

/** Makes the page see these media features; those left out return to the browser's own. */
export async function emulateMediaFeatures(features: MediaFeatures = {}): Promise<void> {
  await executeServerCommand('emulate-media-features', features);
}

/** Has a module that was not loaded yet never arrive. @param path From the root of the project; none: all arrive. */
export async function withholdModule(path?: string): Promise<void> {
  await executeServerCommand('withhold-module', {path});
}

/**
 * Loses the connection to the Firestore emulator, or gets it back. `navigator.onLine` stays true, as it does for people
 * whose network is up and whose way to the server is not. Mend what you cut before the test ends: the line is shared.
 */
export async function cutEmulatorLine(cut: boolean): Promise<void> {
  await executeServerCommand('set-emulator-line-cut', {cut});
}
