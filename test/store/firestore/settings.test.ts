import {expect} from '@open-wc/testing';
import type {BackendConfig} from '../../../src/store/backend.js';
import {open} from '../../../src/store/firestore/open.js';
import {readSettings} from '../../../src/store/firestore/settings.js';
import {expectError} from '../../support/expect-error.js';

const page: BackendConfig = {community: 'platform', backend: 'firestore', projectId: 'demo-praxis'};

describe('what a page says about Firestore', () => {
  const wrong: [what: string, given: Partial<BackendConfig>, field: string][] = [
    ['no project', {projectId: ''}, 'project-id'],
    ['a name that cannot be one', {community: 'Platform/Cloud'}, 'name'],
    ['an emulator without a port', {emulator: '127.0.0.1'}, 'emulator'],
    ['an emulator at an impossible port', {emulator: '127.0.0.1:99999'}, 'emulator'],
    ['a URL where an address belongs', {emulator: 'http://127.0.0.1:8080'}, 'emulator'],
    ['an address where a URL belongs', {authEmulator: '127.0.0.1:9099'}, 'auth-emulator'],
    ['an Auth emulator that is no web server', {authEmulator: 'ftp://127.0.0.1'}, 'auth-emulator'],
    ['a way to sign in that there is not', {apiKey: 'key', signIn: 'google facebook'}, 'sign-in'],
    ['a provider without its id', {apiKey: 'key', signIn: 'oidc.'}, 'sign-in'],
    ['a way to sign in without a key', {signIn: 'google'}, 'api-key'],
    ['a custom token without a key', {getCustomToken: async () => 'token'}, 'api-key'],
    ['an app that is none', {app: 'my-app'}, 'app'],
  ];
  for (const [what, given, field] of wrong) {
    it(`is refused with ${what}, naming ${field}`, async () => {
      const error = await expectError(open({...page, ...given}), 'configuration');
      expect(error.detail).to.deep.equal({field});
    });
  }

  it('may name an emulator by name, number or IPv6 address', () => {
    const emulatorOf = (emulator: string) => readSettings({...page, emulator}).emulator;
    expect(emulatorOf('127.0.0.1:8080')).to.deep.equal({host: '127.0.0.1', port: 8080});
    expect(emulatorOf(' emulator.intranet:80 ')).to.deep.equal({host: 'emulator.intranet', port: 80});
    expect(emulatorOf('[::1]:8080')).to.deep.equal({host: '[::1]', port: 8080});
  });

  it('lists ways to sign in once each, in the order of preference', () => {
    const {methods} = readSettings({...page, apiKey: 'key', signIn: ' microsoft oidc.okta-1\n email-link microsoft '});
    expect(methods).to.deep.equal(['microsoft', 'oidc.okta-1', 'email-link']);
  });

  it('lets people ask again for what the page gives', () => {
    const {methods} = readSettings({...page, apiKey: 'key', signIn: 'google', getCustomToken: async () => 'token'});
    expect(methods).to.deep.equal(['google', 'token']);
  });

  it('may leave the key out where the emulator takes any', () => {
    const settings = readSettings({...page, signIn: 'anonymous', authEmulator: 'http://127.0.0.1:9099/'});
    expect(settings).to.include({apiKey: 'emulator', authEmulator: 'http://127.0.0.1:9099'});
  });
});
