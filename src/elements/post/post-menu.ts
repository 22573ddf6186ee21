import type {Locale} from '../../locales/en.js';
import type {MenuItem} from '../menu/menu.js';
import type {PostRequest} from './post-request.js';
import type {PostElement} from './post.js';

/** How what is chosen is done. */
export interface PostMenuActs {
  ask(request: PostRequest): () => void;
  /** Asks for something to be done with what is selected, or with all of these words. */
  take(request: 'quote' | 'propose-term', all: string): () => void;
  remove(): void;
}

/** What the viewer can do with a post. @param hasSelection Whether they selected a part of it. */
export function postMenuItems(
  tile: PostElement,
  hasSelection: boolean,
  {post: t, noteOf, report}: Pick<Locale, 'post' | 'noteOf' | 'report'>,
  {ask, take, remove}: PostMenuActs,
): MenuItem[] {
  const viewHistory: MenuItem = {label: t.viewHistory, icon: 'clock', choose: ask('view-history')};
  if (tile.post?.state !== 'visible') return [viewHistory];
  const accept = tile.isAnswer ? t.unmarkAsAnswer : t.markAsAnswer;
  const items: (MenuItem | false)[] = [
    tile.canReply && {label: t.quote, icon: 'quote', choose: take('quote', tile.post?.body ?? '')},
    tile.canAccept && {label: accept, icon: 'circle-check', choose: ask('accept')},
    tile.canDefine && hasSelection && {label: t.proposeTerm, icon: 'plus', choose: take('propose-term', '')},
    tile.canDefine && {label: t.turnIntoTerm, icon: 'book', choose: ask('turn-into-term')},
    tile.canDefine && {label: noteOf.turn, icon: 'insight', choose: ask('turn-into-note')},
    tile.canChange && {label: t.edit, icon: 'edit', choose: ask('edit')},
    tile.canRemove && {label: t.remove, icon: 'trash', choose: remove},
    tile.canCopyLink && {label: t.copyLink, icon: 'link', choose: ask('copy-link')},
    tile.canViewHistory && viewHistory,
    tile.canReport && {label: report, icon: 'flag', choose: ask('report')},
  ];
  return items.filter((item) => item !== false);
}
