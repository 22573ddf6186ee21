/**
 * A classic script that tells the tests in the browser what the runner has put in place; `environment.ts` reads it. Whoever another
 * file signed in is forgotten: all files share one profile.
 */
export function environmentScript(firestoreEmulator) {
  const {GCLOUD_PROJECT: projectId = 'demo-praxis', PRAXIS_STEPS: steps, PRAXIS_SEED: seed} = process.env;
  const environment = {firestoreEmulator, projectId, steps, seed};
  return `localStorage.clear(); sessionStorage.clear();
    globalThis.praxisTestEnvironment = ${JSON.stringify(environment)};`;
}
