import {refs} from '../../model/records.js';
import {NavigateEvent} from '../../events.js';
import type {ModerationWords} from '../../locales/moderation/en.js';
import type {Target} from '../../model/moderation.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {Part} from '../shared/part.js';

/** A section of what is shown of moderation. Leads to what it is about. */
export abstract class ModerationPart extends Part<ModerationWords> {
  protected readonly contributes = 'moderation';

  /** Of the act, or of the report. */
  protected override idOf(made: unknown): string {
    return typeof made === 'string' ? made : super.idOf(made);
  }

  /** Has something announced, from wherever in the element. */
  protected override say(detail: string): void {
    const around = (this.getRootNode() as Partial<ShadowRoot>).host;
    const place = (!this.isConnected && around) || this;
    place.dispatchEvent(new CustomEvent('say', {detail, bubbles: true, composed: true}));
  }

  /** Takes the reader to what was reported: on its page, or on the board. */
  protected async go({about, target}: Target): Promise<void> {
    const [, id = '', , post] = target.split('/');
    if (about !== 'post' && about !== 'thread') {
      const kind = about === 'person' ? 'member' : about;
      return this.#navigate(kind, id, addressOf(kind, id));
    }
    const thread = await this.community.store.get(refs.thread(id)).catch(() => undefined);
    const page = pageAddress(thread?.key ?? '');
    if (!post) return this.#navigate('thread', id, page ?? addressOf('thread', id));
    const href = page ? `${page}#praxis-${post}` : `${addressOf('thread', id)}&praxis-${post}`;
    return this.#navigate('post', post, href);
  }

  #navigate(kind: NavigateEvent['kind'], id: string, href: string): void {
    if (this.dispatchEvent(new NavigateEvent(kind, id, href))) location.assign(href);
  }
}
