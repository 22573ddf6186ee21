/** Types of the elements in Preact: `import 'praxis-elements/preact'` once, anywhere. */
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Attributes, Elements, Listeners, Properties} from './props.js';

type InPreact<E extends EventTarget> = Omit<HTMLAttributes<E>, keyof Properties<E>> &
  ClassAttributes<E> &
  Properties<E> &
  Attributes<E> &
  Listeners;

type Tags = {[Tag in keyof Elements]: InPreact<Elements[Tag]>};

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- So that Preact finds them.
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
