import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent, type ContributionKind} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {avatarStyles} from './avatar.js';
import {badgeStyles} from './badge.styles.js';
import {baseStyles} from './base.styles.js';
import {buttonStyles} from './button.styles.js';
import {choiceStyles} from './choice.styles.js';
import {fieldStyles} from './field.styles.js';
import {icon} from './icons.js';
import {memberLinkStyles} from './member-link.js';
import {MemberNames} from './member-names.js';
import {noticeStyles} from './notice.styles.js';

const partStyles = css`
  .stack {
    gap: var(--_space-4);
  }
  .tight {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* A text that runs the other way stands where the others do. */
  .tight > [dir] {
    justify-self: start;
  }
  p,
  form,
  fieldset {
    max-inline-size: var(--_measure);
  }
  h4 {
    font-weight: var(--_weight-bold);
  }
  .list {
    display: grid;
    gap: var(--_space-3);
  }
  .item {
    display: flex;
    gap: var(--_space-3);
    align-items: start;
    min-inline-size: 0;
  }
  .item > :last-child {
    flex: 1;
  }
  .item form {
    margin-block-start: var(--_space-2);
  }
  .item .row {
    margin-block-start: var(--_space-1);
  }
  textarea.field {
    field-sizing: content;
    min-block-size: calc(var(--_field) * 2);
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  blockquote {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_color-border-strong);
    max-inline-size: var(--_measure);
  }
  /* No grid: WebKit leaves the legend in one as wide as the page once was. */
  .choices > :not(legend) + * {
    margin-block-start: var(--_space-2);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-2);
  }
`;

/**
 * What the sections of an element have in common: a tile that is given where it is and its words, does one thing at a time, and tells
 * the element that shows it, with `say`, what to announce.
 */
export abstract class Part<Words> extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles: CSSResultGroup = [
    baseStyles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    choiceStyles,
    fieldStyles,
    memberLinkStyles,
    noticeStyles,
    partStyles,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: Words;
  @property({attribute: false}) formats!: Formats;

  @state() protected isBusy = false;
  @state() protected problem?: CommunityError | undefined;

  /** What is contributed in it, unless it says otherwise. */
  protected abstract readonly contributes: ContributionKind;

  /** The viewer, who is signed in where there is such a part. */
  protected get uid(): string {
    return this.community.viewer?.uid ?? '';
  }

  /**
   * Does something, once at a time, and says that it is done or why it is not.
   *
   * @returns Whether it is done.
   */
  protected async attempt(
    act: () => Promise<unknown>,
    said: string,
    kind: ContributionKind = this.contributes,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = undefined;
    const around = (this.getRootNode() as Partial<ShadowRoot>).host;
    try {
      const made = await act();
      this.say(said);
      // Whoever has joined needs the part no more, and from what is gone the page hears nothing.
      ((!this.isConnected && around) || this).dispatchEvent(new ContributedEvent(kind, this.idOf(made)));
      return true;
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
      return false;
    } finally {
      this.isBusy = false;
      await this.updateComplete;
    }
  }

  /** The id of what was contributed: of what concerns one's place in the community, one's own. @param _made What the act gave. */
  protected idOf(_made: unknown): string {
    return this.uid;
  }

  /** Has something announced to people who listen to the page. */
  protected say(message: string): void {
    this.dispatchEvent(new CustomEvent('say', {detail: message}));
  }

  protected renderProblem(error: CommunityError | undefined = this.problem): TemplateResult | typeof nothing {
    if (!error) return nothing;
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${this.strings.errors[error.code](error.detail, this.formats)}</p>
    </div>`;
  }

  protected renderBones(): TemplateResult {
    return html`<div class="bones" aria-busy="true" aria-label=${this.strings.loading} role="img">
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
}
