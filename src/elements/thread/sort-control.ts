import {html, nothing} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {PostOrder} from './loaded-posts.js';

/** From how many posts on there is something to sort. */
const WORTH_SORTING = 5;

export const POST_ORDERS: readonly PostOrder[] = ['oldest', 'newest', 'top'];

/** The order that an author wrote, or the one for all others. */
export function orderNamed(name: string): PostOrder {
  return POST_ORDERS.find((order) => order === name) ?? 'oldest';
}

/** In which order the posts stand, for the reader to choose. */
export function renderSort(
  count: number,
  order: PostOrder,
  {sort, sorts}: Pick<Locale['thread'], 'sort' | 'sorts'>,
  choose: (order: PostOrder) => void,
) {
  if (count < WORTH_SORTING) return nothing;
  return html`<select
    class="select sort"
    aria-label=${sort}
    .value=${order}
    @change=${(event: Event) => choose(orderNamed((event.target as HTMLSelectElement).value))}
  >
    ${POST_ORDERS.map((name) => html`<option value=${name} ?selected=${name === order}>${sorts[name]}</option>`)}
  </select>`;
}
