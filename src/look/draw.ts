import {css, html, nothing, render, type CSSResult, type CSSResultGroup, type TemplateResult} from 'lit';
import {buttonToCome, renderPostFrame} from '../elements/post/post-frame.js';
import {postNodes} from '../elements/post/post-nodes.js';
import postStyles from '../elements/post/post.styles.js';
import {renderRichText} from '../elements/post/rich-text.js';
import {apartStyles} from '../elements/shared/apart.styles.js';
import {baseStyles} from '../elements/shared/base.styles.js';
import {buttonStyles} from '../elements/shared/button.styles.js';
import {fieldStyles} from '../elements/shared/field.styles.js';
import {shieldStyles} from '../elements/shared/shield.styles.js';
import {shownName} from '../elements/shared/shown-name.js';
import {composerBone, renderBones} from '../elements/thread/bones.js';
import {renderHeading} from '../elements/thread/heading.js';
import {postTree, type PostNode} from '../elements/thread/post-tree.js';
import {renderSort} from '../elements/thread/sort-control.js';
import threadStyles from '../elements/thread/thread.styles.js';
import {FIRST, toGlance, VIEW} from '../glance/glance.js';
import type {Stored} from '../model/records.js';
import type {FirstPosts} from '../store/first-posts.js';
import {tokenStyles} from '../themes/tokens.js';
import {parseText} from '../text/parser.js';
import type {Words} from './words.js';

/** The parts that a page may style. */
const PARTS = 'heading, posts, post, author, body, actions';
const POST = toGlance('praxis-post');

export interface Drawn extends Omit<FirstPosts, 'mayWrite'>, Words {
  readonly title: string;
  /** Whether whoever looks can do something with a post: room for that is left. */
  readonly mayAct: boolean;
}

/**
 * Draws the first posts of a conversation as `<praxis-thread>` will, with the same templates and style sheets. What can be pressed is not there
 * yet, and its room is.
 */
export function draw(drawn: Drawn): HTMLElement {
  const {posts, thread, title, words, formats} = drawn;
  const view = document.createElement(VIEW);
  view.setAttribute('exportparts', PARTS);
  view.toggleAttribute(FIRST);
  put(
    view,
    [tokenStyles, baseStyles, shieldStyles, apartStyles, buttonStyles, fieldStyles, threadStyles, toComeStyles],
    html`<section class="thread stack stack--loose">
      <header class="head">
        ${renderHeading(title, thread.posts, formats)}
        <div class=${drawn.mayAct ? 'marks marks--to-come' : 'marks'} inert>
          ${renderSort(thread.posts, 'oldest', {sort: '', sorts: words.sorts}, () => undefined)}
          ${drawn.mayAct ? buttonToCome : nothing}
        </div>
      </header>
      ${renderList(postTree(posts, 'oldest'), 'posts')}
      ${thread.posts > posts.length ? renderBones(words.loading) : nothing} ${composerBone}
    </section>`,
  );
  return view;

  function renderList(nodes: readonly PostNode[], list: string): TemplateResult {
    return html`<ol class=${list} part=${list === 'posts' ? 'posts' : nothing}>
      ${nodes.map(
        ({post, answers}) =>
          html`<li>${tile(post)} ${answers.length ? renderList(answers, 'posts posts--answers') : nothing}</li>`,
      )}
    </ol>`;
  }

  function tile(post: Stored<'post'>): HTMLElement {
    const element = document.createElement(POST);
    element.setAttribute('exportparts', 'post, author, body, actions');
    const {author, byline, createdAt} = post;
    const hasActions = drawn.mayAct || Object.keys(post.reactions).length > 0;
    put(
      element,
      [postStyles],
      renderPostFrame({
        ...{author, byline, name: shownName(byline, words)},
        beside: html`<span class="meta time"
            ><time dir="auto" datetime=${new Date(createdAt).toISOString()}>${formats.ago(createdAt)}</time></span
          >${post.revision > 0 ? html`<span class="meta">${words.edited}</span>` : nothing}`,
        body: html`<div class="rich-text" part="body">${renderRichText(postNodes(post, parseText(post.body)!))}</div>`,
        below: hasActions ? actionsToCome : nothing,
      }),
    );
    return element;
  }
}

/** What members can do will stand before the order to choose, and would move it: it leaves the room for both. */
const toComeStyles = css`
  .marks--to-come {
    visibility: hidden;
  }
`;

const actionsToCome = html`<div class="actions" part="actions">${buttonToCome}</div>`;

function put(host: Element, styles: CSSResultGroup, content: TemplateResult): void {
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [styles].flat(Infinity as 1).map((style) => (style as CSSResult).styleSheet!);
  render(content, root);
}
