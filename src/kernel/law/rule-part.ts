// One rule, made ready for one state of the law: whether it applies to an act's facts, and the part
// that it then contributes to a verdict. What never changes with the facts is built once.
import type { JsonObject } from '../../base/json.ts';
import type { Duty, Effect, Part, Question, Verification } from '../../base/verdict.ts';
import { compileRule } from './compile-condition.ts';
import { dueOn } from './duties.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { periodOn } from './periods.ts';
import { factsIn, listsIn, tablesIn } from './predicate.ts';
import { type LookUp, splitRef } from './reference-facts.ts';
import { worseStatus } from './status.ts';
import { template } from './template.ts';
import type { Condition } from './truth.ts';

export interface ReadyRule {
  readonly rule: Rule;
  readonly pack: Pack;
  readonly condition: Condition;
  /** What it says when it applies. */
  speaks(facts: JsonObject, today: string): Part;
  /** What it says when that is unknown: a person must look, and here is what to ask. */
  asks(facts: JsonObject, today: string): Part;
}

export function readyRule(
  pack: Pack,
  rule: Rule,
  today: string,
  packs: ReadonlyMap<string, Pack>,
  lookUp: LookUp,
): ReadyRule {
  const condition = compileRule(rule, lookUp);
  const fixed = fixedPart(pack, rule, today, packs);
  const why = template(rule.text);
  const next = rule.next === undefined ? null : template(rule.next);
  const effect = effectOf(rule);
  const isConstant = why.facts.length === 0 && !next?.facts.length && !rule.duties;
  const constant = isConstant ? spoken({}, today) : null;
  const asked = new Map<string, Part>();

  function spoken(facts: JsonObject, day: string): Part {
    const duties = rule.duties ? dutiesOf(rule, day) : NO_DUTIES;
    const after = next ? { next: next.fill(facts) } : {};
    return { ...fixed, effect, text: why.fill(facts), duties, questions: NO_QUESTIONS, ...after };
  }
  return {
    rule,
    pack,
    condition,
    speaks: (facts, day) => constant ?? spoken(facts, day),
    asks(facts, day) {
      const unknown = new Set<string>();
      condition.ask(facts, day, unknown);
      const key = [...unknown].sort().join(' ');
      const known = asked.get(key);
      if (known) return known;
      const part = askingPart(pack, rule, fixed, [...unknown].sort());
      if (asked.size < ASKED_MAX) asked.set(key, part);
      return part;
    },
  };
}

/** What a rule asks depends on which facts are unknown alone, so its answers are few. */
const ASKED_MAX = 256;

const askingPart = (
  pack: Pack,
  rule: Rule,
  fixed: ReturnType<typeof fixedPart>,
  unknown: readonly string[],
): Part => ({
  ...fixed,
  effect: 'review',
  text: `Whether this applies is not known yet: ${rule.title}.`,
  duties: NO_DUTIES,
  questions: unknown.map((fact) => ({
    fact,
    text: rule.questions?.[fact] ?? pack.questions?.[fact] ?? `What is ${fact}?`,
  })),
  next: 'Answer the questions; until then a person has to decide.',
});

const NO_DUTIES: readonly Duty[] = Object.freeze([]);
const NO_QUESTIONS: readonly Question[] = Object.freeze([]);

function effectOf(rule: Rule): Effect {
  if (rule.effect === 'duty') return 'permit-with-duties';
  return rule.effect === 'permit' && rule.duties ? 'permit-with-duties' : rule.effect;
}

function fixedPart(pack: Pack, rule: Rule, today: string, packs: ReadonlyMap<string, Pack>) {
  const source = pack.sources[rule.source]!;
  const period = periodOn(rule.valid, today)!;
  const whoMayChange = rule.whoMayChange ?? pack.whoMayChange;
  const shown = [...template(rule.text).facts, ...template(rule.next ?? '').facts];
  return {
    rule: rule.id,
    place: pack.place,
    citation: rule.citation,
    source: {
      title: source.title,
      ...(source.url === undefined ? {} : { url: source.url }),
      ...(source.retrievedOn === undefined ? {} : { retrievedOn: source.retrievedOn }),
    },
    status: statusOf(pack, rule, packs),
    facts: [...new Set([...factsIn(rule.when, rule.unless), ...shown])].sort(),
    ...(whoMayChange === undefined ? {} : { whoMayChange }),
    valid: period.to === undefined ? { from: period.from } : { from: period.from, to: period.to },
  };
}

/** A rule that leans on an unverified list is itself unverified. */
export function statusOf(pack: Pack, rule: Rule, packs: ReadonlyMap<string, Pack>) {
  let status: Verification = rule.status ?? pack.sources[rule.source]!.status;
  const worsen = (refs: readonly string[], kind: 'lists' | 'tables') => {
    for (const ref of refs) {
      const { pack: home, name } = splitRef(ref, pack.pack);
      const owner = packs.get(home);
      const entry = owner?.[kind]?.[name];
      if (entry) status = worseStatus(status, entry.status ?? owner.sources[entry.source]!.status);
    }
  };
  worsen(listsIn(rule.when, rule.unless), 'lists');
  worsen(tablesIn(rule.when, rule.unless), 'tables');
  return status;
}

const dutiesOf = (rule: Rule, today: string): Duty[] =>
  rule.duties!.map(({ runsFrom, ...duty }) => ({
    ...duty,
    ...(duty.within !== undefined && runsFrom === 'act'
      ? { dueOn: dueOn(today, duty.within) }
      : {}),
    rule: rule.id,
    citation: rule.citation,
  }));
