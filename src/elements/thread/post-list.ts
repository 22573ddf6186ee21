import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ImageSource} from '../../context/images.js';
import type {Reaction} from '../../model/post.js';
import type {Stored} from '../../model/records.js';
import type {Lookup} from '../composer/lookup.js';
import {shownName} from '../shared/shown-name.js';
import type {Words} from './conversation-head.js';
import type {Edit} from './edits.js';
import type {Gap} from './loaded-posts.js';
import type {Nudges} from './nudges.js';
import type {PostRequests} from './post-requests.js';
import type {PostNode} from './post-tree.js';
import type {NotesController} from './notes-controller.js';
import type {TermsController} from './terms-controller.js';
import {renderWelcome} from './welcome.js';

/** From how many posts on the browser is told that it may leave out what is far away, and posts themselves do. */
const MANY = 40;
const isLong = ({count}: PostListContext): boolean => count > MANY;

/** What there is to know about a post in its list, beyond the post. */
export interface PostView {
  readonly canReply: boolean;
  readonly canChange: boolean;
  readonly canRemove: boolean;
  readonly canCopyLink: boolean;
  readonly canDefine: boolean;
  readonly canReport: boolean;
  /** Who looks. */
  readonly me: string;
  /** What they may say about it with a reaction. */
  readonly reactions: readonly Reaction[];
  readonly canViewHistory: boolean;
  readonly canTakeBack: boolean;
  readonly status: '' | 'sending' | 'waiting' | 'unsent';
  readonly problem: string;
  readonly note: string;
  readonly edit: Edit | undefined;
  /** Whether it answers the question, and whether the viewer may say so. */
  readonly isAnswer: boolean;
  readonly canAccept: boolean;
  /** Whether its author, who is new, waits for a word. */
  readonly awaitsWelcome: boolean;
  readonly isAnswered: boolean;
  readonly hasDraft: boolean;
  /** Where the draft of an answer is kept, while there is a box for it. */
  readonly draftKey: string;
}

/** What a list of posts needs from the thread around it. */
export interface PostListContext extends Words {
  readonly requests: PostRequests;
  readonly nudges: Nudges;
  view(post: Stored<'post'>): PostView;
  /** Where a post can be found again. */
  href(post: Stored<'post'>): string;
  /** Whom and what a writer can name. */
  readonly lookup: Lookup | undefined;
  images(post: Stored<'post'>): ImageSource | undefined;
  readonly notes: NotesController;
  readonly terms: TermsController;
  /** The post that somebody was sent to. */
  readonly highlighted: string | undefined;
  /** Where what is new since the last visit begins. */
  readonly firstNew: string | undefined;
  isNew(post: Stored<'post'>): boolean;
  onMore(after: Stored<'post'>): void;
  onEarlier(before: Stored<'post'>): void;
  /** What stands right below a post. */
  below(post: Stored<'post'>): unknown;
  /** How many posts the reader has not got yet. */
  readonly rest: number;
  readonly isLoadingMore: boolean;
  /** How many posts the list holds. */
  readonly count: number;
}

/** Posts as nested lists. Where some are left out, a button brings more. */
export function renderPostList(
  nodes: readonly PostNode[],
  gaps: readonly Gap[],
  context: PostListContext,
): TemplateResult {
  const gapAfter = new Map(gaps.map((gap) => [gap.behind, gap]));
  const rows = nodes.flatMap((node): (PostNode | Gap)[] => {
    const gap = gapAfter.get(node.post.id);
    return gap ? [node, gap] : [node];
  });
  return html`<ol class=${isLong(context) ? 'posts posts--many' : 'posts'} part="posts">
    ${repeat(
      rows,
      (row) => ('post' in row ? row.post.id : `after ${row.after.id}`),
      (row) => ('post' in row ? renderPost(row, context) : renderGap(row, gaps.at(-1) === row, context)),
    )}
  </ol>`;
}

function renderGap({after, before}: Gap, isLast: boolean, {strings, formats, rest, ...context}: PostListContext) {
  const button = (text: string, onClick: () => void) =>
    html`<button type="button" class="button" aria-disabled=${context.isLoadingMore} @click=${onClick}>
      ${text}
    </button>`;
  const more = context.isLoadingMore ? strings.loading : strings.thread.more(isLast ? rest : 0, formats);
  return html`<li class="more">
    ${button(more, () => context.onMore(after))}
    ${before ? button(strings.thread.earlier, () => context.onEarlier(before)) : nothing}
  </li>`;
}

