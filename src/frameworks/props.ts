import type {ElementTag} from '../autoload.js';
import type {PraxisElement} from '../elements/shared/praxis-element.js';

/** Each element by its tag. */
export type Elements = Pick<HTMLElementTagNameMap, ElementTag>;

/** `threadKey` → `thread-key`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** Attributes that are not called as their property is. */
export interface Renamed {
  readonly signInMethods: 'sign-in';
  readonly viewerName: 'local-name';
  readonly isPrivate: 'private';
}

type AttributeOf<Name extends string> = Name extends keyof Renamed ? Renamed[Name] : Kebab<Name>;

/** `signed-in` → `SignedIn`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type IsSame<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** The names of what can be set on an element, and is its own: no methods, and nothing that every element has. */
type Settable<E> = {
  [Name in Exclude<keyof E, keyof PraxisElement> & string]: E[Name] extends (...given: never[]) => unknown
    ? never
    : IsSame<{[Key in Name]: E[Key]}, {-readonly [Key in Name]: E[Key]}> extends true
      ? Name
      : never;
}[Exclude<keyof E, keyof PraxisElement> & string];

/** The properties of an element. */
export type Properties<E> = Partial<Pick<E, Settable<E>>>;

type Plain = string | number | boolean | undefined;

/** The same as attributes, where a text can hold them. */
export type Attributes<E> = {
  [Name in Settable<E> as E[Name] extends Plain ? AttributeOf<Name> : never]?: E[Name] | undefined;
};

type EventType = keyof GlobalEventHandlersEventMap & `praxis-${string}`;

/** What hears of the events of an element: `onpraxis-ready`, as React, Preact and Svelte write it. */
export type Listeners = {
  [Type in EventType as `on${Type}`]?: ((event: GlobalEventHandlersEventMap[Type]) => void) | undefined;
};

/** The same as Vue knows it: `@praxis-ready` is `onPraxisReady`. */
export type PascalListeners = {
  [Type in EventType as `on${Pascal<Type>}`]?: ((event: GlobalEventHandlersEventMap[Type]) => void) | undefined;
};
