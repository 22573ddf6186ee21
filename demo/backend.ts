/**
 * What the demo pages read from their address: where the community is kept.
 *
 * `?backend=firestore&project-id=demo-praxis&emulator=127.0.0.1:8080` sets those attributes on the page's
 * `<praxis-community>`. This runs before the elements are defined, so that they connect once.
 */
export const BACKEND_PARAMETERS = [
  'backend',
  'project-id',
  'api-key',
  'emulator',
  'auth-emulator',
  'sign-in',
  'local-name',
  'private',
  'image-origins',
] as const;

export function chooseBackend(community: Element | null): void {
  const parameters = new URLSearchParams(location.search);
  for (const name of BACKEND_PARAMETERS) {
    const value = parameters.get(name);
    if (value) community?.setAttribute(name, value);
  }
}
