/** Types of the elements in templates of Vue 3: `import 'praxis-elements/vue'` once, anywhere. */
import type {DefineComponent, HTMLAttributes} from 'vue';
import type {Attributes, Elements, PascalListeners, Properties} from './props.js';

type InVue<E> = Omit<HTMLAttributes, keyof Properties<E>> & Properties<E> & Attributes<E> & PascalListeners;

type Tags = {[Tag in keyof Elements]: DefineComponent<InVue<Elements[Tag]>>};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
