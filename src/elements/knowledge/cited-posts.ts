import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {NavigateEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {citedIn, type Cite} from '../../model/note.js';
import {refs, type Stored} from '../../model/records.js';
import {plainText} from '../../text/excerpt.js';
import {unmarkMentions} from '../../text/mentions.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {avatar} from '../shared/avatar.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {shownTitle} from '../shared/hidden.js';

/** How much of a post is shown, in UTF-16 units. */
const EXCERPT = 220;

/** A post that a note rests on, as it is now: its author may have changed it or taken it back. */
export interface CitedPost extends Cite {
  readonly state: 'loading' | 'shown' | 'gone';
  readonly record?: Stored<'post'>;
  /** Its conversation. */
  readonly around?: Stored<'thread'>;
}

/** Reads the posts that a note rests on, each once, when they are to be shown. */
export class CitedPosts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #community: () => Community | undefined;
  #read = new Map<string, CitedPost>();
  #for: Community['store'] | undefined;

  constructor(host: ReactiveControllerHost, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#read = new Map();
  }

  of(cites: readonly string[]): readonly CitedPost[] {
    const {store} = this.#community() ?? {};
    if (store !== this.#for) this.#read = new Map();
    this.#for = store;
    return citedIn({cites}).map((cite) => {
      const key = `${cite.thread}/${cite.post}`;
      const known = this.#read.get(key);
      if (!known && store) void this.#load(store, key, cite);
      return known ?? {...cite, state: 'loading'};
    });
  }

  async #load(store: Community['store'], key: string, cite: Cite): Promise<void> {
    const read = this.#read;
    read.set(key, {...cite, state: 'loading'});
    const {thread, post} = cite;
    const [record, around] = await Promise.all([
      store.get(refs.post(thread, post)).catch(() => undefined),
      store.get(refs.thread(thread)).catch(() => undefined),
    ]);
    const isShown = record?.state === 'visible';
    read.set(key, {...cite, state: isShown ? 'shown' : 'gone', ...(isShown && {record}), ...(around && {around})});
    this.#host.requestUpdate();
  }
}

/** The beginning of what a post says, as a reader would read it. */
export const excerptOf = ({body}: Stored<'post'>, limit = EXCERPT): string => plainText(unmarkMentions(body), limit);

/** Where a post is found: on its page, or on the board. */
export function addressOfCited({thread, post, around}: CitedPost): string {
  const page = pageAddress(around?.key ?? '');
  return page ? `${page}#praxis-${post}` : `${addressOf('thread', thread)}&praxis-${post}`;
}

/** Who said what where, with the way there. */
export function renderCited(
  cited: CitedPost,
  words: {readonly strings: Locale; readonly formats: Formats; readonly gone: string},
): TemplateResult {
  const {record, around, state} = cited;
  if (!record) return html`<p class="small muted">${state === 'gone' ? words.gone : nothing}</p>`;
  const href = addressOfCited(cited);
  const go = (event: Event) => {
    if (!event.target?.dispatchEvent(new NavigateEvent('post', cited.post, href))) event.preventDefault();
  };
  const byline = shownName(record.byline, words.strings);
  return html`<blockquote class="tight" dir="auto">${excerptOf(record)}</blockquote>
    <p class="small muted row">
      ${avatar(record.author, byline, 'sm')} ${memberLink(record.author, byline)}
      <a href=${href} @click=${go}
        ><time datetime=${new Date(record.createdAt).toISOString()}>${words.formats.ago(record.createdAt)}</time></a
      >
      ${around ? html`<bdi>${shownTitle(around.title, words.strings)}</bdi>` : nothing}
    </p>`;
}
