import {html, type TemplateResult} from 'lit';
import type {CommunityError} from '../../model/errors.js';
import type {Locale} from '../../locales/en.js';
import type {TermEntry} from '../../model/term.js';
import {areSenses, circleOf, problemsIn, unknownNames, wordingOf, type TermText} from './term-text.js';

export type FormProblems = Partial<Record<keyof TermText, string | TemplateResult>>;

/** Fields that name other terms. */
const RELATIONS = ['broader', 'related', 'concept'] as const;

interface FormState {
  readonly text: TermText;
  readonly lang: string;
  /** The id of the term, if it is there already. */
  readonly id: string | undefined;
  /** The whole glossary. */
  readonly terms: readonly TermEntry[];
  /** Whether somebody tried to send: nobody is told before that a field is empty. */
  readonly wasTried: boolean;
  readonly describe: (error: CommunityError) => string;
}

/** What to say beside each field of a form. */
export function formProblems(
  {text, lang, id, terms, wasTried, describe}: FormState,
  t: Locale['glossary']['form'],
): FormProblems {
  const shown: FormProblems = {};
  for (const [field, error] of Object.entries(problemsIn(text)) as [keyof TermText, CommunityError][]) {
    if (field === 'senses' && !areSenses(text.senses)) continue;
    if (error.code !== 'empty') shown[field] = describe(error);
    else if (wasTried) shown[field] = field === 'label' ? t.needsLabel : t.needsGloss;
  }
  if (wasTried && !areSenses(text.senses)) shown.senses = t.sensesWrong;
  // What is too much to be stored is not looked up name by name.
  const isTooMuch = RELATIONS.some((field) => shown[field]);
  if (wasTried && !isTooMuch) Object.assign(shown, relationProblems(text, lang, id, terms, t));
  return shown;
}

function relationProblems(
  text: TermText,
  lang: string,
  id: string | undefined,
  terms: readonly TermEntry[],
  t: Locale['glossary']['form'],
): FormProblems {
  const shown: FormProblems = {};
  for (const field of RELATIONS) {
    const unknown = unknownNames(text[field], terms, lang);
    if (unknown.length) shown[field] = html`<bdi>${t.unknownTerms(unknown.join(', '))}</bdi>`;
  }
  const {broader} = wordingOf(text, terms, lang);
  const circle = id === undefined ? undefined : circleOf(id, broader, terms);
  if (circle) {
    const names = [text.label, ...circle].join(' → ');
    shown.broader = circle.length === 1 ? t.isItself : html`<bdi>${t.isCircle(names)}</bdi>`;
  }
  return shown;
}
