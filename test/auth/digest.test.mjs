/** The function that sends the mail, run as the platform runs it: over HTTP, with the Admin SDK, on accounts and records that are there. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {fetchedPackages} from '../../scripts/lib/fetched.mjs';
import {root} from '../../scripts/lib/process.mjs';
import {busy} from '../rules/busy.mjs';
import {pastTheRules} from '../rules/support.mjs';

const {'praxis-elements': own, ...packages} = JSON.parse(
  readFileSync(join(root, 'functions', 'package.json'), 'utf8'),
).dependencies;
const today = new Date().toISOString().slice(0, 10);

describe('the function that sends the mail', {timeout: 300_000}, () => {
  let functions, firestore, auth, server, url, folder;

  before(async () => {
    const fetched = fetchedPackages('praxis-functions', packages);
    folder = await deploy(fetched);
    process.env.GCLOUD_PROJECT = pastTheRules.app.options.projectId;
    process.env.INBOX_PAGE = 'https://intranet.example/inbox';
    functions = await import(pathToFileURL(join(folder, 'index.mjs')).href);
    const from = createRequire(join(folder, 'index.mjs'));
    firestore = from('firebase-admin/firestore').getFirestore();
    auth = from('firebase-admin/auth').getAuth();
    const express = createRequire(from.resolve('firebase-functions'))('express');
    const app = express();
    for (const [name, handler] of Object.entries(functions)) app.post(`/${name}`, handler);
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${server.address().port}`;
    for (const uid of ['anna', 'lena', 'mona', 'nils', 'stella']) {
      const account = {email: `${uid}@example.com`, emailVerified: uid !== 'mona', disabled: uid === 'nils'};
      await auth.createUser({uid, ...account});
    }
  });
  after(async () => {
    server?.close();
    await firestore?.terminate();
    if (folder) rmSync(folder, {recursive: true});
  });

  /** As the scheduler calls it. */
  const run = async (name) => {
    const headers = {'X-CloudScheduler-JobName': name, 'X-CloudScheduler-ScheduleTime': new Date().toISOString()};
    const {status} = await fetch(`${url}/${name}`, {method: 'POST', headers});
    return status;
  };
  const mails = async ({id}) => {
    const {docs} = await firestore.collection('mail').get();
    return Object.fromEntries(
      docs.filter((mail) => mail.id.startsWith(`digest-${id}-`)).map((mail) => [mail.id, mail.data()]),
    );
  };
  const wants = ({put}, mail, ...uids) => Promise.all(uids.map((uid) => put(`state/${uid}`, {mail})));

  it('puts one mail a day for each who asked into the collection that is sent, and nothing twice', async () => {
    const community = await busy();
    assert.equal(await run('dailyDigest'), 200);
    const sent = await mails(community);
    assert.deepEqual(Object.keys(sent), [`digest-${community.id}-anna-${today}`]);
    const [{to, message}] = Object.values(sent);
    assert.deepEqual(to, ['anna@example.com']);
    assert.equal(message.subject, 'New for you in Cloud practice');
    for (const said of [
      'Ben answered you “By @Anna, **of course**.”',
      'Ben said something about what you wrote',
      'Mona wrote in this conversation, which you follow\n  https://intranet.example/quiet',
      'Service\n  – Ben sees it differently “To us it is a team.”',
      'Our ingress\n  – You look after it, and wanted to look at it again by now',
      'Those who moderate decided something that concerns you “Too loud”',
      'There you can change it:\nhttps://intranet.example/inbox',
    ])
      assert.ok(message.text.includes(said), `${said}\n\nis not in\n\n${message.text}`);
    assert.equal(await run('dailyDigest'), 200);
    assert.deepEqual(await mails(community), sent);
  });

  it('sends weekly mails to those alone who asked for those', async () => {
    const community = await busy('weekly');
    assert.equal(await run('dailyDigest'), 200);
    assert.deepEqual(await mails(community), {});
    assert.equal(await run('weeklyDigest'), 200);
    const [{message}] = Object.values(await mails(community));
    assert.ok(message.text.includes('Long ago'), 'what an earlier day brought');
  });

  it('sends none to an address that nobody confirmed, nor to a closed account, and is silent of one that is gone', async ({
    mock,
  }) => {
    const community = await busy();
    await community.put('threads/board/posts/new', {mentions: ['ben', 'lena', 'mona', 'nils', 'stella']});
    // Ben has no account any more; no client can leave a record such as Lena's.
    await wants(community, 'daily', 'ben', 'lena', 'mona', 'nils', 'stella');
    await community.put('members/lena', {status: 'active', languages: 7});
    const told = mock.method(process.stderr, 'write', () => true);
    assert.equal(await run('dailyDigest'), 200);
    const failures = told.mock.calls
      .map(({arguments: [text]}) => String(text))
      .filter((text) => text.includes(community.id));
    mock.restoreAll();
    const to = Object.values(await mails(community)).flatMap((mail) => mail.to);
    assert.deepEqual(to.sort(), ['anna@example.com', 'stella@example.com'], 'what fails for one stops nobody else');
    assert.equal(failures.length, 1, failures.join('\n'));
    const {uid, message, error} = JSON.parse(failures[0]);
    assert.equal(uid, 'lena');
    assert.match(message, /A digest was not made/);
    assert.match(error, /Error: .*\n +at /s);
  });

  it('runs in the morning, weekly on Mondays, and nothing else is deployed', () => {
    const schedules = Object.entries(functions).map(([name, {__endpoint}]) => [
      name,
      __endpoint.scheduleTrigger.schedule,
    ]);
    assert.deepEqual(Object.fromEntries(schedules), {dailyDigest: '0 7 * * *', weeklyDigest: '0 7 * * 1'});
  });
});

/** The functions with what they import, as they are after `npm install`. */
async function deploy(fetched) {
  const folder = mkdtempSync(join(fetched, 'deployed-'));
  cpSync(join(root, 'functions'), folder, {recursive: true});
  const library = join(folder, 'node_modules', 'praxis-elements');
  mkdirSync(library, {recursive: true});
  const exports = {'./digest-data.js': './digest-data.js'};
  writeFileSync(join(library, 'package.json'), JSON.stringify({version: own, type: 'module', exports}));
  await build({
    entryPoints: [join(root, 'src', 'community', 'digest-data.ts')],
    outfile: join(library, 'digest-data.js'),
    ...{bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning'},
  });
  return folder;
}
