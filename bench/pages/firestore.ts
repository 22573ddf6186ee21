/**
 * The elements `?elements=` (names with spaces) of the community `?name=` of the Firestore project `?project=` at `?emulator=`, as seen by
 * `?uid=`. A conversation is that of `?key=`.
 */
import '../../src/all.js';
import {unsigned} from '../lib/unsigned.js';

const settings = new URLSearchParams(location.search);
const project = settings.get('project') ?? '';
const uid = settings.get('uid') ?? 'ada';

const community = document.createElement('praxis-community');
community.name = settings.get('name') ?? 'bench';
community.projectId = project;
community.emulator = settings.get('emulator') ?? '';
community.getIdToken = async () => unsigned(project, {sub: uid, user_id: uid, name: 'Ada Lovelace'});
const elements = (settings.get('elements') ?? '').split(' ').filter(Boolean);
document.body.append(community, ...elements.map((name) => document.createElement(name)));
for (const thread of document.querySelectorAll('praxis-thread')) {
  thread.threadKey = settings.get('key') ?? '';
  thread.loading = 'eager';
}
for (const member of document.querySelectorAll('praxis-member')) member.uid = 'person-1';
