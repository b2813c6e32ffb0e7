// The law of a pack, of a place or of everybody, between two moments: each pack as it was known at
// the one beside itself as it was known at the other. Pure.
import type { AskedAt } from '../../base/verdict.ts';
import { diffPack, type PackDiff, type RuleChange } from './diff-packs.ts';
import type { Pack } from './pack-schema.ts';
import type { RuleSet } from './rule-set.ts';

export interface CompareScope {
  readonly place?: string | undefined;
  readonly pack?: string | undefined;
}

/** Packs with a difference, by name. */
export function compareLaw(
  rules: RuleSet,
  scope: CompareScope,
  from: AskedAt,
  to: AskedAt,
): PackDiff[] {
  const [before, after] = [rules.packsAt(from.knownAt), rules.packsAt(to.knownAt)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [was, now] = [before.get(name)?.pack, after.get(name)?.pack];
    const either = (now ?? was)!;
    if (scope.pack !== undefined && scope.pack !== name) return [];
    if (scope.place !== undefined && scope.place !== either.place) return [];
    const moments = [
      { pack: was ?? emptied(either), at: from },
      { pack: now ?? emptied(either), at: to },
    ] as const;
    const diff = knownLater(diffPack(...moments), was === undefined, now === undefined);
    return diff.rules.length + diff.references.length === 0 ? [] : [diff];
  });
}

/** The pack before it was known: a name with nothing in it. */
const emptied = ({ pack, title, place, version, sources }: Pack): Pack => ({
  pack,
  title,
  place,
  version,
  sources,
  rules: [],
});

/** What an import brought that came after the one moment was not absent from the law then. */
function knownLater(diff: PackDiff, isBefore: boolean, isAfter: boolean): PackDiff {
  const rules = diff.rules
    .map((change) => ({
      ...change,
      was: isBefore ? ('not-known' as const) : change.was,
      now: isAfter ? ('not-known' as const) : change.now,
    }))
    .filter(({ was, now, fields }) => was !== now || fields.length > 0);
  return { ...diff, rules };
}

export type ChangeKind = 'added' | 'removed' | 'changed';

/** Whether it came into the law, left it, or stands or reads differently. */
export function kindOfChange({ was, now }: Pick<RuleChange, 'was' | 'now'>): ChangeKind {
  const [isBefore, isAfter] = [was === 'in-force', now === 'in-force'];
  if (isBefore === isAfter) return 'changed';
  return isAfter ? 'added' : 'removed';
}
