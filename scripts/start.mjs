/**
 * Builds and serves the demo: `npm start`, or `npm start -- --port 9000`.
 * When the port is taken, the next free one is.
 */
import {parseArgs} from 'node:util';
import {freePort} from './lib/process.mjs';
import {serveDemo} from './lib/serve.mjs';

const {values} = parseArgs({options: {port: {type: 'string', default: '8000'}}});
const {url} = await serveDemo({port: await freePort(Number(values.port)), watch: true});
console.log(`The demo is at ${url} (Ctrl+C ends it)`);
