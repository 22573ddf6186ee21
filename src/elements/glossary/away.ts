import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Standing} from '../../model/permissions.js';
import type {TermEntry} from '../../model/term.js';
import type {TermDraft} from './term-drafts.js';
import type {TermSearch} from './term-search.js';
import {languagesFor} from './term-text.js';
import type {Writing} from './term-writing.js';

/** What takes the place of the list. */
interface Away {
  readonly community: Community;
  readonly terms: readonly TermEntry[];
  readonly find: TermSearch | undefined;
  readonly standing: Standing;
  /** The term that is open. */
  readonly termId: string | undefined;
  /** What is being written. */
  readonly form: Writing | undefined;
  readonly isQueueOpen: boolean;
  readonly language: string;
  readonly strings: Locale;
  readonly formats: Formats;
}

interface Acts {
  readonly open: (id: string) => void;
  readonly back: () => void;
  readonly showTag: (event: CustomEvent<string>) => void;
  readonly edit: (draft: TermDraft) => void;
  readonly send: (draft: TermDraft) => void;
  readonly leave: (draft: TermDraft) => void;
  readonly propose: (label: string) => void;
  readonly closeQueue: () => void;
}

/** A term's page, a form, or what needs somebody. A page waits behind the form that changes its term. */
export function renderAway(away: Away, acts: Acts): TemplateResult {
  return html`${renderPage(away, acts)} ${renderForm(away, acts)} ${renderQueue(away, acts)}`;
}

function renderPage({community, terms, standing, termId, form, language, strings, formats}: Away, acts: Acts) {
  if (!termId) return nothing;
  return html`<praxis-term-page
    exportparts="headword, gloss, explanation, notice, dialog"
    ?hidden=${Boolean(form)}
    .community=${community}
    .termId=${termId}
    .entry=${terms.find(({id}) => id === termId)}
    .terms=${terms}
    .standing=${standing}
    .showLanguage=${languagesFor(language, terms).length > 1}
    .strings=${strings}
    .formats=${formats}
    @back=${acts.back}
    @open=${(event: CustomEvent<string>) => acts.open(event.detail)}
    @tag=${acts.showTag}
    @edit=${(event: CustomEvent<TermDraft>) => acts.edit(event.detail)}
  ></praxis-term-page>`;
}

function renderForm({community, terms, find, standing, form, language, strings, formats}: Away, acts: Acts) {
  if (!form) return nothing;
  return html`<praxis-term-form
    exportparts="form, notice"
    .community=${community}
    .draft=${form.draft}
    .isRestricted=${standing.restriction !== undefined}
    .refusal=${form.refusal}
    .terms=${terms}
    .find=${find}
    .languages=${languagesFor(language, terms)}
    .strings=${strings}
    .formats=${formats}
    @write=${(event: CustomEvent<TermDraft>) => acts.send(event.detail)}
    @open=${(event: CustomEvent<string>) => acts.open(event.detail)}
    @close=${() => acts.leave(form.draft)}
  ></praxis-term-form>`;
}

function renderQueue(
  {community, terms, standing, termId, form, isQueueOpen, language, strings, formats}: Away,
  acts: Acts,
) {
  if (!isQueueOpen || termId || form) return nothing;
  return html`<praxis-care-queue
    .community=${community}
    .standing=${standing}
    .terms=${terms}
    .language=${language}
    .strings=${strings}
    .formats=${formats}
    @back=${acts.closeQueue}
    @open=${(event: CustomEvent<string>) => acts.open(event.detail)}
    @propose=${(event: CustomEvent<string>) => acts.propose(event.detail)}
  ></praxis-care-queue>`;
}
