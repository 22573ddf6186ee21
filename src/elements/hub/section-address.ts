import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NavigateEvent} from '../../events.js';
import type {SectionName} from '../../model/sections.js';
import {addressOf, addressOfPage, homes, openedInAddress} from '../shared/address.js';
import {SECTIONS} from './sections.js';

/** Of several hubs on a page, the first. */
let serving: ReactiveControllerHost | undefined;

const SECTION = /^#praxis=([a-z-]+)/;

/** The address of this page with a section shown. */
export const addressOfSection = (name: SectionName): string => `${addressOfPage()}#praxis=${name}`;

/** Keeps the section that a hub shows in the page's address: `#praxis=NAME`, or what is open in one, such as `#term=ID`. */
export class SectionAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #names: () => readonly SectionName[];
  readonly #show: (name: SectionName) => void;

  /** @param show Called when the address comes to name a section, at first too. */
  constructor(host: ReactiveControllerHost, names: () => readonly SectionName[], show: (name: SectionName) => void) {
    this.#host = host;
    this.#names = names;
    this.#show = show;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.read);
    addEventListener('hashchange', this.read);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.read);
    removeEventListener('hashchange', this.read);
    if (serving !== this.#host) return;
    serving = undefined;
    homes.clear();
  }

  /** Says where each list is: whoever leaves what is open in it goes there. */
  serve(): void {
    if (serving && serving !== this.#host) return;
    serving = this.#host;
    homes.clear();
    this.#names().forEach((name, place) => {
      for (const kind of SECTIONS[name].shows) homes.set(kind, {hash: `#praxis=${name}`, isFirst: place === 0});
    });
  }

  /** A heading or a post that somebody goes to on the page is in no other section. */
  readonly read = () => {
    const names = this.#names();
    const named = SECTION.exec(location.hash)?.[1];
    const opened = names.find((name) => {
      const {opens} = SECTIONS[name];
      const isAsked = opens === 'thread' && openedInAddress('ask') !== undefined;
      return isAsked || (opens && openedInAddress(opens) !== undefined);
    });
    const found = names.find((name) => name === named) ?? opened;
    if (found) this.#show(found);
    else if (location.hash === '') this.#show(names[0]!);
  };
}

/** What the address says of something in a section; a post on a page of its own is shown there. */
export function hashFor(name: SectionName, {kind, id, href}: NavigateEvent): string | undefined {
  const {opens} = SECTIONS[name];
  if (!opens) return `#praxis=${name}`;
  if (kind !== 'post') return new URL(addressOf(opens, id)).hash;
  const [page, hash] = href.split('#');
  return page === addressOf(opens).split('#')[0] && hash?.startsWith(`${opens}=`) ? `#${hash}` : undefined;
}
