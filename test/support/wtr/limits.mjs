const DESKTOP = 'WebKitGTK takes media features from its desktop, while it starts.';

/**
 * What an engine cannot do, so that a test cannot be run in it: the file below test/, the test (or the group it is in), and why.
 * A run names what it leaves out, and one in which an entry fits no test of its file fails.
 *
 * @type {Record<string, readonly {file: string, test: string, why: string}[]>}
 */
const limits = {
  chromium: [],
  firefox: [],
  webkit: [
    ...[
      'the colours of code › can be read by all who read the rest: light',
      'the colours of code › can be read by all who read the rest: dark',
      'the colours of code › give way to those that people chose for their system',
    ].map((test) => ({file: 'elements/post/code-colours.test.ts', test, why: DESKTOP})),
    {
      file: 'elements/composer/formatting.test.ts',
      test: 'formatting in <praxis-composer> › can be undone as if it were typed',
      why: 'GTK has no key for undoing: browsers bring one along, and MiniBrowser does not.',
    },
  ],
};

/** Of what a test does in every state of an element, the part that an engine leaves out. */
export const partly = {
  webkit:
    'In no state is it looked at what is seen with forced colours and where the focus shows: WebKitGTK cannot force them.',
};

export function limitsOf(engine) {
  return limits[engine] ?? [];
}

/** Whether an entry is about a test, which is named with the groups around it as the reporter does. */
export const fits = (entry, path) => path === entry || path.startsWith(`${entry} › `);

/** Leaves out of each file what this engine cannot run. */
export function limitsPlugin(engine) {
  return {
    name: 'limits',
    transform({path, body}) {
      const tests = limitsOf(engine).flatMap(({file, test}) => (path === `/test/${file}` ? [test] : []));
      if (tests.length === 0) return undefined;
      // On the first line, as those below must keep their numbers.
      return (
        `beforeEach(function () {
        const fits = ${fits}, path = this.currentTest.titlePath().join(' › ');
        if (${JSON.stringify(tests)}.some((entry) => fits(entry, path))) this.skip();
      });`.replace(/\s+/g, ' ') + body
      );
    },
  };
}
