// What one receiver holds from this holder after this act, over the rolling window: different
// persons by category and nation, and over all categories together. The threshold is law and
// stands in packs.
import type { MemberId } from '../../../base/caller.ts';
import { instantText, plus } from '../../../base/instants.ts';
import { DATA_CATEGORIES, type DataCategory, persons12MonthsFact } from '../agreement/facts.ts';
import type { PersonReceived } from '../transfer-store.ts';
import type { LeavingPersons } from './leaving-persons.ts';

/** What was released after this instant still counts. */
export const windowStart = (at: Temporal.Instant): string => instantText(plus(at, '-P12M'));

export interface Leaving {
  readonly persons: LeavingPersons;
  readonly categories: readonly DataCategory[];
}

/** One row for each person and category of the act, as the store keeps them. */
export const receivedWith = ({ persons, categories }: Leaving): PersonReceived[] =>
  categories.flatMap((category) =>
    (persons ?? []).map(({ digest, nation }) => ({ category, nation, personDigest: digest })),
  );

export interface Totals {
  readonly categories: DataCategory[];
  /** Fact name -> different persons. A count that may be larger than what is known is left out. */
  readonly counts: Readonly<Record<string, number>>;
}

export function totalsWith(
  before: readonly PersonReceived[],
  leaving: Leaving,
  holder: MemberId,
): Totals {
  const rows = [...before, ...receivedWith(leaving)];
  const held = new Set([...rows.map(({ category }) => category), ...leaving.categories]);
  const categories = DATA_CATEGORIES.filter((category) => held.has(category));
  const isOpen = leaving.persons === null;
  const counts: Record<string, number> = {};
  const count = (name: DataCategory | 'combined', of: readonly PersonReceived[], open: boolean) => {
    if (open || of.some(({ nation }) => nation === '')) return;
    for (const [nation, persons] of byNation(of, holder))
      counts[persons12MonthsFact(name, nation)] = persons.size;
  };
  for (const category of categories) {
    const isOpenHere = isOpen && leaving.categories.includes(category);
    count(
      category,
      rows.filter((row) => row.category === category),
      isOpenHere,
    );
  }
  count('combined', rows, isOpen);
  return { categories: categories.toSorted(), counts };
}

/** The holder's own nation is always counted: none is a number too. */
function byNation(rows: readonly PersonReceived[], holder: MemberId): Map<string, Set<string>> {
  const persons = new Map<string, Set<string>>([[holder, new Set()]]);
  for (const { nation, personDigest } of rows) {
    const known = persons.get(nation) ?? new Set();
    persons.set(nation, known.add(personDigest));
  }
  return persons;
}
