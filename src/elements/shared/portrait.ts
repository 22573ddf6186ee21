import {LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {readPortrait} from '../../community/portrait.js';
import {PORTRAIT_EDGE} from '../../model/portrait.js';
import {mayLoadImage} from '../../context/image-origins.js';
import {KEPT} from '../../model/profile.js';
import {refs} from '../../model/records.js';
import type {Store} from '../../store/store.js';
import {picture} from './picture.js';

/** A photo that is kept here, or the address of one. */
type Face = ImageBitmap | string;

/**
 * A photo that is kept in the community, over the initials around it. It has no box of its own, and reads nothing before somebody
 * sees its place.
 *
 * @summary A kept photo.
 * @tag praxis-portrait
 */
export class PortraitElement extends LitElement {
  @property({attribute: false}) community!: Community;
  @property({attribute: false}) uid = '';
  /** Whether it is known that there is one. */
  @property({attribute: false}) isKept = false;
  /** Whether what this device knows is not good enough. */
  @property({attribute: false}) isFresh = false;

  /** A picture that is not in the store yet, as a `data:` address. */
  @property({attribute: false}) chosen: string | undefined;

  @state() private face: Face | undefined;

  readonly #sight = new IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) return;
    this.#sight.disconnect();
    void this.#read();
  });
  #canvas: HTMLCanvasElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    present.add(this);
    if (this.hasUpdated) this.again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    this.#sight.disconnect();
  }

  /** Reads it anew once somebody sees it. Meanwhile what was read of it before is shown. */
  again(): void {
    this.#sight.disconnect();
    if (this.chosen) return void this.#show(this.chosen);
    this.face = faces.of(this.community.store).get(this.uid);
    if (this.parentElement && (!this.face || this.isFresh)) this.#sight.observe(this.parentElement);
  }

  /** Its photo is styled by whatever is around. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('community');
    const isElsewhere = changed.has('community') && before?.store !== this.community.store;
    if (isElsewhere || changed.has('uid') || changed.has('isKept') || changed.has('chosen')) this.again();
    if (changed.has('face' as never)) {
      this.#canvas = typeof this.face === 'object' ? drawn(this.face) : undefined;
    }
  }

  protected override render(): unknown {
    const {face} = this;
    if (typeof face !== 'string') return this.#canvas ?? nothing;
    return mayLoadImage(this.community, face) ? picture(face) : nothing;
  }

  async #show(chosen: string): Promise<void> {
    const face = await chosenFace(chosen);
    if (this.chosen === chosen) this.face = face;
  }

  async #read(): Promise<void> {
    const {community, uid, isKept, isFresh} = this;
    const face = await faceOf(community, uid, isKept, isFresh);
    const isStill = this.community.store === community.store && this.uid === uid;
    if (isStill && this.isConnected && !this.chosen) this.face = face;
  }
}

/** Those on the page. */
const present = new Set<PortraitElement>();

/** Answers of a store, by uid. */
class Answers<T> {
  readonly #maps = new WeakMap<Store, Map<string, T>>();

  of(store: Store): Map<string, T> {
    const map = this.#maps.get(store) ?? new Map<string, T>();
    this.#maps.set(store, map);
    return map;
  }
}

const asked = new Answers<Promise<Face | undefined>>();
const askedAnew = new Answers<Promise<Face | undefined>>();
/** What has been read: it is there at once where the same person is shown again. */
const faces = new Answers<Face>();

/** Each is asked for once a page; one that failed, by the next to see it. */
async function faceOf(community: Community, uid: string, isKept: boolean, isFresh: boolean): Promise<Face | undefined> {
  const answers = (isFresh ? askedAnew : asked).of(community.store);
  const known = faces.of(community.store);
  const answer = answers.get(uid) ?? read(community, uid, isKept, isFresh);
  answers.set(uid, answer);
  try {
    const face = await answer;
    if (answers.get(uid) !== answer) return known.get(uid); // Forgotten meanwhile.
    if (face) known.set(uid, face);
    else known.delete(uid);
    return face;
  } catch {
    answers.delete(uid);
    return known.get(uid);
  }
}

async function read(community: Community, uid: string, isKept: boolean, isFresh: boolean): Promise<Face | undefined> {
  const photo = isKept ? KEPT : (await community.store.get(refs.member(uid)))?.photo;
  if (photo !== KEPT) return photo || undefined;
  const found = await readPortrait(community, uid, {fresh: isFresh});
  if (!found) return undefined;
  return bitmapOf(found);
}

function chosenFace(address: string): Promise<ImageBitmap | undefined> {
  const [, type = '', data = ''] = /^data:([^;]*);base64,(.*)$/.exec(address) ?? [];
  return bitmapOf({type, data});
}

function bitmapOf({type, data}: {type: string; data: string}): Promise<ImageBitmap | undefined> {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], {type})).catch(() => undefined); // It is no picture.
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

/** Has the photo of a person read again wherever it is shown, after they changed it. */
export function forgetPhoto({store}: Community, uid: string): void {
  for (const answers of [asked, askedAnew, faces]) answers.of(store).delete(uid);
  for (const portrait of present) if (portrait.community.store === store && portrait.uid === uid) portrait.again();
}

if (!customElements.get('praxis-portrait')) customElements.define('praxis-portrait', PortraitElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-portrait': PortraitElement;
  }
}
