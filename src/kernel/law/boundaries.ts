// The moments at which the law itself changes: days on which a rule, a list or a table does, and
// instants at which something became known. Standing permissions are re-judged when one passes.
import type { Known, Pack, Rule } from './pack-schema.ts';
import { leansOnToday } from './predicate.ts';

type Dated = { readonly from: string; readonly to?: string };

const endsOf = (dated: Dated): string[] =>
  dated.to === undefined ? [dated.from] : [dated.from, dated.to];

/** Sorted civil dates. */
export const validBoundaries = (packs: readonly Pack[]): string[] =>
  [
    ...new Set(
      packs.flatMap((pack) => [...pack.rules.flatMap(ruleDates), ...referenceDates(pack)]),
    ),
  ].sort();

const ruleDates = (rule: Rule): string[] => rule.valid.map(({ from }) => from);

const referenceDates = (pack: Pack): string[] => datedReferences(pack).flatMap(endsOf);

const datedReferences = (pack: Pack): (Dated & { readonly known?: Known })[] => [
  ...Object.values(pack.lists ?? {}).flatMap(({ members }) => members),
  ...Object.values(pack.tables ?? {}).flatMap(({ values }) => values),
];

/** Sorted instants: imports, and the midnights of the known times that packs state. */
export function knownBoundaries(
  versions: readonly { readonly pack: Pack; readonly knownFrom: string }[],
): string[] {
  const stated = versions.flatMap(({ pack }) => knownDates(pack)).map(midnight);
  return [...new Set([...versions.map(({ knownFrom }) => knownFrom), ...stated])].sort();
}

const knownDates = (pack: Pack): string[] =>
  [...pack.rules, ...datedReferences(pack)].flatMap(({ known }) => (known ? endsOf(known) : []));

export const midnight = (date: string): string => `${date}T00:00:00.000Z`;

/** Act kinds whose answers may change at an instant with the same facts, and why. */
export interface Boundary {
  /** RFC 3339 UTC with milliseconds. */
  readonly at: string;
  /** Sorted. */
  readonly kinds: readonly string[];
  /** Ids of rules that begin, end or change state; empty where only a list or the day moved on. */
  readonly rules: readonly string[];
}

/**
 * Every boundary after `from` up to and including `to`, both RFC 3339 UTC with milliseconds. Kinds
 * with a condition on `today` are due every midnight, because the day alone may change the answer.
 */
export function dueBoundaries(
  versions: readonly { readonly pack: Pack; readonly knownFrom: string }[],
  from: string,
  to: string,
): Boundary[] {
  const due = new Map<string, { kinds: Set<string>; rules: Set<string> }>();
  const add = (at: string, kinds: readonly string[], rules: readonly string[] = []) => {
    if (at <= from || at > to) return;
    const entry = due.get(at) ?? { kinds: new Set(), rules: new Set() };
    for (const kind of kinds) entry.kinds.add(kind);
    for (const rule of rules) entry.rules.add(rule);
    due.set(at, entry);
  };
  const everyKind = versions.flatMap(({ pack }) => kindsOf(pack.rules));
  for (const { pack, knownFrom } of versions) {
    add(
      knownFrom,
      kindsOf(pack.rules),
      pack.rules.map(({ id }) => id),
    );
    for (const rule of pack.rules)
      for (const date of [...ruleDates(rule), ...(rule.known ? endsOf(rule.known) : [])])
        add(midnight(date), rule.act, [rule.id]);
    // Another pack may refer to these, so every kind is due.
    for (const entry of datedReferences(pack))
      for (const date of [...endsOf(entry), ...(entry.known ? endsOf(entry.known) : [])])
        add(midnight(date), everyKind);
    const daily = kindsOf(pack.rules.filter(({ when, unless }) => leansOnToday(when, unless)));
    if (daily.length > 0) for (const day of midnightsBetween(from, to)) add(day, daily);
  }
  return [...due]
    .map(([at, { kinds, rules }]) => ({ at, kinds: [...kinds].sort(), rules: [...rules].sort() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * The first boundary after an instant: when the evaluator has to wake next. Null when none is
 * left.
 */
export function nextBoundary(
  versions: readonly { readonly pack: Pack; readonly knownFrom: string }[],
  after: string,
): string | null {
  const packs = versions.map(({ pack }) => pack);
  const isDaily = packs.some(({ rules }) =>
    rules.some(({ when, unless }) => leansOnToday(when, unless)),
  );
  const tomorrow = Temporal.PlainDate.from(after.slice(0, 10)).add({ days: 1 }).toString();
  const all = [
    ...validBoundaries(packs).map(midnight),
    ...knownBoundaries(versions),
    ...(isDaily ? [midnight(tomorrow)] : []),
  ];
  return all.filter((at) => at > after).sort()[0] ?? null;
}

const kindsOf = (rules: readonly Rule[]): string[] => [...new Set(rules.flatMap(({ act }) => act))];

function midnightsBetween(from: string, to: string): string[] {
  const days: string[] = [];
  let day = Temporal.PlainDate.from(from.slice(0, 10)).add({ days: 1 });
  for (; midnight(day.toString()) <= to; day = day.add({ days: 1 }))
    days.push(midnight(day.toString()));
  return days;
}
