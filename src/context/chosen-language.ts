import {deviceStorage} from './device.js';

/** The languages that there are, each by its own name. */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  ja: '日本語',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'praxis:language';

interface Kept {
  /** Who chose one, by their uid. Who did not reads the language of the page. */
  readonly of: Readonly<Record<string, string>>;
  /** Who was here last: most often it is they again, before that is known. */
  readonly last: string;
}

const NOTHING: Kept = {of: {}, last: ''};

/** Where the browser keeps nothing for us, it lasts as long as the page. */
let inMemory: string | null = null;
let read: {readonly json: string | null; readonly kept: Kept} = {json: null, kept: NOTHING};
const listeners = new Set<() => void>();

/**
 * The language in which somebody reads on this device; '' for that of the page.
 *
 * @param uid Null for nobody, undefined while it is not known who it is.
 */
export function chosenLanguage(uid: string | null | undefined): Language | '' {
  const {of, last} = kept();
  const person = uid === undefined ? last : uid;
  const language = person && Object.hasOwn(of, person) ? of[person]! : '';
  return Object.hasOwn(LANGUAGES, language) ? (language as Language) : '';
}

/** @param language '' for that of the page. */
export function chooseLanguage(uid: string, language: Language | ''): void {
  const {[uid]: _before, ...others} = kept().of;
  keep({of: language ? {...others, [uid]: language} : others, last: uid});
  for (const listener of [...listeners]) listener();
}

/** Notes who is here, so that the next page begins in their language. */
export function noteReader(uid: string | null): void {
  const {of, last} = kept();
  if (Object.keys(of).length && last !== (uid ?? '')) keep({of, last: uid ?? ''});
}

/** Calls back when somebody chose, in this tab or in another. */
export function onLanguageChosen(listener: () => void): void {
  listeners.add(listener);
  addEventListener('storage', ({key}) => (key === KEY ? listener() : undefined));
}

function keep(all: Kept): void {
  inMemory = JSON.stringify(all);
  try {
    deviceStorage().setItem(KEY, inMemory);
  } catch {
    // Then it holds for this page.
  }
}

function kept(): Kept {
  let json = inMemory;
  try {
    json = deviceStorage().getItem(KEY);
  } catch {
    // What this page knows.
  }
  if (json !== read.json) read = {json, kept: parsed(json)};
  return read.kept;
}

function parsed(json: string | null): Kept {
  try {
    const {of, last} = (JSON.parse(json ?? '{}') ?? {}) as {of?: unknown; last?: unknown};
    const choices = of && typeof of === 'object' ? Object.entries(of) : [];
    return {
      of: Object.fromEntries(choices.map(([uid, language]) => [uid, String(language)])),
      last: typeof last === 'string' ? last : '',
    };
  } catch {
    return NOTHING;
  }
}
