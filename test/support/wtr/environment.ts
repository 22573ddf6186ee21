interface TestEnvironment {
  /** `address:port` of the Firestore emulator; `scripts/test.mjs` starts one. */
  readonly firestoreEmulator?: string;
  readonly projectId: string;
}

declare global {
  var praxisTestEnvironment: TestEnvironment;
}

/** What the test runner has put in place for the tests in the browser. */
export const {firestoreEmulator, projectId} = globalThis.praxisTestEnvironment;
