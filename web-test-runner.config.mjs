import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {browsers} from './test/support/wtr/browsers.mjs';
import {commonJsPlugin} from './test/support/wtr/commonjs-plugin.mjs';
import {corporaPlugin} from './test/support/wtr/corpora-plugin.mjs';
import {emulatorLine} from './test/support/wtr/emulator-line.mjs';
import {environmentScript} from './test/support/wtr/environment-script.mjs';
import {limitsPlugin} from './test/support/wtr/limits.mjs';
import {emulatorLinePlugin, mediaFeaturesPlugin, withheldModule} from './test/support/wtr/plugins.mjs';
import {storagePlugin} from './test/support/wtr/storage-plugin.mjs';
import {reporter} from './test/support/wtr/reporter.mjs';

/** Which browser runs them: chromium, firefox or webkit. */
const engine = process.env.PRAXIS_ENGINE ?? 'chromium';
const emulator = process.env.FIRESTORE_EMULATOR_HOST;
const line = emulator ? await emulatorLine(emulator) : undefined;
const withheld = withheldModule();

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: {exportConditions: ['development']},
  // Pages in the background get no focus and no frames, which fails tests of the keyboard.
  concurrency: 1,
  browsers: [browsers[engine]()],
  middleware: [withheld.middleware],
  plugins: [
    limitsPlugin(engine),
    commonJsPlugin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    mediaFeaturesPlugin(),
    emulatorLinePlugin(line),
    withheld.plugin,
    storagePlugin(),
    corporaPlugin(),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <title>Tests</title>
        <script>${environmentScript(line?.host)}</script>
      </head>
      <body>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  testFramework: {config: {timeout: 30_000}},
  // Who asks for more random acts waits as long as they take.
  testsFinishTimeout: process.env.PRAXIS_STEPS ? 12 * 3_600_000 : 300_000,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [reporter(engine)],
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
  },
};
