import {aggregates} from './store-contract/aggregates.js';
import {commits} from './store-contract/commits.js';
import {pages} from './store-contract/pages.js';
import {people} from './store-contract/people.js';
import {reads} from './store-contract/reads.js';
import {refusals} from './store-contract/refusals.js';
import {Setting, type StoreUnderTest} from './store-contract/setting.js';
import {tabs} from './store-contract/tabs.js';
import {watches} from './store-contract/watches.js';

export type {StoreFixture, StoreUnderTest} from './store-contract/setting.js';

/**
 * What every store must do. Each store's own test file calls this once.
 *
 * The people in it do only what the rules of a guarded store allow, unless a case is about being refused.
 */
export function storeContract(name: string, subject: StoreUnderTest): void {
  describe(`${name} keeps the store contract`, function () {
    // A backend may have to wake up first, on a machine that is busy with other things.
    this.timeout(60_000);
    const setting = new Setting(subject);
    beforeEach(() => setting.open());
    afterEach(() => setting.close());

    describe('reading', () => reads(setting));
    describe('queries and their pages', () => pages(setting));
    describe('aggregates', () => aggregates(setting));
    describe('commits', () => commits(setting));
    describe('refusals', () => refusals(setting));
    describe('watching', () => watches(setting));
    describe('people', () => people(setting));
    describe('several tabs and people', () => tabs(setting));
  });
}
