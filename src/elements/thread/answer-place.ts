import {nothing} from 'lit';
import type {Stored} from '../../model/records.js';
import type {ConversationController} from './conversation-controller.js';
import type {Words} from './conversation-head.js';

/** The answer stands right below the question, or above all while that is not there. */
export function placeAnswer(conversation: ConversationController, posts: readonly Stored<'post'>[], words: Words) {
  const answer = conversation.answer
    ? conversation.answerView.code?.renderAcceptedAnswer(conversation, words)
    : nothing;
  const first = conversation.record?.firstPost;
  return {
    above: posts.some(({id}) => id === first) ? nothing : answer,
    below: ({id}: Stored<'post'>) => (id === first ? answer : nothing),
  };
}
