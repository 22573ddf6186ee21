/** The thread of `?key=`, in the community `?name=` of the Firestore project `?project=` at `?emulator=`. */
import '../../src/elements/community/define.js';
import '../../src/elements/thread/define.js';

const settings = new URLSearchParams(location.search);
const project = settings.get('project') ?? '';

const community = document.createElement('praxis-community');
community.name = settings.get('name') ?? 'bench';
community.projectId = project;
community.emulator = settings.get('emulator') ?? '';
community.getIdToken = async () => unsigned({sub: 'ada', user_id: 'ada', name: 'Ada Lovelace'});
const thread = document.createElement('praxis-thread');
thread.threadKey = settings.get('key') ?? '';
document.body.append(community, thread);

/** An ID token that an emulator takes without a signature. */
function unsigned(person: Record<string, string>): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...person,
    ...{iss: `https://securetoken.google.com/${project}`, aud: project, iat: now, auth_time: now, exp: now + 3600},
    firebase: {sign_in_provider: 'custom', identities: {}},
  };
  const encode = (part: unknown) =>
    btoa(JSON.stringify(part)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  return `${encode({alg: 'none', typ: 'JWT'})}.${encode(claims)}.`;
}
