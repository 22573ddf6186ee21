import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import type {Target} from '../../model/moderation.js';
import {Live} from '../../context/live.js';
import {refs, type Ref, type Stored} from '../../model/records.js';

/** What a hidden post said, for its author and those who moderate; and in what state it, or a conversation, is. */
export class HiddenText {
  readonly #record: Live<'post' | 'thread'>;
  readonly #revision: Live<'postRevision'>;

  constructor(host: LitElement, community: () => Community, about: () => Target | undefined) {
    this.#record = new Live(host, community, (): Ref<'post' | 'thread'> | undefined => {
      const {about: kind, target} = about() ?? {};
      return target && (kind === 'post' || kind === 'thread') ? {kind, path: target} : undefined;
    });
    this.#revision = new Live(host, community, () => {
      const {record} = this.#record;
      if (!record || !('revision' in record) || record.state !== 'hidden') return undefined;
      return refs.postRevision(record.thread, record.id, record.revision - 1);
    });
  }

  get state(): Stored<'post' | 'thread'>['state'] | undefined {
    return this.#record.record?.state;
  }

  get text(): string | undefined {
    return this.#revision.record?.body;
  }
}
