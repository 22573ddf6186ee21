import {html, nothing, type TemplateResult} from 'lit';
import english, {type EmojiNames} from '../../locales/emoji/en.js';
import french from '../../locales/emoji/fr.js';
import type {Person} from '../../model/member.js';
import type {TermEntry} from '../../model/term.js';
import type {Asked} from '../../text/completion.js';
import {emojiCalled} from '../../text/emoji.js';
import {fold} from '../../text/fold.js';
import {createTermSearch} from '../glossary/term-search.js';
import {bestFirst, indexNames} from '../members/people-search.js';
import {avatar} from '../shared/avatar.js';
import type {Lookup} from './lookup.js';

/** One thing that a writer can choose. */
export interface Suggestion {
  /** What comes in place of what they typed. */
  readonly insert: string;
  readonly person?: Person;
  readonly content: TemplateResult;
}

/** More than these, and reading them takes longer than typing another letter. */
const MOST = 6;

/** Finds what somebody is about to name. */
export class Suggestions {
  readonly #lookup: () => Lookup | undefined;
  readonly #names = remembered(indexNames);
  readonly #terms = remembered(createTermSearch);

  constructor(lookup: () => Lookup | undefined) {
    this.#lookup = lookup;
  }

  /** @param emoji What the reader calls them. They are found in English and French too. */
  async find({sign, query}: Asked, emoji: () => Promise<EmojiNames> | undefined): Promise<Suggestion[]> {
    if (sign === ':') {
      const own = await emoji()?.catch(() => undefined); // Without a connection, English is here; the next letter asks again.
      return emojiCalled(query, own ?? english, [english, french])
        .slice(0, MOST)
        .map(fromEmoji);
    }
    const lookup = this.#lookup();
    if (sign === '@' && lookup) return this.#namedPeople(await lookup.people(), query);
    if (sign === '#' && lookup) return this.#namedTerms(await lookup.terms(), query);
    return [];
  }

  async #namedPeople(people: readonly Person[], query: string): Promise<Suggestion[]> {
    const scores = (await this.#names(people)).find(query);
    const named = scores ? bestFirst(people, scores).filter(({name}) => goesOn(query, name)) : [];
    return named.slice(0, MOST).map((person) => ({insert: `@${person.name}`, person, content: renderPerson(person)}));
  }

  #namedTerms(terms: readonly TermEntry[], query: string): Suggestion[] {
    const found = this.#terms(terms)(query).filter(({field}) => field !== 'gloss');
    const named = found.map(({document}) => document).filter(({label}) => goesOn(query, label));
    return named.slice(0, MOST).map((term) => ({insert: `#${term.label}`, content: renderTerm(term)}));
  }
}

/** After its first word, what is typed is either the rest of a name or no longer part of it. */
function goesOn(query: string, name: string): boolean {
  return !query.includes(' ') || fold(name).startsWith(fold(query));
}

function fromEmoji({sign, name}: {readonly sign: string; readonly name: string}): Suggestion {
  const content = html`<span class="option__emoji" aria-hidden="true">${sign}</span>
    <span class="option__text"><span>${name}</span></span>`;
  return {insert: sign, content};
}

function renderPerson({uid, name, title, department}: Person): TemplateResult {
  const what = [title, department].filter(Boolean).join(' · ');
  return html`${avatar(uid, name, 'sm')}
    <span class="option__text">
      <bdi class="option__name">${name}</bdi>
      ${what ? html`<bdi class="option__note">${what}</bdi>` : nothing}
    </span>`;
}

function renderTerm({label, gloss}: TermEntry): TemplateResult {
  return html`<span class="option__text">
    <bdi class="option__name">${label}</bdi>
    <bdi class="option__note">${gloss}</bdi>
  </span>`;
}

/** The index over a list is made once, not at each letter. */
function remembered<T, R>(create: (documents: readonly T[]) => R): (documents: readonly T[]) => R {
  let made: {readonly of: readonly T[]; readonly result: R} | undefined;
  return (documents) => {
    if (made?.of !== documents) made = {of: documents, result: create(documents)};
    return made.result;
  };
}
