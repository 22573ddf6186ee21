import type {Community} from '../../src/community/community.js';
import {proposeTerm} from '../../src/community/glossary.js';
import {join} from '../../src/community/membership.js';
import {openBackend} from '../../src/store/backend.js';
import {fillThread, type Comment} from './fill-thread.js';

/** Fills the embedded store with a conversation, with terms, and with somebody to show. Gives their uid. */
export async function fillCommunity(
  name: string,
  comments: readonly Comment[],
  labels: readonly string[],
): Promise<string> {
  const backend = await openBackend({community: name, backend: 'local', localName: 'Grace'});
  const community: Community = {...backend, id: name, viewer: backend.session.viewer};
  await join(community, {title: 'Engineer'});
  for (const label of labels) await proposeTerm(community, {label, lang: 'en', gloss: `What we call ${label}.`});
  const {uid} = community.viewer!;
  backend.session.close();
  await backend.store.close();
  await fillThread(name, comments);
  return uid;
}
