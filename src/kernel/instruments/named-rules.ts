// Decision rules by name, read from reference data (packs/reference/decision-rules.yaml). Where a
// type of instrument is named by a rule, only the rules that name it may adopt a text of that type.
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Digest } from '../../base/digest.ts';
import { type Because, type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import { type DecisionRule, DecisionRuleSchema, ruleDigest } from './decision-rule.ts';
import { type Instrument, InstrumentTypeSchema } from './instrument.ts';

const closed = { additionalProperties: false };
const NamedRuleSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
    title: Type.String({ minLength: 1 }),
    source: Type.Optional(Type.String({ description: 'where the rule is taken from' })),
    governs: Type.Array(InstrumentTypeSchema, {
      description: 'types of instrument that may be adopted by this rule (or others naming them)',
    }),
    rule: DecisionRuleSchema,
  },
  closed,
);
const NamedRulesSchema = Type.Object(
  { about: Type.String(), rules: Type.Array(NamedRuleSchema) },
  closed,
);
export type NamedRule = Static<typeof NamedRuleSchema>;

export interface NamedRules {
  readonly all: readonly NamedRule[];
  named(name: string): DecisionRule | undefined;
  /** Names of the rules that may adopt a text of the type; undefined when any may. */
  governing(type: string): readonly NamedRule[] | undefined;
}

export function namedRules(all: readonly NamedRule[]): NamedRules {
  return {
    all,
    named: (name) => all.find((one) => one.name === name)?.rule,
    governing(type) {
      const rules = all.filter(({ governs }) => governs.includes(type));
      return rules.length > 0 ? rules : undefined;
    },
  };
}

export function readNamedRules(
  path: string,
  text: string,
): Result<NamedRules, Refusal<'instruments.bad-rules'>> {
  const value = yamlOr(text);
  if (value instanceof YAMLParseError) return bad(path, [{ text: value.message }]);
  const read = parse(NamedRulesSchema, value);
  if (!read.ok) return bad(path, read.refusal.because);
  const names = read.value.rules.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice
    ? bad(path, [{ text: `two rules are called ${twice}` }])
    : ok(namedRules(read.value.rules));
}

function yamlOr(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    if (cause instanceof YAMLParseError) return cause;
    throw cause;
  }
}

/** Why this rule may not adopt this text; nothing when it may. */
export function governanceProblems(rules: NamedRules, instrument: Instrument): Because[] {
  const governing = rules.governing(instrument.type);
  if (!governing) return [];
  const digest: Digest = ruleDigest(instrument.decisionRule);
  if (governing.some(({ rule }) => ruleDigest(rule) === digest)) return [];
  const names = governing.map(({ name }) => name).join(' or ');
  return [
    { field: '/decisionRule', text: `a text of type ${instrument.type} is adopted by: ${names}` },
  ];
}

const bad = (path: string, because: readonly Because[]) =>
  refused(
    refusal('invalid', 'instruments.bad-rules', `${path} does not read as named decision rules.`, {
      because,
      next: 'Correct the named fields and start again.',
    }),
  );
