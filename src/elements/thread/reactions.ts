import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityError} from '../../model/errors.js';
import type {Reaction} from '../../model/post.js';
import type {Stored} from '../../model/records.js';
import {loadActs} from './writing-kit.js';

export interface ReactionsSource {
  community(): Community | undefined;
  thread(): string | undefined;
  stored(post: Stored<'post'>): void;
  failed(post: Stored<'post'>, reaction: Reaction, error: CommunityError): void;
}

/** What the viewer says about posts, shown before the store has it. What the store refuses goes back. */
export class Reactions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: ReactionsSource;
  /** What was chosen last for a post and is on its way; taken back, without a reaction. */
  #chosen = new Map<string, {readonly reaction: Reaction | undefined}>();
  #place = '';

  constructor(host: ReactiveControllerHost, source: ReactionsSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** A post with what the viewer says about it, though the store may not know yet. */
  apply(post: Stored<'post'>): Stored<'post'> {
    const uid = this.#source.community()?.viewer?.uid;
    const chosen = this.#chosen.get(post.id);
    if (uid === undefined || chosen === undefined) return post;
    const {[uid]: _before, ...others} = post.reactions;
    return {...post, reactions: chosen.reaction ? {...others, [uid]: chosen.reaction} : others};
  }

  /** Chooses a reaction, or takes it back if it is the one already chosen. */
  async choose(shown: Stored<'post'>, reaction: Reaction): Promise<void> {
    const community = this.#source.community();
    if (!community?.viewer) return;
    const {id} = shown;
    const all = this.#chosen; // Those of this thread: the page may go to another one.
    const isTakenBack = this.apply(shown).reactions[community.viewer.uid] === reaction;
    const choice = {reaction: isTakenBack ? undefined : reaction};
    all.set(id, choice);
    this.#host.requestUpdate();
    try {
      const {react} = await loadActs();
      await react(community, shown, choice.reaction);
      this.#source.stored(shown);
    } catch (cause) {
      this.#source.failed(shown, reaction, CommunityError.from(cause));
    }
    // Whoever chose anew meanwhile sees that until it is settled as well.
    if (all.get(id) === choice) all.delete(id);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const {id = '', viewer} = this.#source.community() ?? {};
    const place = [id, viewer?.uid ?? '', this.#source.thread() ?? ''].join('/');
    if (place === this.#place) return;
    this.#place = place;
    this.#chosen = new Map();
  }
}
