import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {askConsentWith} from '../../community/consent.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';

/** What the question takes from the element that it is asked in. */
export interface ConsentSource {
  community(): Community | undefined;
  strings(): Locale;
  formats(): Formats;
}

interface Place {
  readonly host: LitElement;
  readonly source: ConsentSource;
}

/** The elements of the page, in the order in which they came. */
const places = new Set<Place>();

/**
 * Lets people be asked in an element whether they agree to the charter: it has the looks and the language of its page. Until
 * somebody is asked, nothing of it is loaded.
 */
export class Consents implements ReactiveController {
  readonly #place: Place;

  constructor(host: LitElement, source: ConsentSource) {
    this.#place = {host, source};
    host.addController(this);
  }

  hostConnected(): void {
    places.add(this.#place);
  }

  hostDisconnected(): void {
    places.delete(this.#place);
  }
}

askConsentWith(async (community, number, agreed) => {
  const place = placeFor(community);
  if (!place) return false;
  const {ask} = await import('../charter/consent.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
  return ask(place.host, place.source, {community, number, agreed});
});

/** Where somebody is at work, or else what came last and can be seen. */
function placeFor({store}: Community): Place | undefined {
  const all = [...places].filter(({source}) => source.community()?.store === store).reverse();
  return (
    all.find(({host}) => host.matches(':focus-within')) ?? all.find(({host}) => host.checkVisibility()) ?? undefined
  );
}
