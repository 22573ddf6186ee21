import type {ThreadPlace} from '../../community/thread-place.js';
import {CommunityError} from '../../model/errors.js';
import {validate} from '../../model/schema.js';
import {threadSchema} from '../../model/thread.js';
import type {StartFields} from './start-drafts.js';

/** The conversation that a form describes. @param id From `createId()`. */
export function placeOf({kind, title, tags}: StartFields, id: string): ThreadPlace {
  return {id, key: '', title: tidy(title), kind, tags: tagsIn(tags)};
}

/** What keeps a conversation from being started, by field. */
export function problemsWith(fields: StartFields): {title?: CommunityError; tags?: CommunityError} {
  const {title, tags = []} = placeOf(fields, '');
  const [wrongTitle, wrongTags] = [problemOf({title}), problemOf({tags})];
  return {...(wrongTitle && {title: wrongTitle}), ...(wrongTags && {tags: wrongTags})};
}

function problemOf(data: Readonly<Record<string, unknown>>): CommunityError | undefined {
  try {
    validate(threadSchema, data);
    return undefined;
  } catch (cause) {
    return CommunityError.from(cause);
  }
}

function tagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;،、，]/)
        .map(tidy)
        .filter(Boolean),
    ),
  ];
}

/** One line, and nothing in it that turns the direction of the text around it. */
function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
