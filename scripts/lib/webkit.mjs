import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {findWebKit} from './engines.mjs';
import {findProgram, freePort} from './process.mjs';

const TIMEOUT = 20_000;

/**
 * A window of WebKitGTK on a display of its own, where this machine has it (`webkit2gtk-driver`, `xvfb`); else undefined. Alone
 * on its display, it has the focus.
 *
 * @returns {Promise<{ask: (method: string, path: string, body?: object) => Promise<any>; close: () => Promise<void>} | undefined>}
 *   `ask` speaks WebDriver, with paths below the session's.
 */
export async function startWebKit() {
  const found = findWebKit();
  const server = findProgram('Xvfb');
  if (!found || !server) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'praxis-webkit-'));
  const screen = spawn(server, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', () => reject(new Error('No display could be had.')));
  });
  const port = await freePort();
  const running = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', HOME: home, NO_AT_BRIDGE: '1', LANG: 'en_US.UTF-8'},
  });
  const end = () => {
    try {
      process.kill(-running.pid); // With the browser that it started.
    } catch {
      // It ended by itself.
    }
    screen.kill();
    rmSync(home, {recursive: true, force: true});
  };
  process.once('exit', end);
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  };
  const giveUp = Date.now() + TIMEOUT;
  while (!(await ask('GET', '/status').catch(() => undefined))) {
    if (Date.now() > giveUp) throw new Error('WebKitWebDriver did not start.');
    await setTimeout(50);
  }
  const options = {binary: found.browser, args: ['--automation']};
  const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options}};
  const {sessionId} = await ask('POST', '/session', {capabilities});
  const session = `/session/${sessionId}`;
  return {
    ask: (method, path, body) => ask(method, session + path, body),
    close: async () => {
      await ask('DELETE', session);
      process.off('exit', end);
      end();
    },
  };
}

/**
 * A page in WebKitGTK, where this machine has it; else undefined.
 *
 * @returns {Promise<{evaluate: (script: string) => Promise<any>; close: () => Promise<void>} | undefined>} `evaluate` runs the
 *   body of a function in the page.
 */
export async function openInWebKit(url) {
  const window = await startWebKit();
  if (!window) return undefined;
  await window.ask('POST', '/url', {url});
  return {
    evaluate: (script) => window.ask('POST', '/execute/sync', {script, args: []}),
    close: window.close,
  };
}
