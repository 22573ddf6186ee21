import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import {CommunityError} from '../../model/errors.js';
import {isKeyOfMatter} from '../../model/ids.js';
import {isSteward} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import type {Move} from '../moving/move-dialog.js';
import type {ConversationController, ConversationSource} from './conversation-controller.js';
import {loadActs} from './writing-kit.js';

/** What can be asked: where a conversation goes, what it is a duplicate of, where that of this page was. */
export type MovingDialog = 'away' | 'duplicate' | 'here';

/** Takes conversations from page to page, and knows where the one of this page went. */
export class MovingController implements ReactiveController {
  /** Whether the dialogs are there: they are loaded when somebody asks for one. */
  isLoaded = false;

  readonly #host: LitElement;
  readonly #source: ConversationSource;
  readonly #conversation: ConversationController;
  readonly #target: Live<'thread'>;
  /** The conversation that was shown last, and where; that which the viewer moves themselves. */
  #shown = '';
  #ownMove = '';
  #problem: {readonly at: string | undefined; readonly error: CommunityError} | undefined;

  constructor(host: LitElement, source: ConversationSource, conversation: ConversationController) {
    this.#host = host;
    this.#source = source;
    this.#conversation = conversation;
    this.#target = new Live(host, source.reading, () => {
      const into = conversation.record?.mergedInto;
      return into ? refs.thread(into) : undefined;
    });
    host.addController(this);
  }

  /** Whoever listens to the page does not see it go. */
  hostUpdated(): void {
    const {record, moved, pageKey = ''} = this.#source.place;
    const hasLeft = !record && moved && `${moved.id} ${pageKey}` === this.#shown && moved.id !== this.#ownMove;
    if (hasLeft) queueMicrotask(() => this.#source.noted(this.#source.strings().moving.movedAway));
    if (record ?? moved) this.#shown = record ? `${record.id} ${pageKey}` : '';
  }

  get community(): Community | undefined {
    return this.#source.community();
  }

  /** Whether the viewer can bring a conversation to this page, which has none. */
  get mayBring(): boolean {
    const {place} = this.#source;
    const {standing} = this.#conversation;
    if (standing === undefined || !isSteward(standing) || place.isOnBoard || place.record) return false;
    return place.pageKey === undefined || !isKeyOfMatter(place.pageKey);
  }

  /** The conversation that was here, and is at another page now. */
  get moved(): Stored<'thread'> | undefined {
    return this.#source.place.moved;
  }

  /** The conversation in which this one goes on, and undefined until it is there. */
  get target(): Stored<'thread'> | undefined {
    const {record} = this.#target;
    return record?.id === this.#conversation.record?.mergedInto ? record : undefined;
  }

  /** Whether conversations open in place, as on the board. */
  get isOnBoard(): boolean {
    return this.#source.place.isOnBoard;
  }

  /** Why the last move could not be stored. */
  get problem(): string {
    const {at, error} = this.#problem ?? {};
    if (!error || at !== this.#at) return '';
    return this.#source.strings().conversation.refused(this.#source.describe(error));
  }

  readonly ask = async (what: MovingDialog): Promise<void> => {
    this.#problem = undefined;
    try {
      await load();
    } catch (cause) {
      return this.#refused(CommunityError.from(cause));
    }
    this.isLoaded = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const {record} = this.#conversation;
    const {pageKey} = this.#source.place;
    const root = this.#host.renderRoot;
    if (what === 'duplicate') {
      if (record) await root.querySelector('praxis-thread-merge')?.open(record);
      return;
    }
    const dialog = root.querySelector('praxis-thread-move');
    if (what === 'away' && record) await dialog?.open({kind: 'away', thread: record});
    if (what === 'here' && pageKey !== undefined) await dialog?.open({kind: 'here', pageKey});
  };

  readonly move = async ({thread, key}: Move): Promise<void> => {
    const community = this.#source.community();
    if (!community) return;
    this.#ownMove = thread.id;
    try {
      const {moveThread} = await loadActs();
      await moveThread(community, thread, key);
    } catch (cause) {
      return this.#refused(CommunityError.from(cause));
    }
    this.#source.noted(this.#source.strings().moving.moved);
    this.#source.contributed('thread', thread.id);
    await this.#host.updateComplete;
    // What had opened the dialog may be gone with the conversation.
    if (document.activeElement === document.body) this.#host.focus();
  };

  #refused(error: CommunityError): void {
    this.#problem = {at: this.#at, error};
    this.#source.failed(error);
    this.#host.requestUpdate();
  }

  get #at(): string | undefined {
    const {place} = this.#source;
    return place.isOnBoard ? place.id : place.pageKey;
  }
}

/** Who never moves anything need not load how. */
function load(): Promise<unknown> {
  return import('../moving/define.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
}
