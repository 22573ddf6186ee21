import {css, html, LitElement, nothing} from 'lit';
import {property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {REACTIONS, type Post, type Reaction} from '../../model/post.js';
import type {Lookup} from '../composer/lookup.js';
import type {MenuItem} from '../menu/menu.js';
import {baseStyles} from '../shared/base.styles.js';
import {floatStyles} from '../shared/float.styles.js';
import {icon} from '../shared/icons.js';
import {ReactionNames} from './reaction-names.js';

/** What readers said about a post, and the viewer among them. A tile: it tells the post what they choose (`react`). */
export class ReactionBarElement extends LitElement {
  static override styles = [
    baseStyles,
    floatStyles,
    css`
      :host {
        display: contents;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-1);
        margin-inline: var(--_space-2) var(--_space-1);
      }
      .reaction {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: var(--_space-1);
        min-block-size: var(--_target-sm);
        padding-inline: var(--_space-2);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-full);
        background: none;
        color: var(--_color-text-muted);
        font-size: var(--_text-sm);
      }
      .reaction b {
        color: var(--_color-text);
        font-variant-numeric: tabular-nums;
      }
      /* No button stands alone in a second line. */
      .end {
        display: inline-flex;
        gap: var(--_space-half);
      }
      .names {
        max-inline-size: min(320px, calc(100vw - var(--_space-4)));
        padding: var(--_space-1) var(--_space-3);
        border-radius: var(--_radius-md);
        font-size: var(--_text-sm);
      }
      button.reaction {
        cursor: pointer;
        /* A long press asks who it was. */
        touch-action: manipulation;
        user-select: none;
        -webkit-touch-callout: none;
        transition:
          background-color var(--_duration-fast) var(--_ease),
          border-color var(--_duration-fast) var(--_ease);
      }
      button.reaction:hover {
        background: var(--_color-surface-hover);
      }
      .reaction--mine,
      button.reaction--mine:hover {
        border-color: var(--_color-accent-border);
        background: var(--_color-accent-soft);
      }
      .reaction--mine,
      .reaction--mine b {
        color: var(--_color-accent);
      }
      @container (max-inline-size: 479px) {
        .word {
          position: absolute;
          clip-path: inset(50%);
          inline-size: 1px;
          overflow: hidden;
          white-space: nowrap;
        }
      }
      @media (forced-colors: active) {
        .reaction--mine {
          border-width: 2px;
          border-color: Highlight;
        }
      }
    `,
  ];

  @property({attribute: false}) reactions: Post['reactions'] = {};
  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  /** Who looks. */
  @property() me = '';

  /** What they may choose: nothing for those who only read. */
  @property({attribute: false}) offered: readonly Reaction[] = [];

  /** Where the names of people are; without it, they are only counted. */
  @property({attribute: false}) lookup?: Lookup | undefined;

  @query('praxis-menu') private menu?: HTMLElement | null;

  readonly #names: ReactionNames = new ReactionNames(this, {
    reactions: () => this.reactions,
    me: () => this.me,
    lookup: () => this.lookup,
    strings: () => this.strings,
    formats: () => this.formats,
  });

  override focus(options?: FocusOptions): void {
    this.menu?.focus(options);
  }

  protected override render() {
    const {strings, formats} = this;
    if (!strings || !formats) return nothing;
    const t = strings.post;
    const all = Object.values(this.reactions);
    const said = REACTIONS.filter((code) => all.includes(code));
    return html`
      ${
        said.length
          ? html`<ul class="reactions" aria-label=${t.reactions}>
              ${repeat(
                said,
                (code) => code, // Else the focus would go from one that is gone to another one.
                (code) => html`<li>${this.#renderReaction(code, all, strings, formats)}</li>`,
              )}
            </ul>`
          : nothing
      }
      <slot></slot> ${this.#names.render()}
      <span class="end">
        ${
          this.offered.length
            ? html`<praxis-menu
                icon="react"
                shows-label
                .label=${t.react}
                .items=${this.#items(strings)}
              ></praxis-menu>`
            : nothing
        }
        <slot name="more"></slot>
      </span>
    `;
  }

  #renderReaction(code: Reaction, all: readonly Reaction[], {post: t}: Locale, formats: Formats) {
    const count = all.filter((other) => other === code).length;
    const isMine = this.reactions[this.me] === code;
    const content = html`${icon(code)}<span class="word">${t.reaction[code]}</span> <b>${formats.number(count)}</b>
      <span class="sr">${t.people(count)}</span>`;
    const look = isMine ? 'reaction reaction--mine' : 'reaction';
    const isOffered = this.offered.includes(code);
    if (!isOffered && !this.lookup) return html`<span class=${look} title=${t.reaction[code]}>${content}</span>`;
    const tells = this.#names.describes(code);
    return html`<button
      type="button"
      class=${look}
      data-reaction=${code}
      aria-pressed=${isOffered ? isMine : nothing}
      aria-expanded=${isOffered ? nothing : tells}
      aria-describedby=${tells ? 'names' : nothing}
      title=${this.lookup ? nothing : t.reaction[code]}
      @click=${(event: Event) => this.#pressed(code, isOffered, event.currentTarget as HTMLElement)}
    >
      ${content}
    </button>`;
  }

  /** Whoever may not react asks with a press who did; whoever may, by staying on it. */
  #pressed(code: Reaction, isOffered: boolean, pill: HTMLElement) {
    if (this.#names.takeLongPress()) return;
    if (!isOffered) return this.#names.toggle(pill);
    this.#names.hide();
    void this.#choose(code);
  }

  #items({post: t}: Locale): MenuItem[] {
    const mine = this.reactions[this.me];
    return this.offered.map((code) => ({
      label: mine === code ? t.takeBackReaction(t.reaction[code]) : t.reaction[code],
      icon: code,
      isChosen: mine === code,
      choose: () => void this.#choose(code),
    }));
  }

  /** A pill may go with the last reaction of its kind: then the focus goes on to the menu. */
  async #choose(code: Reaction) {
    const pill = this.shadowRoot?.activeElement?.getAttribute('data-reaction');
    this.dispatchEvent(new CustomEvent<Reaction>('react', {detail: code}));
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    if (pill && !this.shadowRoot?.activeElement) this.focus();
  }
}
