import {html, nothing, type LitElement} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import type {Facet, FacetOption} from './filters.js';

interface Values {
  readonly options: (facet: Facet) => readonly FacetOption[];
  readonly chosen: readonly FacetOption[];
  readonly toggle: (facet: Facet, option: FacetOption) => void;
  readonly strings: Locale;
  readonly formats: Formats;
}

/** Opens the values of one filter after the other; what shows them is loaded for the first. */
export class FacetOpening {
  /** The one whose values are shown. */
  opened: Facet | undefined;

  readonly #host: LitElement;
  /** The one that was open when its button was pressed: that press has closed it already. */
  #pressed: Facet | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  readonly press = (facet: Facet): void => {
    this.#pressed = facet === this.opened ? facet : undefined;
  };

  /** Tells the list where it cannot be loaded. */
  readonly open = async (facet: Facet, button: HTMLElement): Promise<void> => {
    const wasOpen = this.#pressed === facet;
    this.#pressed = undefined;
    if (wasOpen) return;
    try {
      const load = async () => (await import('./facet-menu.js')).FacetMenuElement;
      const menu = await dialogOnDemand(this.#host, 'praxis-facet-menu', load);
      menu?.close();
      this.#show(facet);
      await this.#host.updateComplete;
      await menu?.open(button);
    } catch (cause) {
      this.#host.dispatchEvent(new CustomEvent('failed', {detail: cause}));
    }
  };

  render({options, chosen, toggle, strings, formats}: Values) {
    const {opened: facet} = this;
    if (!isLoaded('praxis-facet-menu')) return nothing;
    return html`<praxis-facet-menu
      .facet=${facet}
      .options=${() => (facet ? options(facet) : [])}
      .chosen=${chosen.map(({key}) => key)}
      .strings=${strings}
      .formats=${formats}
      @choose=${(event: CustomEvent<FacetOption>) => facet && toggle(facet, event.detail)}
      @close=${() => this.#show(undefined)}
    ></praxis-facet-menu>`;
  }

  #show(facet: Facet | undefined): void {
    this.opened = facet;
    this.#host.requestUpdate();
  }
}
