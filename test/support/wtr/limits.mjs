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
    {
      file: 'elements/shared/hover-cards.test.ts',
      test: 'a card that takes a while to make › and a pointer that rests › is not asked for where the page moves the link under it, but once it moves',
      why: 'WebKit tells nobody what comes to be under a pointer that rests, before it moves.',
    },
    ...[
      'of more contrast is there where the system asks for it, and gives way to what the page says',
      'of the system’s own colours leaves focus, errors and what is pressed to be seen',
    ].map((test) => ({file: 'elements/shared/themes.test.ts', test: `a theme › ${test}`, why: DESKTOP})),
    {
      file: 'elements/thread/complaints.test.ts',
      test: 'the complaint that › it is dark on a light page because the system is',
      why: DESKTOP,
    },
    ...['Term', 'Also called', 'Broader terms', 'Related terms', 'Tags'].map((name) => ({
      file: 'elements/glossary/bad-input.test.ts',
      test: `bad input in the form of a term › takes a megabyte in “${name}”, and says that it is too much`,
      why: 'A field of one line in WebKit takes half a megabyte, and leaves the rest out before we see it.',
    })),
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
