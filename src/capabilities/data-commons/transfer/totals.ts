// What one receiver holds from this holder after this act, over the rolling window: different
// persons by category and nation, and over all categories together. The threshold is law and
// stands in packs.
import type { MemberId } from '../../../base/caller.ts';
import { instantText, plus } from '../../../base/instants.ts';
import { DATA_CATEGORIES, type DataCategory, persons12MonthsFact } from '../agreement/facts.ts';
import type { PersonsReceived } from '../transfer-store.ts';
import type { LeavingPersons } from './leaving-persons.ts';

/** What was released after this instant still counts. */
export const windowStart = (at: Temporal.Instant): string => instantText(plus(at, '-P12M'));

export interface Leaving {
  readonly persons: LeavingPersons;
  readonly categories: readonly DataCategory[];
}

/** The people of the act as the store keeps them, by nation. */
export function receivedWith({ persons, categories }: Leaving): PersonsReceived[] {
  const byNation = Map.groupBy(persons ?? [], ({ nation }) => nation);
  return [...byNation].map(([nation, people]) => ({
    categories,
    nation,
    digests: people.map(({ digest }) => digest),
  }));
}

export interface Totals {
  readonly categories: DataCategory[];
  /** Fact name -> different persons. A count that may be larger than what is known is left out. */
  readonly counts: Readonly<Record<string, number>>;
}

export function totalsWith(
  before: readonly PersonsReceived[],
  leaving: Leaving,
  holder: MemberId,
): Totals {
  const groups = [...before, ...receivedWith(leaving)];
  const held = new Set([...groups.flatMap((group) => group.categories), ...leaving.categories]);
  const categories = DATA_CATEGORIES.filter((category) => held.has(category));
  const isOpen = leaving.persons === null;
  const counts: Record<string, number> = {};
  const count = (
    name: DataCategory | 'combined',
    of: readonly PersonsReceived[],
    open: boolean,
  ) => {
    if (open || of.some(({ nation }) => nation === '')) return;
    for (const [nation, persons] of byNation(of, holder))
      counts[persons12MonthsFact(name, nation)] = persons.size;
  };
  for (const category of categories) {
    const isOpenHere = isOpen && leaving.categories.includes(category);
    const those = groups.filter((group) => group.categories.includes(category));
    count(category, those, isOpenHere);
  }
  count('combined', groups, isOpen);
  return { categories: categories.toSorted(), counts };
}

/** The holder's own nation is always counted: none is a number too. */
function byNation(
  groups: readonly PersonsReceived[],
  holder: MemberId,
): Map<string, ReadonlySet<string>> {
  const persons = new Map<string, Set<string>>([[holder, new Set()]]);
  for (const { nation, digests } of groups) {
    const known = persons.get(nation) ?? new Set();
    for (const digest of digests) known.add(digest);
    persons.set(nation, known);
  }
  return persons;
}
