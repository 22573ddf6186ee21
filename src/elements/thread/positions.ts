import type {Stored} from '../../model/records.js';
import type {PostElement} from '../post/post.js';
import type {PostOrder} from './loaded-posts.js';
import {rootOf} from './post-tree.js';

type Root = Element | DocumentFragment;

/** The element that shows a post. */
export function postElement(root: Root, id: string): PostElement | null {
  return root.querySelector<PostElement>(`#praxis-${CSS.escape(id)}`);
}

/**
 * Whether a post shown now would push away what is being read: whether one that comes after it stands on the screen, or
 * above. (Some browsers keep the reader's place when something comes in above the screen, and some do not.)
 */
export function wouldShift(root: Root, post: Stored<'post'>, order: PostOrder): boolean {
  if (order === 'top') return false; // What is new stands at the end.
  const shown = [...root.querySelectorAll('praxis-post')];
  const next = shown.find((element) => element.post && comesAfter(element.post, post, order));
  return next !== undefined && next.checkVisibility() && next.getBoundingClientRect().top < window.innerHeight;
}

/** Puts the reader at a post. */
export async function goTo(element: PostElement): Promise<void> {
  await element.updateComplete;
  element.focus({preventScroll: true});
  element.scrollIntoView({block: 'start'});
  // Posts beyond the screen have only a guessed height until they come near it.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  element.scrollIntoView({block: 'start'});
}

/** Whether one post stands below another. By value, they stand as they come. */
export function comesAfter(a: Stored<'post'>, b: Stored<'post'>, order: PostOrder): boolean {
  if (order === 'top') return false;
  const [rootA, rootB] = [rootOf(a.path), rootOf(b.path)];
  if (rootA === rootB || order === 'oldest') return a.path > b.path;
  return rootA < rootB;
}
