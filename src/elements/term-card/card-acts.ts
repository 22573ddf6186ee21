import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {CommunityError} from '../../model/errors.js';
import {TERM_LIMITS, type TermEntry} from '../../model/term.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {icon} from '../shared/icons.js';
import {renderSignIn} from '../shared/sign-in.js';
import type {CardContext} from './card-parts.js';

interface CardActs extends CardContext {
  readonly community: Community | undefined;
  readonly isSigningIn: boolean;
  /** What stands in the box for a reason; undefined while it is closed. */
  readonly text: string | undefined;
  readonly problem: CommunityError | undefined;
  /** Whether the viewer may not write for now: what they began is kept. */
  readonly isRestricted: boolean;
  /** Until when that is, told to them; nothing for whoever may. */
  readonly restricted: TemplateResult | typeof nothing;
  /** Whether whoever is signed in may say that they see it differently. */
  readonly mayDiffer: boolean;
  /** Whether the viewer sees it differently. */
  readonly hasDiffered: boolean;
  differ(): void;
  write(text: string): void;
  send(reason: string): void;
  cancel(): void;
}

/** What one can do with a term from its card. */
export function renderActs(entry: TermEntry, acts: CardActs): TemplateResult {
  const {community, strings} = acts;
  const t = strings.glossary.card;
  // Until it is known what they may do: without the focus in it, the card would close.
  if (acts.isSigningIn && community) return renderSignIn(community, strings, t.signInFirst);
  const {restricted} = acts;
  if (acts.text !== undefined) return html`${restricted} ${renderForm(acts.text, acts)}`;
  const may = community?.viewer === null || acts.mayDiffer;
  return html`${restricted}
    <div class="row">
      <a class="button button--small" href=${addressOfTerm(entry.id)} @click=${acts.go(entry.id)}>${t.open}</a>
      ${
        may && entry.status !== 'deprecated'
          ? html`<button
              type="button"
              class="button button--quiet button--small"
              data-differ
              aria-pressed=${acts.hasDiffered ? 'true' : 'false'}
              @click=${acts.differ}
            >
              ${icon('differ')}${t.differ}
            </button>`
          : nothing
      }
    </div>`;
}

function renderForm(text: string, acts: CardActs) {
  const {strings, formats, problem} = acts;
  const isKept = acts.isRestricted;
  const t = strings.glossary.card;
  return html`${problem ? renderProblem(problem, acts) : nothing}
    <praxis-reason-form
      .community=${acts.community}
      .strings=${strings}
      .formats=${formats}
      .label=${t.why}
      .hint=${isKept ? strings.post.kept : t.whyHint}
      .action=${isKept ? '' : t.record}
      .text=${text}
      .maxLength=${TERM_LIMITS.reason}
      .isRequired=${true}
      @input=${(event: Event) => acts.write((event.composedPath()[0] as HTMLTextAreaElement).value)}
      @send=${({detail}: CustomEvent<string>) => acts.send(detail)}
      @cancel=${acts.cancel}
    ></praxis-reason-form>`;
}

export function renderProblem({code, detail}: CommunityError, {strings, formats}: CardContext): TemplateResult {
  return html`<div class="notice notice--negative">
    ${icon('alert')}
    <p>${strings.errors[code](detail, formats)}</p>
  </div>`;
}
