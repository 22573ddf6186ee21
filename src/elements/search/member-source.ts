import {html, nothing} from 'lit';
import type {CommunityError} from '../../model/errors.js';
import type {Person} from '../../model/member.js';
import {PeopleController} from '../members/people-controller.js';
import {bestFirst} from '../members/people-search.js';
import {renderPersonReasons} from '../members/person.js';
import {avatar} from '../shared/avatar.js';
import {saysAll} from '../shared/highlight.js';
import {photoOf} from '../shared/photo.js';
import type {Found, Shown, Source, SourceContext, SourceHost} from './source.js';

/** Finds people, as the directory does. */
export class MemberSource implements Source {
  readonly kind = 'member';
  readonly #people: PeopleController;
  readonly #context: SourceContext;

  constructor(host: SourceHost, context: SourceContext) {
    this.#people = new PeopleController(host, context.community, context.formats);
    this.#context = context;
  }

  get isReady(): boolean {
    return this.#people.indexed !== undefined;
  }

  get error(): CommunityError | undefined {
    return this.#people.error;
  }

  retry(): void {
    this.#people.retry();
  }

  prepare(): void {
    this.#people.prepare();
  }

  find(query: string, limit: number): Found {
    const found = bestFirst(this.#people.all ?? [], this.#people.find(query) ?? new Map());
    return {hits: found.slice(0, limit).map((person) => this.#show(person, query)), total: found.length};
  }

  #show(person: Person, query: string): Shown {
    const {uid, name, title, department} = person;
    const what = [title, department].filter(Boolean);
    const reasons = saysAll(name, query) ? [] : this.#people.reasons(person, query);
    return {
      ...{kind: 'member', id: uid, title: name},
      picture: avatar(uid, name, 'sm', photoOf(this.#context.community(), person)),
      more: html`${what.length ? html`<span class="line dots">${what.map((part) => html`<span><bdi>${part}</bdi></span>`)}</span>` : nothing}
      ${reasons.length ? renderPersonReasons(reasons, this.#context.strings()) : nothing}`,
    };
  }
}
