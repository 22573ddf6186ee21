import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import {isPrivateName} from '../../model/community.js';
import type {CommunityError} from '../../model/errors.js';
import {mayWrite} from '../../model/permissions.js';
import {renderSignIn} from '../shared/sign-in.js';
import {composerBone} from './bones.js';
import {renderEnd, type Words} from './conversation-head.js';
import {renderRestricted} from './restricted.js';
import type {Nudges} from './nudges.js';
import type {WritingController} from './writing-controller.js';

export interface WritingArea extends Words {
  readonly community: Community | undefined;
  /** Why the conversation cannot be read. */
  readonly error: CommunityError | undefined;
  /** Whether it is yet to be found which conversation it is. */
  readonly isSought: boolean;
  /** Whether it is said already that the viewer may not write for now. */
  readonly isTold: boolean;
  readonly writing: WritingController;
  readonly nudges: Nudges;
}

/** What stands below the posts: the box to write in, or why there is none and what one can do about it. */
export function renderWritingArea(area: WritingArea): TemplateResult | typeof nothing {
  const {community, strings: t, writing, nudges} = area;
  const {record} = writing.conversation;
  const isReadable = area.error?.code !== 'permission-denied';
  if (record && record.state !== 'open') return renderEnd(record, area);
  if (community?.viewer === undefined) return composerBone;
  if (community.viewer === null) {
    // Of a private one it is known before the backend says so.
    const isOpen = isReadable && !(community.place !== undefined && isPrivateName(community.id));
    const prompt = isOpen ? t.thread.signInFirst : t.account.readPrompt;
    return renderSignIn(community, t, community.hasLeft ? t.thread.signedOut : prompt);
  }
  if (!mayWrite(community)) return html`<p class="notice" part="notice">${t.thread.guests}</p>`;
  const {current: restriction} = writing.restriction;
  // Nobody writes where they may not read; what they had begun stays.
  const mayNot = restriction !== undefined || !isReadable;
  const why = restriction && !area.isTold ? renderRestricted(restriction, writing, area) : nothing;
  if (mayNot && !writing.hasDraft) return html`${why}`;
  // A text begun now would stay behind with a conversation that nobody means.
  if (area.isSought && !mayNot) return area.error ? nothing : composerBone;
  if (!writing.kit.isHere) return html`${why} ${composerBone}`;
  return html`${why}
    <praxis-composer
      data-main
      exportparts="composer, toolbar, input, preview, send, notice"
      .strings=${t}
      .formats=${area.formats}
      .label=${t.composer.write}
      .action=${mayNot ? '' : t.composer.post}
      .hint=${mayNot ? t.post.kept : writing.makesMember ? t.thread.newcomer : ''}
      .draftKey=${writing.draftKey}
      .lookup=${writing.lookup}
      @input=${nudges.onInput}
      @send=${writing.requests.onSend}
    ></praxis-composer>
    ${nudges.render()}`;
}
