/** A classic script that tells the tests in the browser what the runner has put in place; `environment.ts` reads it. */
export function environmentScript(firestoreEmulator) {
  const environment = {firestoreEmulator, projectId: process.env.GCLOUD_PROJECT ?? 'demo-praxis'};
  return `globalThis.praxisTestEnvironment = ${JSON.stringify(environment)};`;
}
