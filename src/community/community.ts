import type {Viewer} from '../model/viewer.js';
import type {Backend} from '../store/backend.js';

/** A community as its page sees it. A new object each time the viewer changes. */
export interface Community extends Backend {
  readonly id: string;
  /** Undefined while it is not known yet, null for nobody. */
  readonly viewer: Viewer | null | undefined;
  /** Whether somebody was signed in on this page, and nobody is any more: of their own will, or because their session ended. */
  readonly hasLeft?: boolean;
  /** Other sites from which pictures may be loaded. */
  readonly imageOrigins?: readonly string[];
}
