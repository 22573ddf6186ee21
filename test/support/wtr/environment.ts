interface TestEnvironment {
  /** `address:port` of the Firestore emulator; `scripts/test.mjs` starts one. */
  readonly firestoreEmulator?: string;
  readonly projectId: string;
  /** How many random acts are asked for, and from which seed; undefined for as many as each run takes. */
  readonly steps?: string;
  readonly seed?: string;
}

declare global {
  var praxisTestEnvironment: TestEnvironment;
}

/** What the test runner has put in place for the tests in the browser. */
export const {firestoreEmulator, projectId, steps, seed} = globalThis.praxisTestEnvironment;
