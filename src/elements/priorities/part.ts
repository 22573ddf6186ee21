import type {CSSResultGroup} from 'lit';
import {property} from 'lit/decorators.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import {timesOf} from '../../model/season.js';
import {NavigateEvent} from '../../events.js';
import {Part} from '../shared/part.js';
import type {Standing} from '../../model/permissions.js';

/** A section of what is shown of priorities. */
export abstract class PriorityPart extends Part<PriorityWordings> {
  static override styles: CSSResultGroup = Part.styles;

  /** Who the viewer is. */
  @property({attribute: false}) standing: Standing = {viewer: undefined};

  /** The season that it is now. */
  @property() season = '';

  protected readonly contributes = 'priority';

  /** Of the priority. */
  protected override idOf(made: unknown): string {
    return typeof made === 'string' ? made : super.idOf(made);
  }

  /** Has something announced, from wherever in the element. */
  protected override say(detail: string): void {
    const around = (this.getRootNode() as Partial<ShadowRoot>).host;
    const place = (!this.isConnected && around) || this;
    place.dispatchEvent(new CustomEvent('say', {detail, bubbles: true, composed: true}));
  }

  /** A season in words, such as “October – December 2026”. */
  protected named(season: string): string {
    const {begins, ends} = timesOf(season);
    return this.formats.months(begins, ends - 1);
  }

  /** Takes the reader somewhere else on the page, unless the page does. */
  protected go(event: MouseEvent, kind: NavigateEvent['kind'], id: string, href: string): void {
    if (!this.dispatchEvent(new NavigateEvent(kind, id, href))) event.preventDefault();
  }
}

/** A plain click opens in place; with a modifier, the browser follows the link as people expect. */
export function opensInPlace(event: MouseEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  event.preventDefault();
  return true;
}
