import {connect, createServer} from 'node:net';

/**
 * The line between the browser and the Firestore emulator, which a test can cut. (Chromium's own offline mode also cuts
 * the page from the test runner, which then waits for it forever.)
 *
 * @param {string} host - The emulator's `address:port`.
 */
export async function emulatorLine(host) {
  const {hostname, port} = new URL(`http://${host}`);
  const sockets = new Set();
  let isCut = false;
  const server = createServer((fromBrowser) => {
    if (isCut) return void fromBrowser.destroy();
    const toEmulator = connect(Number(port), hostname);
    for (const [one, other] of [
      [fromBrowser, toEmulator],
      [toEmulator, fromBrowser],
    ]) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.unref();
  await new Promise((listening) => void server.listen(0, '127.0.0.1', () => listening(undefined)));
  const {port: ownPort} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    host: `127.0.0.1:${ownPort}`,
    setCut(cut) {
      isCut = cut;
      if (cut) for (const socket of sockets) socket.destroy();
    },
  };
}
