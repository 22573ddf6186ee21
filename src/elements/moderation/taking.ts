import {css, html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {takeBack, type Why} from '../../community/moderation.js';
import {judgedOf, readTarget} from '../../community/reports.js';
import {CommunityError} from '../../model/errors.js';
import {mayReverse} from '../../model/judging.js';
import {isStewardship, REVERSALS, type ActKind} from '../../model/moderation.js';
import {refs, type Stored} from '../../model/records.js';
import {ActingPart} from './acting-part.js';

/**
 * Takes back what the log tells of.
 *
 * @summary A button in the log, and its form.
 * @tag praxis-moderation-taking
 */
export class TakingElement extends ActingPart {
  static override styles = [
    ActingPart.styles,
    css`
      .take {
        justify-self: start;
      }
    `,
  ];

  @property({attribute: false}) of!: Stored<'act'>;

  @state() private notice?: Stored<'notice'> | undefined;

  protected override updated(): void {
    this.toggleAttribute('open', this.chosen !== undefined);
  }

  protected override render(): TemplateResult {
    const {kind} = this.of;
    const back = isStewardship(kind) ? undefined : REVERSALS[kind];
    if (!back) return html``;
    return html`${
      this.chosen
        ? this.renderActs([back])
        : html`<button
            type="button"
            class="button button--quiet button--small take"
            @click=${() => void this.#take(back)}
          >
            ${this.words.log.takeBack}
          </button>`
    }
    ${this.chosen ? '' : this.renderProblem()}`;
  }

  protected override get target(): string {
    return refs.act(this.of.id).path;
  }

  protected override act(_kind: ActKind, why: Why): Promise<unknown> {
    return takeBack(this.community, this.notice!, why);
  }

  protected override async choose(kind: ActKind | undefined): Promise<void> {
    await super.choose(kind);
    if (!kind) this.renderRoot.querySelector<HTMLElement>('.take')?.focus();
  }

  /** Whether it can be taken back depends on whom it concerned, and on what became of it. */
  async #take(back: ActKind) {
    const {store} = this.community;
    this.problem = undefined;
    try {
      const notice = await store.get(refs.notice(this.of.id));
      const record = notice && (await readTarget(store, notice, {fresh: true}));
      if (!notice || !record) throw new CommunityError('not-found');
      if (!mayReverse(this.standing, notice, judgedOf(notice, record))) throw new CommunityError('permission-denied');
      this.notice = notice;
      await this.choose(back);
    } catch (cause) {
      this.problem = CommunityError.from(cause);
    }
  }
}
