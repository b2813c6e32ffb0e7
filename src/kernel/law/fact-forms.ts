// The facts of an act as fields of a form: what kind of value, which are allowed, in which unit, in
// whose words. Read from the act kind's schema; for a fact that only rules name, from their tests.
import { type Static, Type } from '../../base/schema.ts';
import type { ActKind } from './act-kinds.ts';
import { factsOfTest, operatorOf, testsIn } from './predicate.ts';
import type { Test } from './predicate-schema.ts';
import type { ReadyRule } from './rule-part.ts';

const KINDS = ['yes-no', 'whole-number', 'text', 'choice', 'day', 'instant', 'place', 'structure'];

export const FactFieldSchema = Type.Object(
  {
    name: Type.String({ description: '`requester.isCommercial`' }),
    group: Type.String({ description: 'First word of the name: what it is a fact of' }),
    label: Type.String(),
    kind: Type.Enum(KINDS, { description: 'structure: JSON, carried whole' }),
    isList: Type.Boolean({ description: 'Several of that kind' }),
    values: Type.Optional(Type.Array(Type.String(), { description: 'Allowed values of a choice' })),
    unit: Type.Optional(Type.String()),
    question: Type.Optional(Type.String({ description: 'As the packs ask for it' })),
    rules: Type.Integer({ minimum: 0, description: 'How many rules in force look at it' }),
  },
  { additionalProperties: false, title: 'Fact of an act' },
);
export type FactField = Static<typeof FactFieldSchema>;
export const FactFamilySchema = Type.Object(
  {
    pattern: Type.String({ description: 'Regular expression of the names' }),
    kind: Type.Enum(KINDS),
  },
  { additionalProperties: false, title: 'Family of facts' },
);
export type FactFamily = Static<typeof FactFamilySchema>;

interface Form {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Form;
  readonly additionalProperties?: unknown;
  readonly properties?: { readonly [name: string]: Form };
  readonly patternProperties?: { readonly [pattern: string]: Form };
}

/** Those that rules look at first, then by name. */
export function factFields(kind: ActKind | null, rules: readonly ReadyRule[]): FactField[] {
  const seen = lookedAt(rules);
  const declared = (kind?.facts as Form | undefined)?.properties ?? {};
  const names = new Set([...Object.keys(declared), ...seen.keys()]);
  return [...names]
    .filter((name) => mayCarry(kind, name))
    .map((name): FactField => {
      const looks = seen.get(name);
      const form = declared[name] ?? formOf(name, kind) ?? inferred(looks?.tests ?? [], name);
      const group = name.slice(0, name.indexOf('.') < 0 ? undefined : name.indexOf('.'));
      const label = form.description?.replace(/\.$/, '') ?? wordsOf(name);
      return {
        name,
        group,
        label,
        ...valueKindOf(form),
        ...unitOf(name, form),
        ...(looks?.question === undefined ? {} : { question: looks.question }),
        rules: looks?.rules.size ?? 0,
      };
    })
    .sort((a, b) => Number(b.rules > 0) - Number(a.rules > 0) || (a.name < b.name ? -1 : 1));
}

export const factFamilies = (kind: ActKind | null): FactFamily[] =>
  Object.entries((kind?.facts as Form | undefined)?.patternProperties ?? {}).map(
    ([pattern, form]) => ({ pattern, kind: valueKindOf(form).kind }),
  );

/** A rule may look at a fact that no act of this kind carries; nobody can state it then. */
const mayCarry = (kind: ActKind | null, name: string): boolean => {
  const form = kind?.facts as Form | undefined;
  if (form?.additionalProperties !== false) return true;
  return Object.hasOwn(form.properties ?? {}, name) || formOf(name, kind) !== undefined;
};

const formOf = (name: string, kind: ActKind | null): Form | undefined =>
  Object.entries((kind?.facts as Form | undefined)?.patternProperties ?? {}).find(([pattern]) =>
    new RegExp(pattern).test(name),
  )?.[1];

interface Looks {
  readonly rules: Set<string>;
  readonly tests: Test[];
  question?: string;
}

function lookedAt(rules: readonly ReadyRule[]): Map<string, Looks> {
  const seen = new Map<string, Looks>();
  for (const { rule, pack } of rules)
    for (const test of [...testsIn(rule.when), ...testsIn(rule.unless)])
      for (const name of factsOfTest(test)) {
        const looks = seen.get(name) ?? { rules: new Set(), tests: [] };
        seen.set(name, looks);
        looks.rules.add(rule.id);
        if (test.fact === name) looks.tests.push(test);
        const question = rule.questions?.[name] ?? pack.questions?.[name];
        if (question !== undefined) looks.question ??= question;
      }
  return seen;
}

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

function valueKindOf(form: Form): Pick<FactField, 'kind' | 'isList' | 'values'> {
  if (form.type === 'array') return { ...valueKindOf(form.items ?? {}), isList: true };
  if (form.enum) return { kind: 'choice', isList: false, values: [...form.enum] };
  return { kind: scalarOf(form), isList: false };
}

function scalarOf({ type, pattern }: Form): FactField['kind'] {
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer') return 'whole-number';
  if (type !== 'string') return 'structure';
  if (pattern === DAY) return 'day';
  if (pattern?.startsWith('^\\d{4}-')) return 'instant';
  return pattern === '^[A-Z]{2}$' ? 'place' : 'text';
}

const NUMERIC = new Set(['atLeast', 'atMost', 'moreThan', 'lessThan']);

function inferred(tests: readonly Test[], name: string): Form {
  const operators = tests.map(operatorOf);
  const operands = tests.flatMap((test) => test[operatorOf(test)] as unknown);
  if (operands.some((operand) => typeof operand === 'boolean')) return { type: 'boolean' };
  if (operators.some((one) => NUMERIC.has(one)) || operands.some(Number.isInteger))
    return { type: 'integer' };
  if (operators.some((one) => one === 'before' || one === 'after'))
    return { type: 'string', pattern: DAY };
  const isMany = operators.some((one) => one === 'contains' || one.startsWith('only'));
  const text: Form = { type: 'string', description: wordsOf(name) };
  return isMany ? { type: 'array', items: text, description: wordsOf(name) } : text;
}

/** `requester.isCommercial` -> `requester: is commercial` */
const wordsOf = (name: string): string => {
  const [group, ...rest] = name.split('.');
  const words = rest.join(' ').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return rest.length === 0 ? group! : `${group}: ${words}`;
};

/** By the house's rule that the unit is a name's last word. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Bps$/, 'basis points'],
  [/Months$/, 'months'],
  [/Days$/, 'days'],
  [/[bB]ytes$/, 'bytes'],
  [/Minor$/, 'minor units of the currency'],
  [/ersonCount$|\.persons\.|ersons12Months\./, 'persons'],
  [/ecords(Total)?$/, 'records'],
];
function unitOf(name: string, form: Form): { unit?: string } {
  if (form.type !== 'integer') return {};
  const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
  return unit === undefined ? {} : { unit };
}
