import type {CommunityError} from './model/errors.js';

/** What a contribution can be. */
export type ContributionKind =
  | 'post'
  | 'reaction'
  | 'thread'
  | 'term'
  | 'membership'
  | 'profile'
  | 'charter'
  | 'community'
  | 'report'
  | 'moderation'
  | 'priority'
  | 'note';

abstract class PraxisEvent extends Event {
  constructor(type: string, options: EventInit = {}) {
    super(type, {bubbles: true, composed: true, ...options});
  }
}

/** When an element knows its community, and a thread its page. */
export class ReadyEvent extends PraxisEvent {
  static readonly type = 'praxis-ready';
  /** @param key The key of the page a thread chose; undefined for other elements. */
  constructor(readonly key?: string) {
    super(ReadyEvent.type);
  }
}

/** After something that a person contributed is stored. */
export class ContributedEvent extends PraxisEvent {
  static readonly type = 'praxis-contributed';
  constructor(
    readonly kind: ContributionKind,
    readonly id: string,
  ) {
    super(ContributedEvent.type);
  }
}

/** When something that a person asked for could not be done. */
export class FailedEvent extends PraxisEvent {
  static readonly type = 'praxis-failed';
  constructor(readonly error: CommunityError) {
    super(FailedEvent.type);
  }
}

/** After a person signed in, or on the local store said who they are. */
export class SignedInEvent extends PraxisEvent {
  static readonly type = 'praxis-signed-in';
  constructor() {
    super(SignedInEvent.type);
  }
}

/** After a person signed out. */
export class SignedOutEvent extends PraxisEvent {
  static readonly type = 'praxis-signed-out';
  constructor() {
    super(SignedOutEvent.type);
  }
}

/** Before an element opens something in place. Cancel it to take the person to `href`, or elsewhere, yourself. */
export class NavigateEvent extends PraxisEvent {
  static readonly type = 'praxis-navigate';
  constructor(
    readonly kind: 'thread' | 'post' | 'term' | 'member' | 'charter' | 'note' | 'priority',
    readonly id: string,
    readonly href: string,
  ) {
    super(NavigateEvent.type, {cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'praxis-ready': ReadyEvent;
    'praxis-contributed': ContributedEvent;
    'praxis-failed': FailedEvent;
    'praxis-signed-in': SignedInEvent;
    'praxis-signed-out': SignedOutEvent;
    'praxis-navigate': NavigateEvent;
  }
}
