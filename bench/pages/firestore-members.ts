/** The directory of the community `?name=` of the Firestore project `?project=` at `?emulator=`. */
import '../../src/elements/community/define.js';
import '../../src/elements/members/define.js';
import {unsigned} from '../lib/unsigned.js';

const settings = new URLSearchParams(location.search);
const project = settings.get('project') ?? '';

const community = document.createElement('praxis-community');
community.name = settings.get('name') ?? 'bench';
community.projectId = project;
community.emulator = settings.get('emulator') ?? '';
community.getIdToken = async () => unsigned(project, {sub: 'ada', user_id: 'ada', name: 'Ada Lovelace'});
document.body.append(community, document.createElement('praxis-members'));