function renderPost({post, answers, inReplyTo}: PostNode, context: PostListContext): TemplateResult {
  const view = context.view(post);
  return html`<li>
    ${context.firstNew === post.id ? html`<p class="since" data-passing>${context.strings.thread.newSince}</p>` : nothing}
    ${renderTile({post, inReplyTo, view}, context)} ${context.below(post)} ${context.terms.renderMade(post)}
    ${context.notes.renderMade(post)}
    ${renderWelcome(post, view.awaitsWelcome, context.strings, context.requests.onWelcome)}
    ${view.isAnswered ? renderAnswerBox(post, view, context) : nothing}
    ${
      answers.length
        ? html`<ol class="posts posts--answers">
            ${repeat(
              answers,
              (answer) => answer.post.id,
              (answer) => renderPost(answer, context),
            )}
          </ol>`
        : nothing
    }
  </li>`;
}

/** The post itself. Left as it is where nothing about it changed: a list may hold a thousand. */
function renderTile(
  {post, inReplyTo, view: {edit, ...view}}: Omit<PostNode, 'answers'> & {readonly view: PostView},
  context: PostListContext,
) {
  const {strings, formats, requests, lookup} = context;
  const age = formats.ago(post.createdAt);
  const href = context.href(post);
  const isNew = context.isNew(post);
  const isHighlighted = context.highlighted === post.id;
  const canWait = isLong(context);
  const depends = [post, inReplyTo, strings, formats, requests, lookup, age, href, isNew, isHighlighted, canWait, edit];
  return guard([...depends, ...Object.values(view)], () => {
    const images = context.images(post);
    return html`<praxis-post
      exportparts="post, author, body, actions"
      id="praxis-${post.id}"
      .post=${post}
      .strings=${strings}
      .formats=${formats}
      .images=${images}
      .age=${age}
      .href=${href}
      .inReplyTo=${inReplyTo ? shownName(inReplyTo.byline, strings) : ''}
      .inReplyToHref=${inReplyTo ? context.href(inReplyTo) : ''}
      .canReply=${view.canReply}
      .canChange=${view.canChange}
      .canRemove=${view.canRemove}
      .canCopyLink=${view.canCopyLink}
      .canDefine=${view.canDefine}
      .canReport=${view.canReport}
      .terms=${context.terms.links}
      .isAnswer=${view.isAnswer}
      .canAccept=${view.canAccept}
      .me=${view.me}
      .reactions=${view.reactions}
      .lookup=${lookup}
      .canViewHistory=${view.canViewHistory}
      .canTakeBack=${view.canTakeBack}
      .status=${view.status}
      .problem=${view.problem}
      .note=${view.note}
      .hasDraft=${view.hasDraft}
      .isEditing=${edit !== undefined}
      .isNew=${isNew}
      .canWait=${canWait}
      .highlighted=${isHighlighted}
      @reply=${requests.onReply}
      @react=${requests.onReact}
      @accept=${requests.onAccept}
      @quote=${requests.onQuote}
      @turn-into-term=${context.terms.onTurn}
      @turn-into-note=${context.notes.onTurn}
      @propose-term=${context.terms.onPropose}
      @edit=${requests.onEdit}
      @remove=${requests.onRemove}
      @copy-link=${requests.onCopyLink}
      @view-history=${requests.onViewHistory}
      @report=${requests.onReport}
      @why-hidden=${requests.onWhyHidden}
      @retry=${requests.onRetry}
      @take-back=${requests.onTakeBack}
      @copy-text=${requests.onCopyText}
      @discard=${requests.onDiscard}
    >
      ${
        edit
          ? html`<praxis-post-editor
              exportparts="composer, toolbar, input, preview, send, notice"
              slot="editor"
              .post=${post}
              .revision=${edit.revision}
              .initial=${edit.initial}
              .draftKey=${edit.draftKey}
              .isHeld=${!view.canChange}
              .error=${edit.error}
              .lookup=${lookup}
              .images=${images}
              .strings=${strings}
              .formats=${formats}
              @save=${requests.onSave}
              @leave=${requests.onLeaveEdit}
              @discard=${requests.onDiscardEdit}
            ></praxis-post-editor>`
          : nothing
      }
    </praxis-post>`;
  });
}

function renderAnswerBox(post: Stored<'post'>, {canReply, draftKey}: PostView, context: PostListContext) {
  const {strings, formats, requests, nudges, lookup} = context;
  return html`<praxis-composer
      class="answer"
      exportparts="composer, toolbar, input, preview, send, notice"
      data-answer-to=${post.id}
      .strings=${strings}
      .formats=${formats}
      .label=${strings.composer.replyTo(shownName(post.byline, strings))}
      .action=${canReply ? strings.composer.post : ''}
      .hint=${canReply ? '' : strings.post.kept}
      .cancelLabel=${strings.cancel}
      .draftKey=${draftKey}
      .lookup=${lookup}
      @input=${nudges.onInput}
      @send=${requests.onSendAnswer}
      @cancel=${requests.onLeaveAnswer}
    ></praxis-composer
    >${nudges.render(post.id)}`;
}
