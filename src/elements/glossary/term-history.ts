import {property, state} from 'lit/decorators.js';
import type {PropertyValues} from 'lit';
import type {Community} from '../../community/community.js';
import {restoreVersion, stewardNames, termHistory, type TermVersion} from '../../community/term-history.js';
import type {Locale} from '../../locales/en.js';
import {refs, type Stored} from '../../model/records.js';
import type {TermEntry, TermRevision} from '../../model/term.js';
import {VersionsDialog} from '../shared/versions/versions-dialog.js';
import {compareVersions} from './term-fields.js';

/**
 * What a term said before: each version with its time, its author and their note, how any two of them differ, and the way
 * back to each.
 *
 * @summary A dialog with the versions of a term.
 * @tag praxis-term-history
 * @fires {ContributedEvent} praxis-contributed - After a version that the person restored is stored.
 * @fires {FailedEvent} praxis-failed - When they could not be read, or one could not be restored.
 * @csspart dialog - The dialog.
 */
export class TermHistoryElement extends VersionsDialog<'term'> {
  /** All terms of the glossary: versions name some. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  /** Of those who look after the term in some version, as far as there are such members. */
  @state() private names: ReadonlyMap<string, string> = new Map();

  protected readonly contributes = 'term';

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('names')) this.compareAgain();
  }

  protected refOf(id: string) {
    return refs.term(id);
  }

  protected heading({label}: Stored<'term'>) {
    return {say: this.strings!.glossary.history.heading, name: label};
  }

  protected languageOf({lang}: Stored<'term'>): string {
    return lang;
  }

  protected read(community: Community, term: Stored<'term'>, newest: number | undefined) {
    return termHistory(community, term, newest);
  }

  protected bringBack(community: Community, term: Stored<'term'>, version: TermVersion, note: string) {
    return restoreVersion(community, term, version, note);
  }

  protected compare(before: TermRevision, after: TermRevision, strings: Locale) {
    const labelOf = (id: string) => this.terms.find((term) => term.id === id)?.label;
    return compareVersions(before, after, {strings, labelOf, names: this.names});
  }

  protected override arrived(community: Community, versions: readonly TermVersion[]): void {
    void stewardNames(community, versions).then((names) => {
      this.names = new Map([...this.names, ...names]);
    });
  }
}
