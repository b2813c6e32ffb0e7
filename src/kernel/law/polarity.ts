// `known` is the one operator that looks at absence itself, so it alone could turn a missing fact
// into a permit. A rule may use it only where absence makes its answer stricter; this finds the
// rest. A duty rule may not use it at all: a duty that certainly applies still permits, where one
// of which that is unknown does not.
import { type Finding, found, type Path } from './finding.ts';
import type { Rule } from './pack-schema.ts';
import { isTest } from './predicate.ts';
import type { Predicate } from './predicate-schema.ts';

/** The value of `known` that may stand here; null where none may. */
type Allowed = boolean | null;

export function checkPolarity(rule: Rule, path: Path): Finding[] {
  const isDuty = rule.effect === 'duty' || (rule.mayPermit === false && rule.duties !== undefined);
  const allowed: Allowed = isDuty ? null : rule.effect === 'permit';
  return [
    ...walk(rule.when, allowed, [...path, 'when']),
    ...walk(rule.unless, mirrored(allowed), [...path, 'unless']),
  ];
}

const mirrored = (allowed: Allowed): Allowed => (allowed === null ? null : !allowed);

function walk(predicate: Predicate | undefined, allowed: Allowed, path: Path): Finding[] {
  if (predicate === undefined) return [];
  if (isTest(predicate)) return checkKnown(predicate.known, allowed, path);
  if ('not' in predicate) return walk(predicate.not, mirrored(allowed), [...path, 'not']);
  const join = 'all' in predicate ? 'all' : 'any';
  const parts = 'all' in predicate ? predicate.all : predicate.any;
  return parts.flatMap((part, i) => walk(part, allowed, [...path, join, i]));
}

function checkKnown(known: boolean | undefined, allowed: Allowed, path: Path): Finding[] {
  if (known === undefined || known === allowed) return [];
  return [
    found(
      [...path, 'known'],
      `Here "known: ${known}" would let a missing fact loosen the answer.`,
      "Leave it out and test the fact's value: a missing fact is asked for by itself.",
    ),
  ];
}
