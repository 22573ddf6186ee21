import '../../../src/elements/glossary/define.js';
import '../../../src/elements/glossary/parts.js';
import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {
  GLOSSARY_SHARD_SIZE,
  noWording,
  packTerm,
  untouchedTerm,
  type Term,
  type TermEntry,
} from '../../../src/model/term.js';
import type {Change, Store} from '../../../src/store/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {settled} from '../../support/element-contract.js';
import {byRole, focused, nameOf, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

type SeedTerm = Term & TermEntry;

/** A term, with every field the test does not care about filled in. */
export function aTerm({id, label = 'Landing zone', ...fields}: Partial<SeedTerm> = {}): SeedTerm {
  return {
    ...noWording,
    ...untouchedTerm,
    contested: false,
    id: id ?? label.toLowerCase().replaceAll(' ', '-'),
    label,
    gloss: `What ${label} means.`,
    status: 'agreed',
    lang: 'en',
    shard: 0,
    by: 'local-grace',
    editor: 'Grace',
    author: 'local-grace',
    byline: 'Grace',
    createdAt: Date.UTC(2026, 10, 2, 9),
    updatedAt: Date.UTC(2026, 10, 2, 9),
    ...fields,
  };
}

/** A community whose steward is Grace, with these terms in its glossary. */
export async function glossaryOf(...terms: Partial<SeedTerm>[]): Promise<LocalCommunity> {
  const place = new LocalCommunity();
  const grace = place.as('Grace');
  await join(grace);
  await addTerms(grace.store, terms.map(aTerm));
  return place;
}

/** As an earlier year left them: the embedded store has no rules. */
async function addTerms(store: Store, terms: readonly SeedTerm[]): Promise<void> {
  for (let start = 0; start < terms.length; start += GLOSSARY_SHARD_SIZE) {
    const shard = start / GLOSSARY_SHARD_SIZE;
    const some = terms.slice(start, start + GLOSSARY_SHARD_SIZE);
    const entries = Object.fromEntries(some.map((term) => [term.id, packTerm(term)]));
    const records = some.map(({id, contested: _, ...fields}): Change => ({
      type: 'merge',
      ref: refs.term(id),
      data: {...fields, shard},
    }));
    const data = {entries, last: some.at(-1)!.id, updatedAt: 1};
    await store.commit([...records, {type: 'merge', ref: refs.glossary(shard), data}]);
  }
}

interface Shown {
  /** Who is looking; nobody if left out. */
  readonly as?: string;
  readonly store?: Store;
  readonly lang?: string;
  readonly termId?: string;
  readonly status?: string;
}

/** The glossary of a community on a page. */
export async function showGlossary(place: LocalCommunity, shown: Shown = {}): Promise<HTMLElement> {
  const {as = '', store, lang = 'en', termId, status} = shown;
  const page = await show<HTMLElement>(
    html`<praxis-community lang=${lang} name=${place.id} local-name=${as} .store=${store}>
      <praxis-glossary .termId=${termId} .status=${status}></praxis-glossary>
    </praxis-community>`,
  );
  await settled(page);
  return page;
}

export function glossaryIn(page: Element): HTMLElementTagNameMap['praxis-glossary'] {
  return page.querySelector('praxis-glossary')!;
}

/** Chooses as a person does in a native list. */
export function choose(page: Node, name: string, value: string): void {
  const select = byRole<HTMLSelectElement>(page, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('input', {bubbles: true}));
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

/** A store whose writes the test settles: it refuses them while there is a `refusal`. */
export class StubbornStore extends CountingStore {
  refusal: Error | undefined;

  override async commit(changes: readonly Change[]): Promise<void> {
    if (this.refusal) throw this.refusal;
    await super.commit(changes);
  }
}

/** By its name: two elements that differ would be printed whole. */
export function expectFocusOn(name: string): void {
  const element = focused();
  expect(element && nameOf(element)).to.equal(name);
}

/** Takes what a test left in the address away. */
export function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
