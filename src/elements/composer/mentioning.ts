import type {NewImage} from '../../community/post-images.js';
import {MAX_MENTIONS} from '../../model/post.js';
import {CommunityError} from '../../model/errors.js';
import {markMentions} from '../../text/mark-mentions.js';
import {markedNames, type Addressed, type Named} from '../../text/mentions.js';
import type {Lookup} from './lookup.js';

/** Tells that a text is sent, whom it speaks to, and what it shows. */
export class SendEvent extends CustomEvent<string> {
  constructor({text, mentions}: Addressed, images: readonly NewImage[] = []) {
    super('send', {detail: text});
    this.mentions = mentions;
    this.images = images;
  }

  readonly mentions: readonly string[];
  /** Those that are not in the store yet. */
  readonly images: readonly NewImage[];
}

/** Knows whom the text of one box speaks to. */
export class Mentioning {
  #people: readonly Named[] | undefined;
  #source: Lookup | undefined;

  /** Reads who there is, as often as a text may name somebody: who came meanwhile can be spoken to as well. */
  prepare(text: string, lookup: Lookup | undefined): void {
    if (!lookup || !/@\p{L}/u.test(text)) return;
    this.#source = lookup;
    lookup.people().then(
      (people) => {
        if (this.#source === lookup) this.#people = people;
      },
      () => undefined, // What was known has to do.
    );
  }

  /**
   * @param chosen Whom the writer picked from the list.
   * @param before What the text was before it was changed, and whom it spoke to: they are kept while it is not known what
   *   people are called.
   */
  addressed(text: string, chosen: readonly Named[], before: Addressed): Addressed {
    if (this.#people) {
      const spokenTo = this.#people.filter(({uid}) => before.mentions.includes(uid));
      return markMentions(text, this.#people, [...spokenTo, ...chosen]);
    }
    const names = [...new Set(markedNames(before.text))].map((name) => ({uid: '', name}));
    const {text: marked, mentions} = markMentions(text, names, chosen);
    return {text: marked, mentions: [...new Set([...before.mentions, ...mentions])]};
  }
}

/** Why a text cannot speak to all of them. */
export function tooManyMentions({mentions: {length}}: Addressed): CommunityError | undefined {
  if (length <= MAX_MENTIONS) return undefined;
  return new CommunityError('too-many', {detail: {field: 'mentions', length, limit: MAX_MENTIONS}});
}
