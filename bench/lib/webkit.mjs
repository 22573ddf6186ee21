import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {globSync} from 'tinyglobby';
import {findProgram, freePort} from '../../scripts/lib/process.mjs';

const TIMEOUT = 20_000;

/**
 * A page in WebKitGTK, where this machine has it and a display can be had (`webkit2gtk-driver`, `xvfb`); else undefined.
 *
 * @returns {Promise<{evaluate: (script: string) => Promise<any>; close: () => Promise<void>} | undefined>} `evaluate` runs the
 *   body of a function in the page.
 */
export async function openInWebKit(url) {
  const driver = findProgram('WebKitWebDriver');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', {absolute: true});
  if (!driver || !browser || !existsSync(browser) || !findProgram('Xvfb')) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'bench-webkit-'));
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', () => reject(new Error('No display could be had.')));
  });
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', HOME: home, NO_AT_BRIDGE: '1'},
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
  const options = {binary: browser, args: ['--automation']};
  const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options}};
  const {sessionId} = await ask('POST', '/session', {capabilities});
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/url`, {url});
  return {
    evaluate: (script) => ask('POST', `${session}/execute/sync`, {script, args: []}),
    close: async () => {
      await ask('DELETE', session);
      process.off('exit', end);
      end();
    },
  };
}
