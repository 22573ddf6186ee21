import type {ReferenceElement} from '@floating-ui/dom';
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import {FailedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {mayWrite} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {entryOf, unpackVoice, type TermEntry} from '../../model/term.js';
import {renderStatus} from '../glossary/term-status.js';
import {richTextStyles} from '../post/rich-text.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {floatStyles} from '../shared/float.styles.js';
import {HoverCardElement} from '../shared/hover/hover-card.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {Writer} from '../shared/writer.js';
import {tokenStyles} from '../../themes/tokens.js';
import {renderActs, renderProblem} from './card-acts.js';
import {renderChoices, renderExplanation, renderHints, renderRest, type CardContext} from './card-parts.js';
import {Differing} from './differing.js';
import termCardStyles from './term-card.styles.js';

/**
 * What a name in a text means, in short; of a name with several meanings, which there are. A tile: to whoever opened it, it
 * tells `go` (with the id of a term to open), `stored` (with the id of the one whose reader sees it differently) and `praxis-failed`.
 *
 * Nothing moves when the record comes: what it adds stands below everything else.
 *
 * @summary A card for a term.
 * @tag praxis-term-card
 */
export class TermCardElement extends HoverCardElement {
  static override styles = [
    tokenStyles,
    baseStyles,
    badgeStyles,
    buttonStyles,
    floatStyles,
    noticeStyles,
    richTextStyles,
    termCardStyles,
  ];

  /** What the name can mean. */
  @property({attribute: false}) entries: readonly TermEntry[] = [];

  /** The whole glossary. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  /** The name, as it stands in the text. */
  @property() named = '';

  /** Which of several meanings is shown. */
  @state() private chosen?: TermEntry | undefined;
  @state() private isExplained = false;
  @state() private isSigningIn = false;
  @state() private problem?: CommunityError | undefined;
  @state() private said = '';

  readonly #record = new Live(
    this,
    () => this.community,
    () => this.entry && refs.term(this.entry.id),
  );
  readonly #steward = new Live(
    this,
    () => this.community,
    () => (this.#record.record?.steward ? refs.member(this.#record.record.steward) : undefined),
  );
  readonly #differing = new Differing(this, {
    community: () => this.community,
    term: () => this.entry?.id,
    title: () => this.strings.glossary.term.talk(this.entry?.label ?? ''),
    stored: (id) => {
      this.said = this.strings.glossary.card.recorded;
      this.dispatchEvent(new CustomEvent('stored', {detail: id}));
    },
    refused: (id, cause) => {
      const error = CommunityError.from(cause);
      if (this.entry?.id === id) this.problem = error;
      this.dispatchEvent(new FailedEvent(error));
    },
  });
  readonly #me: Writer = new Writer(this, () => this.community);
  #wasComplete = false;

  /** The term that is shown; undefined while there is a choice. */
  get entry(): TermEntry | undefined {
    return this.chosen ?? (this.entries.length === 1 ? this.entries[0] : undefined);
  }

  override async open(anchor: ReferenceElement): Promise<void> {
    await super.open(anchor);
    if (this.isConnected) await this.#differing.resume();
  }

  /** Shows a term at length. */
  explain(id: string): void {
    const term = this.terms.find((other) => other.id === id);
    if (term && term !== this.entry) void this.#choose(term);
    this.isExplained = true;
    this.letGo();
  }

  /** Whether Escape is for something in the card. */
  override takesEscape(event: KeyboardEvent): boolean {
    return event
      .composedPath()
      .some((target) => target instanceof Element && target.localName === 'praxis-reason-form');
  }

  protected override willUpdate(): void {
    const isComplete = this.#record.record !== undefined;
    if (isComplete && !this.#wasComplete) this.hold();
    this.#wasComplete = isComplete;
    if (!this.isSigningIn || !this.#me.isKnown) return;
    this.isSigningIn = false;
    if (mayWrite(this.#me.standing))
      void this.#differ(); // What they signed in for.
    else void this.updateComplete.then(() => this.focus());
  }

  protected override render() {
    const {entry} = this;
    return html`<div
      popover="manual"
      class="float card"
      role="dialog"
      aria-labelledby="name"
      aria-describedby=${entry ? 'gloss' : nothing}
    >
      ${entry ? this.#renderTerm(entry) : renderChoices(this.entries, this.named, this.#context)}
      <div class="sr" role="status">${this.problem ? this.#describe(this.problem) : this.said}</div>
    </div>`;
  }

  #renderTerm(entry: TermEntry): TemplateResult {
    const {strings: t} = this;
    const {record} = this.#record;
    const shown = record ? entryOf(record) : entry;
    const contested = html`<span class="badge badge--differ">${icon('differ')}${t.glossary.card.contested}</span>`;
    return html`
      ${this.entries.length > 1 ? this.#renderBack(t) : nothing}
      <div class="head">
        <h2 id="name" class="name" lang=${shown.lang}><bdi>${shown.label}</bdi></h2>
        ${renderStatus(shown.status, t)} ${shown.contested ? contested : nothing}
      </div>
      ${renderHints(shown, this.named, this.#context)}
      <p id="gloss" lang=${shown.lang} dir="auto">${shown.gloss}</p>
      ${this.#renderActs(shown, record)} ${this.isExplained && record ? renderExplanation(record, t) : nothing}
      ${renderRest(record, this.#steward.record?.name, this.#context)}
      ${this.#record.error ? renderProblem(this.#record.error, this.#context) : nothing}
    `;
  }

  #renderBack(t: Locale) {
    return html`<button type="button" class="button button--link small" @click=${() => this.#choose(undefined)}>
      ${icon('back')}${t.glossary.card.others}
    </button>`;
  }

  #renderActs(entry: TermEntry, record: Stored<'term'> | undefined) {
    return renderActs(entry, {
      ...this.#context,
      community: this.community,
      isSigningIn: this.isSigningIn,
      text: this.#differing.text,
      problem: this.problem,
      isRestricted: this.#me.isRestricted,
      restricted: this.#me.renderRestricted(this.strings, this.formats),
      mayDiffer: mayWrite(this.#me.standing),
      hasDiffered: this.#mine(record) !== '',
      differ: () => void this.#differ(),
      write: (text) => this.#differing.write(text),
      send: (reason) => this.#send(reason),
      cancel: () => this.#cancel(),
    });
  }

  get #context(): CardContext {
    return {
      strings: this.strings,
      formats: this.formats,
      terms: this.terms,
      choose: (term) => void this.#choose(term),
      go: (id) => (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // Into a tab of its own.
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('go', {detail: id}));
      },
    };
  }

  /** What the viewer said last of how they see it, if that was of its present meaning. */
  #mine(record: Stored<'term'> | undefined): string {
    const voice = record?.voices[this.community?.viewer?.uid ?? ''];
    const {meaning, reason} = voice ? unpackVoice(voice) : {meaning: -1, reason: ''};
    return meaning === record?.meaning ? reason : '';
  }

  async #choose(term: TermEntry | undefined) {
    this.chosen = term;
    this.letGo();
    this.isExplained = false;
    this.problem = undefined;
    this.#differing.close();
    await this.#differing.resume();
    await this.updateComplete;
    this.focus();
  }

  async #differ() {
    this.letGo();
    if (this.community?.viewer === null) this.isSigningIn = true;
    else await this.#differing.begin(this.#mine(this.#record.record));
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('praxis-reason-form, praxis-sign-in')?.focus();
  }

  #send(reason: string) {
    this.problem = undefined;
    void this.#differing.send(reason);
    void this.#focusDiffer();
  }

  #cancel() {
    this.problem = undefined;
    this.#differing.close();
    void this.#focusDiffer();
  }

  async #focusDiffer() {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[data-differ]')?.focus();
  }

  #describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }
}
