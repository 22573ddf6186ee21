import type {Locale} from '../../locales/en.js';
import {
  isSteward,
  mayDiffer,
  mayLead,
  mayReopen,
  mayReport,
  mayWriteNote,
  type Standing,
} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {OUTCOMES, THREAD_KINDS, type Outcome, type ThreadKind} from '../../model/thread.js';
import type {MenuItem} from '../menu/menu.js';
import type {IconName} from '../shared/icons.js';

export const KIND_ICONS = {
  discussion: 'discussion',
  question: 'question',
  idea: 'insight',
  decision: 'decision',
} as const satisfies Record<ThreadKind, IconName>;

export const OUTCOME_ICONS = {
  open: 'discussion',
  converging: 'converging',
  agreed: 'circle-check',
} as const satisfies Record<Outcome, IconName>;

/**
 * Whether it is shown where a conversation arrived. Of a discussion only once there is something to say: then who differs
 * says so beside it, and before, in the menu.
 */
export function hasOutcome({kind, outcome, dissents}: Stored<'thread'>): boolean {
  if (kind === 'question') return false;
  return kind !== 'discussion' || outcome !== 'open' || Object.keys(dissents).length > 0;
}

/** What the menu of a conversation can ask for. */
export interface ThreadMenuActs {
  changeKind(kind: ThreadKind): unknown;
  setOutcome(outcome: Outcome): unknown;
  openBox(kind: 'closing' | 'dissent'): unknown;
  reopen(): unknown;
  pin(isPinned: boolean): unknown;
  ask(what: 'away' | 'duplicate'): unknown;
  keep(): unknown;
  report(): unknown;
}

/** What the viewer may do with a conversation as a whole. */
export function threadMenuItems(
  {conversation: t, moving, noteOf, report}: Locale,
  thread: Stored<'thread'>,
  standing: Standing,
  acts: ThreadMenuActs,
): MenuItem[] {
  const items: (MenuItem | false)[] = [];
  const isPinned = thread.pinned === 1;
  if (mayLead(standing, thread)) {
    const outcomes = thread.kind === 'question' ? [] : OUTCOMES.filter((outcome) => outcome !== thread.outcome);
    const kinds = THREAD_KINDS.filter((kind) => kind !== thread.kind);
    items.push(
      ...outcomes.map((outcome) => ({
        ...{label: t.setOutcome[outcome], icon: OUTCOME_ICONS[outcome]},
        choose: () => void acts.setOutcome(outcome),
      })),
      ...kinds.map((kind) => ({
        ...{label: t.changeKind[kind], icon: KIND_ICONS[kind]},
        choose: () => void acts.changeKind(kind),
      })),
      thread.state === 'open' && {label: t.close, icon: 'lock', choose: () => void acts.openBox('closing')},
      thread.state === 'open' && {label: moving.merge, icon: 'link', choose: () => void acts.ask('duplicate')},
    );
  }
  if (mayDiffer(standing, thread) && !hasOutcome(thread)) {
    items.push({label: t.differ, icon: 'differ', choose: () => void acts.openBox('dissent')});
  }
  if (mayReopen(standing, thread)) items.push({label: t.reopen, icon: 'retry', choose: () => void acts.reopen()});
  if (isSteward(standing)) {
    items.push(
      {label: moving.move, icon: 'move', choose: () => void acts.ask('away')},
      {label: isPinned ? t.unpin : t.pin, icon: 'pin', choose: () => void acts.pin(!isPinned)},
    );
  }
  if (mayWriteNote(standing)) items.push({label: noteOf.turn, icon: 'insight', choose: () => void acts.keep()});
  if (mayReport(standing, {about: 'thread', owner: thread.author})) {
    items.push({label: report, icon: 'flag', choose: () => void acts.report()});
  }
  return items.filter((item) => item !== false);
}
