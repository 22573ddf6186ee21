import {html, noChange, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive, type ChildPart} from 'lit/directive.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Community} from '../../community/community.js';
import {readPortrait} from '../../community/portrait.js';
import {PORTRAIT_EDGE} from '../../model/portrait.js';
import {KEPT} from '../../model/profile.js';
import type {Store} from '../../store/store.js';

/** Whose photo it is, and what their profile says of it. */
interface Photographed {
  readonly uid: string;
  readonly photo: string;
}

/**
 * The photo of a person for `avatar`, which shows their initials as long as it is not there and where it cannot be had.
 * One that is kept here is read once a page, when somebody sees its place.
 */
export function photoOf(community: Community | undefined, {uid, photo}: Photographed): unknown {
  if (!photo || !community) return nothing;
  return photo === KEPT ? portrait(community, uid) : picture(photo);
}

/** A picture at an address. Whoever keeps it is not told on which page it is seen. */
export function picture(address: string): unknown {
  // A new picture is another element: this one would go on showing the last person until the next one is loaded.
  return keyed(address, template(address));
}

function template(address: string): TemplateResult {
  return html`<img
    class="photo"
    src=${address}
    alt=""
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @load=${seen}
    @error=${broken}
  />`;
}

const seen = ({target}: Event) => (target as Element).classList.add('is-seen');
const broken = ({target}: Event) => (target as Element).classList.remove('is-seen');

class Portrait extends AsyncDirective {
  #community: Community | undefined;
  #uid = '';
  #place: Element | undefined;
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.at(-1)!.isIntersecting) void this.#read();
  });

  render(_community: Community, _uid: string): unknown {
    return nothing;
  }

  override update(part: ChildPart, [community, uid]: [Community, string]): unknown {
    if (community.store === this.#community?.store && uid === this.#uid) return noChange;
    this.#community = community;
    this.#uid = uid;
    this.#place = part.parentNode as Element;
    const known = shown.get(community.store)?.get(uid);
    if (known) return drawn(known);
    this.#sight.observe(this.#place);
    return nothing;
  }

  override disconnected(): void {
    this.#sight.disconnect();
  }

  override reconnected(): void {
    if (this.#place) this.#sight.observe(this.#place);
  }

  async #read() {
    this.#sight.disconnect();
    const [community, uid] = [this.#community!, this.#uid];
    const portrait = await portraitOf(community, uid);
    const isStill = this.#community?.store === community.store && this.#uid === uid;
    if (portrait && isStill && this.isConnected) this.setValue(drawn(portrait));
  }
}

const portrait = directive(Portrait);

const reading = new WeakMap<Store, Map<string, Promise<ImageBitmap | undefined>>>();
/** What has been read: it is there at once where the same person is shown again. */
const shown = new WeakMap<Store, Map<string, ImageBitmap>>();

async function portraitOf(community: Community, uid: string): Promise<ImageBitmap | undefined> {
  const asked = mapOf(reading, community.store);
  const answer = asked.get(uid) ?? read(community, uid);
  asked.set(uid, answer);
  const found = await answer.catch(() => void asked.delete(uid)); // The next one to see them tries again.
  if (found && asked.get(uid) === answer) mapOf(shown, community.store).set(uid, found);
  return found ?? undefined;
}

async function read(community: Community, uid: string): Promise<ImageBitmap | undefined> {
  const found = await readPortrait(community, uid);
  if (!found) return undefined;
  const bytes = Uint8Array.from(atob(found.data), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], {type: found.type}));
}

/** Drawn, not addressed: a content security policy may forbid `blob:` and `data:` addresses. */
function drawn(portrait: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, PORTRAIT_EDGE / Math.max(portrait.width, portrait.height));
  canvas.width = Math.max(1, portrait.width * scale);
  canvas.height = Math.max(1, portrait.height * scale);
  canvas.getContext('2d')?.drawImage(portrait, 0, 0, canvas.width, canvas.height);
  canvas.className = 'photo is-seen';
  return canvas;
}

/** Has the photo of a person read again, after they changed it. */
export function forgetPhoto({store}: Community, uid: string): void {
  reading.get(store)?.delete(uid);
  shown.get(store)?.delete(uid);
}

function mapOf<V>(maps: WeakMap<Store, Map<string, V>>, store: Store): Map<string, V> {
  const map = maps.get(store) ?? new Map<string, V>();
  maps.set(store, map);
  return map;
}
