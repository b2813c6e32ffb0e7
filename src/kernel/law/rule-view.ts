// One rule as it is shown at a moment: what it says, since when, how well verified, which cases
// test it and every text that it had. Pure.
import type { JsonObject } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import { midnight } from './boundaries.ts';
import { conditionLines, conditionText } from './condition-lines.ts';
import { diffFields } from './diff-packs.ts';
import { lackingToApply } from './near-misses.ts';
import type { Pack, PackCase } from './pack-schema.ts';
import type { Predicate } from './predicate-schema.ts';
import { type LookUp, lookUpIn } from './reference-facts.ts';
import { statusOf } from './rule-part.ts';
import type { RuleCase, RuleRow, RuleView } from './rule-schemas.ts';
import { END_OF_TIME, type RuleSet } from './rule-set.ts';
import { type FoundRule, textsOf } from './rule-texts.ts';

export const packsKnown = (rules: RuleSet, at: AskedAt): Map<string, Pack> =>
  new Map([...rules.packsAt(at.knownAt)].map(([name, { pack }]) => [name, pack]));

export function ruleRow(
  { rule, pack, standing }: FoundRule,
  packs: ReadonlyMap<string, Pack>,
): RuleRow {
  const { url } = pack.sources[rule.source]!;
  return {
    rule: rule.id,
    pack: pack.pack,
    place: pack.place,
    title: rule.title,
    citation: rule.citation,
    ...(url === undefined ? {} : { url }),
    status: statusOf(pack, rule, packs) as RuleRow['status'],
    acts: [...rule.act],
    effect: rule.effect,
    standing,
  };
}

export function ruleView(rules: RuleSet, found: FoundRule, at: AskedAt): RuleView {
  const { rule, pack } = found;
  const packs = packsKnown(rules, at);
  const lookUp = lookUpIn(packs, pack.pack, at);
  const whoMayChange = rule.whoMayChange ?? pack.whoMayChange;
  return {
    ...ruleRow(found, packs),
    packVersion: pack.version,
    source: { ...pack.sources[rule.source]! },
    valid: [...rule.valid],
    ...(rule.known ? { known: rule.known } : {}),
    importedFrom: found.knownFrom,
    mayPermit: rule.effect === 'permit' && rule.mayPermit !== false,
    ...(rule.when ? { when: told(rule.when, lookUp) } : {}),
    ...(rule.unless ? { unless: told(rule.unless, lookUp) } : {}),
    text: rule.text,
    duties: [...(rule.duties ?? [])],
    questions: questionsOf(found),
    ...(whoMayChange === undefined ? {} : { whoMayChange }),
    ...(rule.next === undefined ? {} : { next: rule.next }),
    ...casesOf(rules, found),
    texts: textsShown(rules, found),
  };
}

const told = (predicate: Predicate, lookUp: LookUp) => ({
  words: conditionText(predicate),
  lines: conditionLines(predicate, lookUp),
});

function questionsOf({ rule, pack }: FoundRule): Record<string, string> {
  const asked = JSON.stringify([rule.when, rule.unless]);
  const facts = Object.entries(pack.questions ?? {}).filter(([fact]) =>
    asked.includes(`"${fact}"`),
  );
  return { ...Object.fromEntries(facts), ...rule.questions };
}

/** A rule of much used law has dozens; the rest stand in the pack. */
const CASES_MAX = 10;
type Cases = Pick<RuleView, 'cases' | 'casesTotal' | 'nearMisses' | 'nearMissesTotal'>;

function casesOf(rules: RuleSet, found: FoundRule): Cases {
  const { rule, pack } = found;
  const those = (pack.tests ?? []).filter(({ act }) => rule.act.includes(act));
  const cases = those.filter(({ expect }) => expect.rules.includes(rule.id));
  const nearMisses = those.flatMap((one) => {
    if (cases.includes(one)) return [];
    const lacking = lackingToApply({ rules, pack, rule }, one.facts as JsonObject, momentIn(one));
    return lacking?.length === 1 ? [caseView(one, lacking)] : [];
  });
  return {
    cases: cases.slice(0, CASES_MAX).map((one) => caseView(one, [])),
    casesTotal: cases.length,
    nearMisses: nearMisses.slice(0, CASES_MAX),
    nearMissesTotal: nearMisses.length,
  };
}

const momentIn = ({ validAt, knownAt }: PackCase): AskedAt => ({
  validAt: instant(validAt),
  knownAt: knownAt === undefined ? END_OF_TIME : instant(knownAt),
});
const instant = (text: string): string => (text.length === 10 ? midnight(text) : text);

const caseView = (one: PackCase, lacking: RuleCase['lacking']): RuleCase => ({
  name: one.name,
  act: one.act,
  validAt: one.validAt,
  ...(one.knownAt === undefined ? {} : { knownAt: one.knownAt }),
  facts: one.facts,
  effect: one.expect.effect,
  lacking: [...lacking],
});

function textsShown(rules: RuleSet, found: FoundRule): RuleView['texts'] {
  const texts = textsOf(rules, found.rule.id);
  return texts.map(({ rule, pack, digest, knownFrom }, i) => ({
    packVersion: pack.version,
    digest,
    importedFrom: knownFrom,
    valid: [...rule.valid],
    ...(rule.known ? { known: rule.known } : {}),
    isShown: JSON.stringify(rule) === JSON.stringify(found.rule),
    changes: i === 0 ? [] : [...diffFields(texts[i - 1]!.rule, rule)],
  }));
}
