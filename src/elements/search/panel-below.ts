import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {float} from '../shared/float.js';

/** With this much room below the box, the panel opens there, whatever there is above: in CSS pixels. */
const ENOUGH = 240;

/** Narrower than this, what was found cannot be read, in CSS pixels. */
const LEAST_WIDTH = 320;

/** Keeps a panel under the box that it belongs to, as wide as that, for as long as it is there. */
export class PanelBelow implements ReactiveController {
  #panel: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  place(box: HTMLElement | null | undefined, panel: HTMLElement | null | undefined): void {
    if (!box || !panel) return this.#leave();
    panel.style.inlineSize = `${Math.max(LEAST_WIDTH, box.offsetWidth)}px`;
    if (panel === this.#panel) return;
    this.#leave();
    this.#panel = panel;
    // What grows while somebody types must not change sides.
    const room = innerHeight - box.getBoundingClientRect().bottom - 16;
    if (room >= ENOUGH) panel.style.setProperty('--_room', `${Math.floor(room)}px`);
    panel.showPopover();
    this.#stop = float(box, panel, 'bottom-start');
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = this.#panel = undefined;
  }
}

/** A press in the panel leaves the focus in the box, unless it is on something that takes it. */
export function keepFocus(event: Event): void {
  if (!(event.target as Element).closest('button, input')) event.preventDefault();
}
