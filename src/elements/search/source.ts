import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import type {SearchHit, SearchKind} from './adapter.js';

/** Where the people, terms and conversations are that are searched, and whoever reads about them. */
export interface SourceContext {
  community(): Community | undefined;
  strings(): Locale;
  formats(): Formats;
  /** The language of the page. */
  language(): string;
}

/** Something found, and what is shown of it. */
export interface Shown extends SearchHit {
  /** The language of its title. */
  readonly lang?: string;
  /** The key of a conversation's page. */
  readonly key?: string;
  readonly picture?: unknown;
  /** What stands after its title. */
  readonly badges?: unknown;
  /** What stands below: what it is, and why it was found where its title does not say so. */
  readonly more?: unknown;
}

export interface Found {
  /** The best. */
  readonly hits: readonly Shown[];
  /** How many there are. */
  readonly total: number;
}

/** What finds things of one kind. */
export interface Source {
  readonly kind: SearchKind;
  /** Whether it can search by now. */
  readonly isReady: boolean;
  /** Why it cannot. */
  readonly error: CommunityError | undefined;
  retry(): void;
  /** Builds its index before the first letter is typed. */
  prepare(): void;
  find(query: string, limit: number): Found;
}

export type SourceHost = ReactiveControllerHost & HTMLElement;
