// Every text that one rule ever had: entries within a pack, and the versions of that pack as they
// were imported, oldest first; equal texts once. What is shown at a moment is one of them.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Digest } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { entryAt, type Standing, standing } from './periods.ts';
import type { RuleSet } from './rule-set.ts';

export interface RuleText {
  readonly rule: Rule;
  readonly pack: Pack;
  readonly digest: Digest;
  /** When the node first had it. */
  readonly knownFrom: string;
}

export interface FoundRule extends RuleText {
  readonly standing: Standing;
}

/** By the clocks: the text that speaks for the moment; null when none was known by then. */
export function ruleAt(rules: RuleSet, id: string, at: AskedAt): FoundRule | null {
  for (const { pack, digest, knownFrom } of rules.packsAt(at.knownAt).values()) {
    const entries = pack.rules.filter((rule) => rule.id === id);
    const rule = entryAt(entries, at);
    if (rule) return { rule, pack, digest, knownFrom, standing: standing(rule, at) };
  }
  return null;
}

/** One text for each rule known at the moment, by id. */
export function rulesAt(rules: RuleSet, at: AskedAt): FoundRule[] {
  const found: FoundRule[] = [];
  for (const { pack, digest, knownFrom } of rules.packsAt(at.knownAt).values())
    for (const entries of Map.groupBy(pack.rules, ({ id }) => id).values()) {
      const rule = entryAt(entries, at);
      if (rule) found.push({ rule, pack, digest, knownFrom, standing: standing(rule, at) });
    }
  return found.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

export function textsOf(rules: RuleSet, id: string): RuleText[] {
  const texts = new Map<string, RuleText>();
  const versions = rules.versions.toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1));
  for (const { pack, digest, knownFrom } of versions)
    for (const rule of pack.rules.filter((one) => one.id === id)) {
      const key = canonicalJson(rule as object as Json);
      if (!texts.has(key)) texts.set(key, { rule, pack, digest, knownFrom });
    }
  return [...texts.values()];
}
