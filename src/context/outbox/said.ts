import {unmarkMentions} from '../../text/mentions.js';
import {isOfKind, type Letter} from './letter.js';

/** What a letter says, for its writer to read and to take elsewhere. */
export interface Said {
  /** What it is about, or ''. */
  readonly title: string;
  readonly text: string;
  /** The conversation that it belongs to, where that may be there. */
  readonly thread?: string;
}

export function saidIn(letter: Letter): Said {
  if (isOfKind('post')(letter)) {
    const {thread, body, begins} = letter.content;
    return {title: thread.title, text: unmarkMentions(body), ...(!begins && {thread: thread.id})};
  }
  if (isOfKind('edit')(letter)) {
    const {read, body} = letter.content;
    return {title: '', text: unmarkMentions(body), thread: read.thread};
  }
  if (isOfKind('term')(letter)) {
    const {label, gloss, body} = letter.content.wording;
    return {title: label.trim(), text: join(gloss, body)};
  }
  if (isOfKind('note')(letter)) {
    const {title, summary} = letter.content.wording;
    return {title: title.trim(), text: summary};
  }
  if (isOfKind('priority')(letter)) {
    const {title, body} = letter.content.words;
    return {title: title.trim(), text: join(title, body)};
  }
  if (isOfKind('charter')(letter)) {
    const {note, changesSubstance: _, daysOpen: __, ...wording} = letter.content.draft;
    return {title: '', text: join(...Object.values(wording), note)};
  }
  if (isOfKind('application')(letter)) return {title: '', text: letter.content.message};
  if (isOfKind('report')(letter)) return {title: '', text: letter.content.note};
  return {title: '', text: ''};
}

const join = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
