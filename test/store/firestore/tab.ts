import {refs} from '../../../src/model/records.js';
import type {Backend} from '../../../src/store/backend.js';
import {queries} from '../../../src/store/queries.js';
import {Follower} from '../../support/store-contract/setting.js';
import {Person} from '../../support/store-acts.js';
import {configAs, Opened} from './support.js';

/** What a test does in a tab of its own: an iframe has the modules, and so the SDK, once more. */
const tab = {refs, queries, Follower, Person, configAs, Opened};
export type Tab = typeof tab & {readonly backend?: Backend};

declare global {
  interface Window {
    praxisTab?: Tab;
  }
}

window.praxisTab = tab;
