// What the holders answered to one question, from `data-commons.read-question`: one bar a holder
// for single numbers, a histogram a holder for spreads, bars of every pair for tables. What is
// hidden, refused or silent is drawn as that, never as nothing.
import { type AnswerOutcome, answerBars } from '../answer-bars.ts';
import type { Profile } from '../column-profile.ts';
import type { Locale } from '../locale.ts';
import type { FigureTexts } from '../words/texts.ts';
import { type BoundsSeen, shortBounds } from './bounds.ts';
import { profileSubject } from './profiles.ts';
import type { Subject, SubjectLook } from './subject.ts';

export type AnswerSeen =
  | { readonly status: 'suppressed' }
  | { readonly status: 'answered'; readonly kind: 'count'; readonly count: number }
  | { readonly status: 'answered'; readonly kind: 'mean'; readonly mean: string }
  | { readonly status: 'answered'; readonly kind: 'variant-presence' }
  | { readonly status: 'answered'; readonly kind: 'allele-count'; readonly carriers: number | null }
  | {
      readonly status: 'answered';
      readonly kind: 'quantiles';
      readonly bins: readonly (BoundsSeen & { readonly count: number | null })[];
    }
  | {
      readonly status: 'answered';
      readonly kind: 'cross-tab';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly counts: readonly (readonly (number | null)[])[];
    };
type Answered<K> = Extract<AnswerSeen, { readonly kind: K }>;

export interface HeardSeen {
  readonly holder: string;
  readonly dataset: string;
  readonly title: string;
  readonly state: string;
  readonly answer?: AnswerSeen;
  readonly at?: string;
  /** As the holder explained its no. */
  readonly refusal?: unknown;
}
export interface AskedSeen {
  readonly question: string;
  readonly asked: { readonly kind: string; readonly of?: string };
  readonly askedAt?: string;
  readonly answers: readonly HeardSeen[];
}

const PAIRS_MAX = 40;

/** None where a picture says nothing: whether a variant was seen, tables of very many pairs. */
export function answerSubjects(asked: AskedSeen): Subject[] {
  const { kind } = asked.asked;
  if (kind === 'variant-presence') return [];
  if (kind === 'quantiles' || kind === 'cross-tab')
    return asked.answers.flatMap((part) => spreadSubject(part, asked) ?? []);
  return [barsSubject(asked)];
}

function barsSubject({ question, asked, askedAt, answers }: AskedSeen): Subject {
  const places = Math.max(0, ...answers.map(placesOf));
  const id = `${question}-answers`;
  const data = {
    places,
    answers: answers.map((part) => ({
      holder: part.holder,
      name: nameOf(part),
      outcome: outcomeOf(part),
    })),
  };
  return {
    id,
    draw: ({ words, ...look }) =>
      answerBars(
        { id, title: barsTitle(asked, words), ...(askedAt ? { asOf: askedAt } : {}) },
        data,
        {
          ...look,
          words: words.answers,
        },
      ),
  };
}

const nameOf = ({ holder, title }: HeardSeen): string => `${holder} · ${title}`;

function barsTitle({ kind, of = '' }: AskedSeen['asked'], { subjects }: FigureTexts): string {
  if (kind === 'mean') return subjects.answers.mean(of);
  return kind === 'allele-count' ? subjects.answers.carriers : subjects.answers.count;
}

function placesOf({ answer }: HeardSeen): number {
  if (answer?.status !== 'answered' || answer.kind !== 'mean') return 0;
  return answer.mean.split('.')[1]?.length ?? 1;
}

function numberOf({ answer }: HeardSeen): number | null {
  if (answer?.status !== 'answered') return null;
  if (answer.kind === 'count') return answer.count;
  if (answer.kind === 'allele-count') return answer.carriers;
  // Only the length of a bar is drawn from it; the number itself is written from its digits.
  return answer.kind === 'mean' ? Number(answer.mean) : null;
}

interface Refused {
  readonly kind?: string;
  readonly message?: string;
  readonly because?: readonly { readonly citation?: string }[];
}

function outcomeOf(part: HeardSeen): AnswerOutcome {
  const { state } = part;
  if (state === 'waiting') return { kind: 'waiting' };
  if (state === 'answered' || state === 'suppressed') {
    const value = numberOf(part);
    return value === null ? { kind: 'suppressed' } : { kind: 'value', value };
  }
  if (state !== 'refused') return { kind: 'down' };
  const refusal = part.refusal as Refused | null | undefined;
  if (refusal?.kind === 'review') return { kind: 'review' };
  const reason = refusal?.because?.[0]?.citation ?? refusal?.message;
  return { kind: 'refused', ...(reason ? { reason } : {}) };
}

function spreadSubject(part: HeardSeen, { asked }: AskedSeen): Subject | null {
  const { answer, dataset, at } = part;
  if (answer?.status !== 'answered') return null;
  const profileOf = profileIn(answer);
  if (profileOf === null) return null;
  const title = ({ subjects: { answers } }: FigureTexts) =>
    asked.kind === 'quantiles'
      ? answers.spread(asked.of ?? '', nameOf(part))
      : answers.table(nameOf(part));
  const id = `${dataset}-result`;
  return {
    id,
    draw: (look: SubjectLook) =>
      profileSubject({ id, asOf: at, title, profile: () => profileOf(look.locale) }).draw(look),
  };
}

function profileIn(answer: AnswerSeen): ((locale: Locale) => Profile) | null {
  if (answer.status !== 'answered') return null;
  if (answer.kind === 'quantiles') return (locale) => histogramOf(answer, locale);
  if (answer.kind !== 'cross-tab') return null;
  const pairs = pairsOf(answer);
  return pairs === null ? null : () => pairs;
}

const histogramOf = ({ bins }: Answered<'quantiles'>, locale: Locale): Profile => ({
  kind: 'histogram',
  bars: bins.map((bin) => ({ label: shortBounds(bin, locale), count: bin.count })),
  missing: 0,
});

/** Too many pairs make no picture; the page's table has them all. */
function pairsOf({ rows, columns, counts }: Answered<'cross-tab'>): Profile | null {
  if (rows.length * columns.length > PAIRS_MAX) return null;
  const bars = rows.flatMap((row, at) =>
    columns.map((column, i) => ({ label: `${row} · ${column}`, count: counts[at]![i] ?? null })),
  );
  return { kind: 'categories', bars, missing: 0 };
}
