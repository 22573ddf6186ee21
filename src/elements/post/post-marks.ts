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

/** Whom it answers, where its place does not show that. */
export function renderInReplyTo(name: string, href: string, {post: t}: Locale): TemplateResult {
  return html`<a class="to" href=${href}>${icon('reply')}<span>${t.inReplyTo(`\u2068${name}\u2069`)}</span></a>`;
}

/** What went wrong with it. */
export function renderProblem(problem: string): TemplateResult {
  return html`<div class="notice notice--negative" role="alert">
    ${icon('alert')}
    <p>${problem}</p>
  </div>`;
}
