import type {Formats} from '../../context/formats.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import {FEW, shares, shownCount, WAIT_BARS, type Figures, type Pulse} from '../../model/pulse.js';

/** A figure as people read it. */
export interface Shown {
  readonly text: string;
  /** It says why there is no figure. */
  readonly isExcuse?: boolean;
  /** How long its bar is, from 0 to 1; without one it has none. */
  readonly size?: number;
}

export interface Row {
  readonly name: string;
  readonly now: Shown;
  /** Of the period before. */
  readonly before?: Shown;
  readonly about: string;
}

/** Some figures under one name. */
export interface Group {
  readonly name: string;
  /** `lead`: one figure, large. `bars`: several, side by side. */
  readonly form: 'lead' | 'bars';
  readonly about: string;
  readonly rows: readonly Row[];
  /** Whether it is of today, whatever the period. */
  readonly isOfToday?: boolean;
  /** In place of bars that would say nothing. */
  readonly instead?: string;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly groups: readonly Group[];
}

/** All that the pulse says, in order: for the screen, for tables, for the printed report and for the file. */
export function sectionsOf({now, before, standing}: Pulse, words: PulseWords, formats: Formats): Section[] {
  const say = new Saying(words, formats);
  const {answers, participation, together, language, priorities} = words;
  return [
    {
      id: 'answers',
      heading: answers.heading,
      groups: [
        lead(answers.median, say.median(now), say.median(before)),
        waiting(now, words, say),
        lead(answers.questions, say.questions(now), say.questions(before)),
      ],
    },
    {
      id: 'participation',
      heading: participation.heading,
      groups: [
        bars(participation.heading, [
          [participation.active, say.people(now.active), say.people(before.active)],
          [participation.newcomers, say.people(now.newcomers), say.people(before.newcomers)],
        ]),
        lead(participation.stayed, say.share(shares.stayed(now)), say.share(shares.stayed(before))),
      ],
    },
    {
      id: 'together',
      heading: together.heading,
      groups: [
        lead(together.across, say.share(shares.across(now)), say.share(shares.across(before))),
        lead(together.top, say.share(shares.top(now)), say.share(shares.top(before))),
      ],
    },
    {
      id: 'language',
      heading: language.heading,
      groups: [
        bars(language.heading, [
          [language.proposed, say.count(now.proposed), say.count(before.proposed)],
          [language.requested, say.count(now.requested), say.count(before.requested)],
        ]),
        {
          ...bars(language.standing, [
            [language.agreed, say.count(standing.agreed)],
            [language.contested, say.count(standing.contested)],
            [language.stale, say.count(standing.stale)],
            [language.unmet, say.count(standing.unmet)],
          ]),
          isOfToday: true,
        },
      ],
    },
    {
      id: 'priorities',
      heading: priorities.heading,
      groups: [
        bars(priorities.heading, [
          [priorities.suggested, say.count(now.suggested), say.count(before.suggested)],
          [priorities.renewed, say.count(now.renewed), say.count(before.renewed)],
          [priorities.done, say.count(now.done), say.count(before.done)],
          [priorities.setAside, say.count(now.setAside), say.count(before.setAside)],
        ]),
        {
          ...bars(priorities.standing, [
            [priorities.underWay, say.count(standing.underWay)],
            [priorities.waiting, say.count(standing.waiting)],
          ]),
          isOfToday: true,
        },
      ],
    },
  ];
}

/** Whether nothing at all happened in a period. */
export function isQuiet(figures: Figures): boolean {
  const {conversations, posts, newcomers, proposed, requested, suggested, renewed, done, setAside} = figures;
  return conversations + posts + newcomers + proposed + requested + suggested + renewed + done + setAside === 0;
}

/** Whether there is nothing to tell of a community at all: a wall of noughts says less than a sentence. */
export function isEmpty({now, before, standing}: Pulse): boolean {
  return isQuiet(now) && isQuiet(before) && Object.values(standing).every((count) => count === 0);
}

type Named = {readonly name: string; readonly about: string};
type Counted = Shown & {readonly count?: number};

function lead(named: Named, now: Shown, before: Shown): Group {
  return {...named, form: 'lead', rows: [{...named, now, before}]};
}

/** Bars of one scale: the longest is the largest figure of them all. */
function bars(name: string, rows: readonly (readonly [Named, Counted, Counted?])[]): Group {
  const largest = Math.max(1, ...rows.flatMap(([, now, before]) => [now.count ?? 0, before?.count ?? 0]));
  const scaled = ({text, count}: Counted): Shown => (count === undefined ? {text} : {text, size: count / largest});
  return {
    ...{name, form: 'bars', about: ''},
    rows: rows.map(([named, now, before]) => ({...named, now: scaled(now), ...(before && {before: scaled(before)})})),
  };
}

function waiting({waits = [], answered, conversations}: Figures, words: PulseWords, say: Saying): Group {
  const {waits: said} = words.answers;
  const none = conversations - answered;
  const names = [
    ...WAIT_BARS.map((minutes) => said.within(say.wait(minutes))),
    said.longer(say.wait(WAIT_BARS.at(-1)!)),
  ];
  const group = bars(said.name, [
    ...waits.map((count, place) => [{name: names[place]!, about: said.about}, say.count(count)] as const),
    [{name: said.none, about: said.about}, say.count(none)],
  ]);
  return {...group, about: said.about, ...(conversations < FEW && {instead: words.tooFew})};
}

const excuse = (text: string): Shown => ({text, isExcuse: true});

/** Figures in words. */
class Saying {
  readonly #percent: Intl.NumberFormat;

  constructor(
    readonly words: PulseWords,
    readonly formats: Formats,
  ) {
    this.#percent = new Intl.NumberFormat(formats.language, {style: 'percent', maximumFractionDigits: 0});
  }

  count(count: number): Counted {
    return {text: this.formats.number(count), count};
  }

  /** Of groups that are too small it is not said how small. */
  people(people: number): Counted {
    const count = shownCount(people);
    return count === undefined ? excuse(this.words.fewer) : this.count(count);
  }

  share(share: number | undefined): Shown {
    return share === undefined ? excuse(this.words.tooFew) : {text: this.#percent.format(share), size: share};
  }

  questions(figures: Figures): Shown {
    const {openQuestions, questions} = figures;
    if (!questions) return excuse(this.words.none);
    return {text: this.words.of(openQuestions, questions, this.formats), size: openQuestions / questions};
  }

  median({median, answered}: Figures): Shown {
    if (median !== undefined) return {text: this.wait(median)};
    return answered < FEW ? excuse(this.words.tooFew) : {text: this.words.answers.median.longest};
  }

  /** A length of time in the unit that people would use. */
  wait(minutes: number): string {
    const [unit, length] = minutes < 60 ? ['minute', 1] : minutes < 1440 ? ['hour', 60] : ['day', 1440];
    const options = {style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1} as const;
    return new Intl.NumberFormat(this.formats.language, options).format(minutes / length);
  }
}
