import {css, html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Community} from '../../community/community.js';
import {NearController} from '../../context/near-controller.js';
import {NextPerson} from '../../context/next-person.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {buttonStyles} from './button.styles.js';
import {noticeStyles} from './notice.styles.js';
import {PraxisElement} from './praxis-element.js';

/** An element that weighs next to nothing until a reader comes near it: what it says and shows is loaded then. */
export abstract class DeferredElement<Words> extends PraxisElement {
  static override styles: CSSResultGroup = [
    PraxisElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      .bones {
        min-block-size: 160px;
        align-content: start;
      }
    `,
  ];

  @state() private words?: Words;
  /** Why it shows nothing. */
  @state() protected problem?: CommunityError | undefined;

  protected readonly near: NearController = new NearController(this, this.ahead);
  readonly #person: NextPerson = new NextPerson(this, () => this.community);
  #asked: Locale | undefined;

  /** How far below the window it begins: see `NearController`. */
  protected get ahead(): string | undefined {
    return undefined;
  }

  /** Loads its words in this language, and defines what it renders. */
  protected abstract load(strings: Locale): Promise<readonly [Words, unknown]>;

  /** What it shows once that is there. */
  protected abstract renderBody(community: Community, words: Words): TemplateResult;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.near.isNear && this.t !== this.#asked) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderContent()} ${this.renderLiveRegion()}`;
  }

  #renderContent(): TemplateResult {
    const {community, words, connectionError} = this;
    if (connectionError) return this.renderProblem(connectionError);
    if (this.problem) return this.renderProblem(this.problem, () => void this.#load());
    if (!community || !words) return this.renderBones();
    return html`${keyed(this.#person.count, this.renderBody(community, words))}`;
  }

  /** What stands in its place meanwhile. */
  protected renderBones(): TemplateResult {
    return html`<div class="bones" aria-busy="true" aria-label=${this.t.loading} role="img">
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }

  async #load(): Promise<void> {
    const {t} = this;
    this.#asked = t;
    this.problem = undefined;
    try {
      const [words] = await this.load(t);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
