// `known` is the one operator that looks at absence itself, so it alone could turn a missing fact
// into a permit. A rule may use it only where absence makes its answer stricter; this finds the rest.
import { type Finding, found, type Path } from './finding.ts';
import type { Rule } from './pack-schema.ts';
import { isTest } from './predicate.ts';
import type { Predicate } from './predicate-schema.ts';

export function checkPolarity(rule: Rule, path: Path): Finding[] {
  const isPermit = rule.effect === 'permit';
  return [
    ...walk(rule.when, isPermit, [...path, 'when']),
    ...walk(rule.unless, !isPermit, [...path, 'unless']),
  ];
}

/** `loosens`: the more this holds, the more is allowed. */
function walk(predicate: Predicate | undefined, loosens: boolean, path: Path): Finding[] {
  if (predicate === undefined) return [];
  if (isTest(predicate)) return checkKnown(predicate.known, loosens, path);
  if ('not' in predicate) return walk(predicate.not, !loosens, [...path, 'not']);
  const join = 'all' in predicate ? 'all' : 'any';
  const parts = 'all' in predicate ? predicate.all : predicate.any;
  return parts.flatMap((part, i) => walk(part, loosens, [...path, join, i]));
}

function checkKnown(known: boolean | undefined, loosens: boolean, path: Path): Finding[] {
  if (known === undefined || known === loosens) return [];
  return [
    found(
      [...path, 'known'],
      `Here "known: ${known}" would let a missing fact loosen the answer.`,
      `Write "known: ${loosens}" the other way round, or test the fact's value: a missing fact is asked for by itself.`,
    ),
  ];
}
