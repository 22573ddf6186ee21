import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {keyOfTerm} from '../../model/ids.js';
import type {Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {entryOf, type TermEntry} from '../../model/term.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {timeOfDay} from '../shared/days.js';
import {isDue} from './review.js';
import {renderSource} from './term-parts.js';
import {relationsOf, renderRelations} from './term-relations.js';

/** What a term's page knows beside the term. */
export interface Around {
  readonly community: Community;
  /** The whole glossary. */
  readonly terms: readonly TermEntry[];
  readonly standing: Standing;
  /** How many members must understand it the same way for it to be agreed. */
  readonly agreeing: number;
  /** The name of who looks after it. */
  readonly steward: string | undefined;
  /** Whether the glossary has more than one language. */
  readonly showLanguage: boolean;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly open: (event: MouseEvent, id: string) => void;
}

/** What stands below a term's explanation: whether all mean the same, its relations and facts, its uses, and its conversation. */
export function renderAround(term: Stored<'term'>, around: Around): TemplateResult {
  const {community, standing, terms, agreeing, strings, formats} = around;
  return html`${
      term.status === 'proposed' || term.status === 'agreed'
        ? html`<praxis-term-agreement
            .community=${community}
            .term=${term}
            .standing=${standing}
            .agreeing=${agreeing}
            .strings=${strings}
            .formats=${formats}
          ></praxis-term-agreement>`
        : nothing
    }
    ${renderRelations(relationsOf(entryOf(term), terms), around)} ${renderSources(term, strings)}
    ${renderFacts(term, around)}
    <praxis-term-care
      .community=${community}
      .term=${term}
      .standing=${standing}
      .terms=${terms}
      .strings=${strings}
      .formats=${formats}
    ></praxis-term-care>
    <praxis-term-uses
      .community=${community}
      .termId=${term.id}
      .strings=${strings}
      .formats=${formats}
    ></praxis-term-uses>
    ${renderTalk(term, around)}`;
}

/** Its conversation is this term's, wherever the glossary stands. */
function renderTalk({id, label}: Stored<'term'>, {standing, strings}: Around) {
  return keyed(
    id,
    html`<praxis-thread
      thread-key=${keyOfTerm(id)}
      thread-title=${strings.glossary.term.talk(label)}
      .isTold=${standing.restriction !== undefined}
      @praxis-ready=${(event: Event) => event.stopPropagation()}
    ></praxis-thread>`,
  );
}

function renderSources({sources}: Stored<'term'>, strings: Locale) {
  if (!sources.length) return nothing;
  return html`<section class="stack stack--tight">
    <h3 class="small muted">${strings.glossary.term.sources}</h3>
    <ul class="links">
      ${sources.map((source) => html`<li dir="auto">${renderSource(source)}</li>`)}
    </ul>
  </section>`;
}

function renderFacts(term: Stored<'term'>, {steward, showLanguage, strings, formats}: Around) {
  const {author, createdAt, updatedAt, revision, lang, reviewBy} = term;
  const t = strings.glossary.term;
  const byline = shownName(term.byline, strings);
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const changed = html`<span>${t.times(revision, formats)}</span>${
      revision
        ? html`<span class="muted"
            >${revision === 1 ? formats.ago(updatedAt) : t.lastTime(formats.ago(updatedAt))}</span
          >`
        : nothing
    }`;
  return html`<dl class="facts">
    ${fact(t.proposedBy, html`${avatar(author, byline, 'sm')}${memberLink(author, byline)}`)}
    ${fact(
      t.proposedOn,
      html`<time datetime=${new Date(createdAt).toISOString()} title=${formats.exact(createdAt)}>
        ${formats.ago(createdAt)}
      </time>`,
    )}
    ${fact(t.changed, changed)} ${fact(t.steward, renderSteward(term, steward, t.nobody))}
    ${
      reviewBy
        ? fact(
            t.reviewBy,
            html`<time datetime=${reviewBy}>${formats.day(timeOfDay(reviewBy))}</time>${
                isDue(term) ? html`<span class="badge badge--caution">${icon('clock')}${t.isDue}</span>` : nothing
              }`,
          )
        : nothing
    }
    ${showLanguage ? fact(t.language, formats.languageName(lang)) : nothing}
  </dl>`;
}

function renderSteward({steward}: Stored<'term'>, name: string | undefined, nobody: string) {
  if (!steward) return html`<span class="muted">${nobody}</span>`;
  return name ? html`${avatar(steward, name, 'sm')}${memberLink(steward, name)}` : nothing;
}
