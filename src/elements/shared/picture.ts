import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

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
