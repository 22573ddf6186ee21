/** Types of the elements in React 19: `import 'praxis-elements/react'` once, anywhere. */
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Attributes, Elements, Listeners, Properties} from './props.js';

type InReact<E> = Omit<HTMLAttributes<E>, keyof Properties<E>> &
  ClassAttributes<E> &
  Properties<E> &
  Attributes<E> &
  Listeners & {class?: string | undefined};

type Tags = {[Tag in keyof Elements]: InReact<Elements[Tag]>};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- So that React finds them.
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
