import type {CommunityError} from '../../model/errors.js';
import type {Target} from '../../model/moderation.js';

/** Asks the connected element around for a dialog of moderation. It goes no further. */
export class ReportRequest extends Event {
  static readonly type = 'report-request';

  /**
   * @param what To say what is wrong with something, or to read why something of one's own is hidden, or why one may not write.
   * @param failed Told where the dialog could not be loaded.
   */
  constructor(
    readonly what: 'report' | 'notice',
    readonly about: Target,
    readonly failed: (error: CommunityError) => void,
  ) {
    super(ReportRequest.type, {bubbles: true, composed: true});
  }
}
