/** Types of the elements in Svelte 5: `import 'praxis-elements/svelte'` once, anywhere. */
import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, Elements, Listeners, Properties} from './props.js';

type InSvelte<E extends EventTarget> = Omit<HTMLAttributes<E>, keyof Properties<E>> &
  Properties<E> &
  Attributes<E> &
  Listeners;

type Tags = {[Tag in keyof Elements]: InSvelte<Elements[Tag]>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
