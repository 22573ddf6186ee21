import {html, nothing, type TemplateResult} from 'lit';
import type {Contributions, Part, ThreadContribution} from '../../community/contributions.js';
import type {Stored} from '../../model/records.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {shownTitle} from '../shared/hidden.js';
import {icon, type IconName} from '../shared/icons.js';
import type {CardContext} from './member-parts.js';

const ICONS: Record<Part, IconName> = {began: 'discussion', answered: 'circle-check', joined: 'reply'};

/** How many of the shared ones are named. */
const SHARED = 3;

/** What they did lately, as a list without numbers to compare. */
export function renderContributions(
  {threads, terms}: {threads: readonly ThreadContribution[]; terms: readonly Stored<'term'>[]},
  context: CardContext,
): unknown {
  if (!threads.length && !terms.length) return nothing;
  const {words, formats} = context;
  const t = words.card;
  return html`<section class="fact" aria-labelledby="lately">
    <h3 id="lately" class="label">${t.contributions}</h3>
    <ul class="around">
      ${threads.map(
        ({thread, part, thanks}) =>
          html`<li>
            ${icon(ICONS[part])}
            <span>
              <span class="muted">${t.parts[part]}</span> ${threadLink(thread, context)}
              <span class="small muted">
                ${formats.ago(thread.lastAt)}
                ${thanks ? html`<span class="thanks">${icon('thanks')}${t.thanks[part === 'answered' ? 'answered' : 'began'](thanks, formats)}</span>` : nothing}
              </span>
            </span>
          </li>`,
      )}
      ${terms.map(
        (term) =>
          html`<li>
            ${icon('book')}
            <span><span class="muted">${t.looksAfter}</span> ${termLink(term, context)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Where the viewer has met them. */
export function renderShared({threads, terms}: Contributions, context: CardContext): unknown {
  const t = context.words.card;
  const list = (id: string, label: string, links: readonly TemplateResult[]) =>
    links.length
      ? html`<section class="fact" aria-labelledby=${id}>
          <h3 id=${id} class="label">${label}</h3>
          <ul class="around">
            ${links.map((link) => html`<li>${link}</li>`)}
          </ul>
        </section>`
      : nothing;
  return html`${list(
    'shared',
    t.shared,
    threads.slice(0, SHARED).map((thread) => threadLink(thread, context)),
  )}${list(
    'shared-terms',
    t.sharedTerms,
    terms.slice(0, SHARED).map((term) => termLink(term, context)),
  )}`;
}

/** A conversation is on its page, if it has one, else on a board. */
function threadLink({id, key, ...thread}: Stored<'thread'>, {go, strings}: CardContext): TemplateResult {
  const title = shownTitle(thread.title, strings);
  const page = pageAddress(key);
  return page
    ? html`<a href=${page}><bdi>${title}</bdi></a>`
    : html`<a href=${addressOf('thread', id)} @click=${go('thread', id)}><bdi>${title}</bdi></a>`;
}

function termLink({id, label, lang}: Stored<'term'>, {go}: CardContext): TemplateResult {
  return html`<a href=${addressOf('term', id)} lang=${lang} @click=${go('term', id)}><bdi>${label}</bdi></a>`;
}
