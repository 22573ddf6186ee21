import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import type {Edit} from './edits.js';
import {permalink} from './permalink.js';
import type {PostRequests} from './post-requests.js';
import {rootOf, type PostNode} from './post-tree.js';

/** From how many posts on the browser is told that it may leave out what is far away. */
const MANY = 40;

/** What there is to know about a post in its list, beyond the post. */
export interface PostView {
  readonly canReply: boolean;
  readonly canChange: boolean;
  readonly canCopyLink: boolean;
  readonly canViewHistory: boolean;
  readonly canTakeBack: boolean;
  readonly status: '' | 'sending' | 'unsent';
  readonly problem: string;
  readonly note: string;
  readonly edit: Edit | undefined;
  readonly isAnswered: boolean;
  readonly hasDraft: boolean;
  /** Where the draft of an answer is kept, while there is a box for it. */
  readonly draftKey: string;
}

/** What a list of posts needs from the thread around it. */
export interface PostListContext {
  readonly strings: Locale;
  readonly formats: Formats;
  readonly requests: PostRequests;
  view(post: Stored<'post'>): PostView;
  /** The post that somebody was sent to. */
  readonly highlighted: string | undefined;
  onMore(after: Stored<'post'>): void;
  /** How many posts the reader has not got yet. */
  readonly rest: number;
  readonly isLoadingMore: boolean;
  /** How many posts the list holds. */
  readonly count: number;
}

/** Posts as nested lists. Where some are left out, a button brings more. */
export function renderPostList(
  nodes: readonly PostNode[],
  gaps: readonly Stored<'post'>[],
  context: PostListContext,
): TemplateResult {
  const gapAfter = new Map(gaps.map((post) => [rootOf(post.path), post]));
  const rows = nodes.flatMap((node): (PostNode | Stored<'post'>)[] => {
    const gap = gapAfter.get(node.post.id);
    return gap ? [node, gap] : [node];
  });
  return html`<ol class=${context.count > MANY ? 'posts posts--many' : 'posts'} part="posts">
    ${repeat(
      rows,
      (row) => ('post' in row ? row.post.id : `after ${row.id}`),
      (row) => ('post' in row ? renderPost(row, context) : renderGap(row, gaps.at(-1) === row, context)),
    )}
  </ol>`;
}

function renderGap(after: Stored<'post'>, isLast: boolean, {strings, formats, rest, ...context}: PostListContext) {
  return html`<li class="more">
    <button type="button" class="button" aria-disabled=${context.isLoadingMore} @click=${() => context.onMore(after)}>
      ${context.isLoadingMore ? strings.loading : strings.thread.more(isLast ? rest : 0, formats)}
    </button>
  </li>`;
}

function renderPost({post, answers, inReplyTo}: PostNode, context: PostListContext): TemplateResult {
  const {strings, formats, requests} = context;
  const {edit, ...view} = context.view(post);
  return html`<li>
    <praxis-post
      id="praxis-${post.id}"
      .post=${post}
      .strings=${strings}
      .formats=${formats}
      .age=${formats.ago(post.createdAt)}
      .href=${permalink(post.id)}
      .inReplyTo=${inReplyTo?.byline ?? ''}
      .inReplyToHref=${inReplyTo ? permalink(inReplyTo.id) : ''}
      .canReply=${view.canReply}
      .canChange=${view.canChange}
      .canCopyLink=${view.canCopyLink}
      .canViewHistory=${view.canViewHistory}
      .canTakeBack=${view.canTakeBack}
      .status=${view.status}
      .problem=${view.problem}
      .note=${view.note}
      .hasDraft=${view.hasDraft}
      .isEditing=${edit !== undefined}
      .highlighted=${context.highlighted === post.id}
      @reply=${requests.onReply}
      @edit=${requests.onEdit}
      @remove=${requests.onRemove}
      @copy-link=${requests.onCopyLink}
      @view-history=${requests.onViewHistory}
      @retry=${requests.onRetry}
      @take-back=${requests.onTakeBack}
      @copy-text=${requests.onCopyText}
      @discard=${requests.onDiscard}
    >
      ${
        edit
          ? html`<praxis-post-editor
              slot="editor"
              .post=${post}
              .revision=${edit.revision}
              .initial=${edit.initial}
              .draftKey=${edit.draftKey}
              .error=${edit.error}
              .strings=${strings}
              .formats=${formats}
              @save=${requests.onSave}
              @leave=${requests.onLeaveEdit}
              @discard=${requests.onDiscardEdit}
            ></praxis-post-editor>`
          : nothing
      }
    </praxis-post>
    ${view.isAnswered ? renderAnswerBox(post, view.draftKey, context) : nothing}
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

function renderAnswerBox(post: Stored<'post'>, draftKey: string, {strings, formats, requests}: PostListContext) {
  return html`<praxis-composer
    class="answer"
    data-answer-to=${post.id}
    .strings=${strings}
    .formats=${formats}
    .label=${strings.composer.replyTo(post.byline)}
    .action=${strings.composer.post}
    .cancelLabel=${strings.cancel}
    .draftKey=${draftKey}
    @send=${requests.onSendAnswer}
    @cancel=${requests.onLeaveAnswer}
  ></praxis-composer>`;
}
