import type {FirebaseApp} from 'firebase/app';
import {isCommunityName} from '../../model/community.js';
import {CommunityError} from '../../model/errors.js';
import type {BackendConfig} from '../backend.js';
import type {SignInMethod} from '../session.js';

/** What a page asks for, checked. */
export interface Settings {
  readonly community: string;
  readonly projectId: string | undefined;
  readonly apiKey: string | undefined;
  readonly authDomain: string | undefined;
  readonly appId: string | undefined;
  readonly databaseId: string;
  readonly tenantId: string | undefined;
  readonly emulator: {readonly host: string; readonly port: number} | undefined;
  /** Origin of the Auth emulator. */
  readonly authEmulator: string | undefined;
  readonly methods: readonly SignInMethod[];
  /** Whether nothing may stay on this device. */
  readonly isPrivate: boolean;
}

const EMULATOR = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i;
const METHOD = /^(google|microsoft|email-link|anonymous|token|(oidc|saml)\.[\w.-]+)$/;

/** @throws {CommunityError} `configuration`, naming the attribute. */
export function readSettings(config: BackendConfig): Settings {
  const {community, app, getCustomToken, credential, databaseId, tenantId, appId} = config;
  if (!isCommunityName(community)) throw wrong('name');
  const projectId = config.projectId?.trim() || projectOf(app);
  if (!projectId && !app) throw wrong('project-id');

  const authEmulator = readUrl(config.authEmulator);
  // The Auth emulator takes any key, so a page that uses it may leave the key out.
  const apiKey = config.apiKey?.trim() || (authEmulator && 'emulator');
  const methods = readMethods(config.signIn);
  const hasToken = Boolean(getCustomToken || credential);
  if (!apiKey && !app && !config.getIdToken && (methods.size || hasToken)) throw wrong('api-key');
  // What the page gives can be asked for again, also when the page does not say so.
  if (hasToken) methods.add('token');

  return {
    ...{community, projectId, apiKey, appId, authEmulator},
    // The one that every project has.
    authDomain: config.authDomain?.trim() || (projectId && `${projectId}.firebaseapp.com`),
    databaseId: databaseId?.trim() || '(default)',
    tenantId: tenantId?.trim() || undefined,
    emulator: readAddress(config.emulator),
    methods: [...methods],
    isPrivate: Boolean(config.isPrivate),
  };
}

/** Whether it is an app at all is for `borrowApp` to say. */
function projectOf(app: unknown): string | undefined {
  return (app as FirebaseApp | undefined)?.options?.projectId;
}

function readAddress(address: string | undefined): Settings['emulator'] {
  if (!address?.trim()) return undefined;
  const [, host, port] = EMULATOR.exec(address.trim()) ?? [];
  if (!host || !(Number(port) > 0 && Number(port) < 65_536)) throw wrong('emulator');
  return {host, port: Number(port)};
}

function readUrl(address: string | undefined): string | undefined {
  if (!address?.trim()) return undefined;
  try {
    const {protocol, origin} = new URL(address);
    if (/^https?:$/.test(protocol)) return origin;
  } catch {
    // Said below.
  }
  throw wrong('auth-emulator');
}

function readMethods(names = ''): Set<SignInMethod> {
  const methods = names.split(/\s+/).filter(Boolean);
  if (!methods.every((name) => METHOD.test(name))) throw wrong('sign-in');
  return new Set(methods as SignInMethod[]);
}

function wrong(field: string): CommunityError {
  return new CommunityError('configuration', {detail: {field}});
}
