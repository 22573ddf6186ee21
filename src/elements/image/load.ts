/** Brings `praxis-image` to life, wherever it stands: most posts show none. */
export async function loadImageElement(): Promise<void> {
  if (!customElements.get('praxis-image')) await import('./define.js');
}
