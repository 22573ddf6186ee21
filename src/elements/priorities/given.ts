import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import type {Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';

/* The parts of priorities, each with what it is given. */

/** What every part is given. */
export interface Given {
  readonly community: Community;
  readonly strings: Locale;
  readonly words: PriorityWordings;
  readonly formats: Formats;
  readonly standing: Standing;
  /** The season that it is now. */
  readonly season: string;
}

/** What the viewer supports, and how many supports they have left. */
interface Votes {
  readonly supported: readonly string[];
  readonly left: number;
}

export function renderSupport(
  given: Given,
  {priority, supported, left, signIn}: Votes & {readonly priority: Stored<'priority'>; readonly signIn: () => void},
): TemplateResult {
  return html`<praxis-priority-support
    .community=${given.community}
    .strings=${given.strings}
    .words=${given.words}
    .formats=${given.formats}
    .standing=${given.standing}
    .season=${given.season}
    .priority=${priority}
    .isMine=${supported.includes(priority.id)}
    .left=${left}
    @sign-in=${signIn}
  ></praxis-priority-support>`;
}

export function renderForm(given: Given, close: () => void): TemplateResult {
  return html`<praxis-priority-form
    exportparts="form, notice"
    .community=${given.community}
    .strings=${given.strings}
    .words=${given.words}
    .formats=${given.formats}
    .standing=${given.standing}
    .season=${given.season}
    @close=${close}
  ></praxis-priority-form>`;
}

export function renderRenewal(
  given: Given,
  {
    asked,
    present,
    left,
    open,
  }: Votes & {
    readonly asked: readonly string[];
    readonly present: readonly Stored<'priority'>[];
    readonly open: (event: MouseEvent, id: string) => void;
  },
): TemplateResult {
  return html`<praxis-priority-renewal
    .community=${given.community}
    .strings=${given.strings}
    .words=${given.words}
    .formats=${given.formats}
    .standing=${given.standing}
    .season=${given.season}
    .asked=${asked}
    .present=${present}
    .left=${left}
    @open=${({detail: {event, id}}: CustomEvent<{event: MouseEvent; id: string}>) => open(event, id)}
  ></praxis-priority-renewal>`;
}

export function renderPage(
  given: Given,
  {
    id,
    language,
    supported,
    left,
    back,
    open,
    signIn,
  }: Votes & {
    readonly id: string;
    readonly language: string;
    readonly back: () => void;
    readonly open: (id: string) => void;
    readonly signIn: () => void;
  },
): TemplateResult {
  return html`${keyed(
    id,
    html`<praxis-priority-page
      exportparts="priority, form, notice, post, author, body, actions, composer, toolbar, input, preview, send"
      .community=${given.community}
      .strings=${given.strings}
      .words=${given.words}
      .formats=${given.formats}
      .language=${language}
      .standing=${given.standing}
      .season=${given.season}
      .priorityId=${id}
      .isMine=${supported.includes(id)}
      .left=${left}
      @back=${back}
      @open=${({detail}: CustomEvent<string>) => open(detail)}
      @sign-in=${signIn}
    ></praxis-priority-page>`,
  )}`;
}
