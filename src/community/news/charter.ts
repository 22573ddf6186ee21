import type {News, NewsItem} from '../../model/news.js';
import {refs, type Stored} from '../../model/records.js';
import type {Community} from '../community.js';

/** How many versions after the one in effect are looked at: most of the time there is none. */
export const MOST_PROPOSALS = 4;

/**
 * A charter that took effect, or is proposed. Versions are numbered in a row, so those after the one in effect are read by their
 * numbers until there is none: that takes no query.
 */
export async function charterNews({store}: Community, since: number): Promise<News[]> {
  const record = await store.get(refs.community(), {fresh: true});
  if (!record) return [];
  const {charter: inEffect = 0, updatedAt} = record;
  const hasMoved = inEffect > 0 && updatedAt > since;
  const [effective, proposed] = await Promise.all([
    hasMoved ? store.get(refs.charter(inEffect), {fresh: true}) : undefined,
    proposals(store, inEffect),
  ]);
  const isNew = proposed.filter(({createdAt, state, base}) => {
    return createdAt > since && state === 'proposed' && base === inEffect;
  });
  return [
    {kind: 'charterProposed', items: isNew.map(asProposed), isCut: false},
    {
      kind: 'charterEffective',
      items: effective && effective.decidedAt > since ? [asEffective(effective)] : [],
      isCut: false,
    },
  ];
}

async function proposals(store: Community['store'], after: number): Promise<Stored<'charter'>[]> {
  const found: Stored<'charter'>[] = [];
  while (found.length < MOST_PROPOSALS) {
    const next = await store.get(refs.charter(after + found.length + 1), {fresh: true});
    if (!next) break;
    found.push(next);
  }
  return found.reverse();
}

function asProposed({id, name, note, author, byline, createdAt}: Stored<'charter'>): NewsItem {
  return {kind: 'charter', id, title: note || name, by: author, byline, at: createdAt};
}

function asEffective({id, name, note, decidedBy, decidedByline, decidedAt}: Stored<'charter'>): NewsItem {
  return {kind: 'charter', id, title: note || name, by: decidedBy, byline: decidedByline, at: decidedAt};
}
