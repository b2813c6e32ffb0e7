// What would change the answer: for each prohibition that speaks, the fewest facts that would have
// to be otherwise; for each permission that does not, the fewest that it still lacks. A refused
// person needs this more than the refusal.
import type { JsonObject } from '../../base/json.ts';
import type { Act, AskedAt } from '../../base/verdict.ts';
import { compileCondition } from './compile-condition.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { dateIn } from './periods.ts';
import { isTest } from './predicate.ts';
import type { Predicate, Test } from './predicate-schema.ts';
import { lookUpIn } from './reference-facts.ts';
import type { ReadyRule } from './rule-part.ts';
import type { RuleSet } from './rule-set.ts';
import { factText } from './template.ts';
import { testText } from './test-words.ts';
import { FALSE, TRUE, type Truth } from './truth.ts';

/** One fact that would have to be otherwise. */
export interface Lacking {
  readonly fact: string;
  /** As people read it; `unknown` when absent. */
  readonly is: string;
  /** For example `is one of university, public-laboratory`. */
  readonly wanted: string;
}

export interface NearMiss {
  readonly rule: string;
  readonly title: string;
  readonly citation: string;
  readonly place: string;
  /** `lifts`: with these the prohibition falls; `permits`: with these the permission applies. */
  readonly with: 'lifts' | 'permits';
  /** All of these together; empty when no fact of the act can change it. */
  readonly lacking: readonly Lacking[];
}

/** Fewest changes first, then by rule id. */
export function nearMisses(rules: RuleSet, act: Act, at: AskedAt): NearMiss[] {
  const today = dateIn(at.validAt);
  return rules
    .slice(act.kind, at)
    .rules.flatMap((ready) => nearMissOf(rules, ready, act, at, today))
    .sort((a, b) => a.lacking.length - b.lacking.length || (a.rule < b.rule ? -1 : 1));
}

function nearMissOf(
  rules: RuleSet,
  ready: ReadyRule,
  act: Act,
  at: AskedAt,
  today: string,
): NearMiss[] {
  const { rule, pack, condition } = ready;
  const isGround = rule.effect === 'permit' && rule.mayPermit !== false;
  const truth = condition.truth(act.facts, today);
  const isMissed = isGround ? truth !== TRUE : rule.effect === 'deny' && truth === TRUE;
  if (!isMissed) return [];
  const to = isGround ? TRUE : FALSE;
  const changes = changesTo(to, { rules, pack, rule }, act.facts, at) ?? [];
  return [
    {
      rule: rule.id,
      title: rule.title,
      citation: rule.citation,
      place: pack.place,
      with: isGround ? 'permits' : 'lifts',
      lacking: changes.map((change) => lackingOf(change, act.facts)),
    },
  ];
}

interface RuleOf {
  readonly rules: RuleSet;
  readonly pack: Pack;
  readonly rule: Rule;
}

function changesTo(
  to: Change['to'],
  { rules, pack, rule }: RuleOf,
  facts: JsonObject,
  at: AskedAt,
): Change[] | null {
  const packs = new Map([...rules.packsAt(at.knownAt)].map(([name, found]) => [name, found.pack]));
  const lookUp = lookUpIn(packs.set(pack.pack, pack), pack.pack, at);
  const today = dateIn(at.validAt);
  const truthOf = (part: Predicate): Truth => compileCondition(part, lookUp).truth(facts, today);
  return changesFor(whole(rule), to, truthOf);
}

/** The fewest facts that keep a rule from applying; empty when it applies, null when none can. */
export const lackingToApply = (of: RuleOf, facts: JsonObject, at: AskedAt): Lacking[] | null =>
  changesTo(TRUE, of, facts, at)?.map((change) => lackingOf(change, facts)) ?? null;

const ALWAYS: Predicate = { all: [] };

const whole = ({ when, unless }: { when?: Predicate; unless?: Predicate }): Predicate => ({
  all: [when ?? ALWAYS, ...(unless ? [{ not: unless }] : [])],
});

interface Change {
  readonly test: Test;
  readonly to: typeof TRUE | typeof FALSE;
}

/** The fewest tests that must turn for the condition to be as wanted; null when none can. */
function changesFor(
  predicate: Predicate,
  to: Change['to'],
  truthOf: (predicate: Predicate) => Truth,
): Change[] | null {
  if (truthOf(predicate) === to) return [];
  if (isTest(predicate)) return [{ test: predicate, to }];
  if ('not' in predicate) return changesFor(predicate.not, to === TRUE ? FALSE : TRUE, truthOf);
  const isAll = 'all' in predicate;
  const found = (isAll ? predicate.all : predicate.any).map((part) =>
    changesFor(part, to, truthOf),
  );
  const possible = found.filter((changes) => changes !== null);
  if (isAll === (to === TRUE)) return possible.length < found.length ? null : possible.flat();
  return possible.reduce<Change[] | null>(
    (fewest, part) => (fewest === null || part.length < fewest.length ? part : fewest),
    null,
  );
}

function lackingOf({ test, to }: Change, facts: JsonObject): Lacking {
  const is = factText(Object.hasOwn(facts, test.fact) ? facts[test.fact] : undefined);
  const wanted = `${to === TRUE ? '' : 'not: '}${testText(test)}`;
  return { fact: test.fact, is, wanted };
}

/** For people, under an explanation. */
export function nearMissLines(misses: readonly NearMiss[]): string[] {
  return misses.map(({ rule, citation, with: effect, lacking }) => {
    const changes = lacking.map(({ fact, is, wanted }) => `${fact} ${wanted} (it is ${is})`);
    const what = effect === 'lifts' ? 'would no longer deny' : 'would permit';
    return changes.length === 0
      ? `${rule} (${citation}): no fact of this act changes it`
      : `${rule} (${citation}) ${what} if ${changes.join(', and ')}`;
  });
}
