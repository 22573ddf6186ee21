import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {isFirstPost} from '../../model/newcomer.js';
import type {Post} from '../../model/post.js';
import {icon} from '../shared/icons.js';

/** What sets a post apart: that it answers the question, that somebody new wrote it. */
export function renderMarks(post: Post, isAnswer: boolean, {post: t}: Locale): TemplateResult {
  return html`
    ${isAnswer ? html`<span class="badge badge--positive">${icon('circle-check')}${t.answer}</span>` : nothing}
    ${isFirstPost(post) ? html`<span class="badge">${icon('wave')}${t.first}</span>` : nothing}
  `;
}
