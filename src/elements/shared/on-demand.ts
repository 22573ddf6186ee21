import type {LitElement} from 'lit';

/**
 * Puts a dialog that most readers never need into an element, once somebody does: until then neither its code nor its tag is
 * there. The element renders the tag where `isLoaded` says so.
 *
 * @returns The dialog, if the element still renders it.
 * @throws What loading throws, as without a connection. It may be tried again.
 */
export async function dialogOnDemand<K extends keyof HTMLElementTagNameMap>(
  host: LitElement,
  tag: K,
  load: () => Promise<CustomElementConstructor>,
): Promise<HTMLElementTagNameMap[K] | null> {
  if (!isLoaded(tag)) {
    const loaded = await load();
    if (!isLoaded(tag)) customElements.define(tag, loaded); // Another element of the page may have been quicker.
  }
  host.requestUpdate();
  await host.updateComplete;
  return host.renderRoot.querySelector(tag);
}

export const isLoaded = (tag: string): boolean => customElements.get(tag) !== undefined;
