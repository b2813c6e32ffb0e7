// One test of a condition as a function. A fact of the wrong kind counts as unknown, like one that
// is absent: a misread fact must never permit.
import type { Json, JsonObject } from '../../base/json.ts';
import { factsOfTest, operatorOf } from './predicate.ts';
import type { Day, Operators, Quantity, Scalar, Test } from './predicate-schema.ts';
import type { LookUp } from './reference-facts.ts';
import { type Condition, FALSE, TRUE, type Truth, truthOf, UNKNOWN } from './truth.ts';

type Truthful = Condition['truth'];

export function compileTest(test: Test, lookUp: LookUp): Condition {
  const truth = truthfulOf(test, lookUp);
  const needs = factsOfTest(test);
  return {
    truth,
    ask(facts, today, into) {
      if (truth(facts, today) !== UNKNOWN) return;
      const absent = needs.filter((name) => !isKnown(facts, name));
      for (const name of absent.length > 0 ? absent : needs) into.add(name);
    },
  };
}

const isKnown = (facts: JsonObject, name: string): boolean =>
  Object.hasOwn(facts, name) && facts[name] !== null && facts[name] !== undefined;

/** Own facts only: a fact must not be found on the object's prototype. */
const read = (facts: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(facts, name) ? facts[name] : undefined;

function truthfulOf(test: Test, lookUp: LookUp): Truthful {
  const { fact } = test;
  const operator = operatorOf(test);
  const value = test[operator]!;
  switch (operator) {
    case 'is':
      return compileIs(fact, value as Operators['is']);
    case 'isNot':
      return mirrored(compileIs(fact, value as Operators['isNot']));
    case 'in':
    case 'contains':
      return compileAmong(fact, setOf(value as Operators['contains']), isAnyAmong);
    case 'notIn':
      return mirrored(compileAmong(fact, setOf(value as Operators['in']), isAnyAmong));
    case 'onlyIn':
      return compileAmong(fact, setOf(value as Operators['in']), areAllAmong);
    case 'inList':
      return compileAmong(fact, lookUp.list(value as string), isAnyAmong);
    case 'notInList':
      return mirrored(compileAmong(fact, lookUp.list(value as string), isAnyAmong));
    case 'onlyInList':
      return compileAmong(fact, lookUp.list(value as string), areAllAmong);
    case 'atLeast':
      return compileQuantity(fact, value as Quantity, lookUp, (a, b) => a >= b);
    case 'atMost':
      return compileQuantity(fact, value as Quantity, lookUp, (a, b) => a <= b);
    case 'moreThan':
      return compileQuantity(fact, value as Quantity, lookUp, (a, b) => a > b);
    case 'lessThan':
      return compileQuantity(fact, value as Quantity, lookUp, (a, b) => a < b);
    case 'before':
      return compileDay(fact, value as Day, (a, b) => a < b);
    case 'after':
      return compileDay(fact, value as Day, (a, b) => a > b);
    case 'known':
      return (facts) => truthOf(isKnown(facts, fact) === value);
  }
}

const mirrored =
  (truthful: Truthful): Truthful =>
  (facts, today) =>
    (TRUE - truthful(facts, today)) as Truth;

function compileIs(fact: string, operand: Operators['is']): Truthful {
  if (typeof operand === 'object')
    return (facts) => sameScalar(read(facts, fact), read(facts, operand.fact));
  return (facts) => sameScalar(read(facts, fact), operand);
}

function sameScalar(a: Json | undefined, b: Json | undefined): Truth {
  if (typeof a !== typeof b || a === undefined || typeof a === 'object') return UNKNOWN;
  return truthOf(a === b);
}

const setOf = (value: Operators['contains']): ReadonlySet<Json> =>
  new Set(Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]);

type Among = (set: ReadonlySet<Json>, value: Json) => Truth;

function compileAmong(fact: string, set: ReadonlySet<Json> | null, among: Among): Truthful {
  if (set === null) return () => UNKNOWN;
  const kinds = new Set([...set].map((member) => typeof member));
  const fits = (value: Json) =>
    kinds.has(typeof value) || (kinds.size === 0 && value !== null && typeof value !== 'object');
  return (facts) => {
    const value = read(facts, fact);
    if (value === undefined || value === null) return UNKNOWN;
    const isFitting = Array.isArray(value) ? value.every(fits) : fits(value);
    return isFitting ? among(set, value) : UNKNOWN;
  };
}

const isAnyAmong: Among = (set, value) =>
  truthOf(Array.isArray(value) ? value.some((element) => set.has(element)) : set.has(value));

/** Nothing follows from an empty list: an empty purpose is not an allowed purpose. */
const areAllAmong: Among = (set, value) => {
  if (!Array.isArray(value)) return truthOf(set.has(value));
  return value.length === 0 ? UNKNOWN : truthOf(value.every((element) => set.has(element)));
};

/** A number, `null` where the law sets none, or undefined where it is not known. */
type Bound = (facts: JsonObject) => number | null | undefined;

function compileQuantity(
  fact: string,
  operand: Quantity,
  lookUp: LookUp,
  compare: (a: number, b: number) => boolean,
): Truthful {
  const bound = compileBound(operand, lookUp);
  return (facts) => {
    const value = wholeNumber(read(facts, fact));
    const against = bound(facts);
    if (against === null) return FALSE;
    if (value === undefined || against === undefined) return UNKNOWN;
    return truthOf(compare(value, against));
  };
}

const wholeNumber = (value: Json | undefined): number | undefined =>
  Number.isSafeInteger(value) ? (value as number) : undefined;

function compileBound(operand: Quantity, lookUp: LookUp): Bound {
  if (typeof operand === 'number') return () => operand;
  if ('fact' in operand) return (facts) => wholeNumber(read(facts, operand.fact));
  const table = lookUp.table(operand.table);
  if (table === null) return () => undefined;
  const { key, pick } = operand;
  const keysIn = (facts: JsonObject): Json | undefined =>
    typeof key === 'string' ? key : read(facts, key.fact);
  return (facts) => {
    const written = keysIn(facts);
    const keys = Array.isArray(written) ? (written as readonly Json[]) : [written];
    if (!keys.every((one) => typeof one === 'string')) return undefined;
    const values: number[] = [];
    for (const one of keys) {
      const value = table.values.get(one);
      if (value !== undefined) values.push(value);
      else if (table.otherKeys === 'unknown') return undefined;
    }
    return picked(values, pick, table.otherKeys);
  };
}

function picked(
  values: readonly number[],
  pick: 'lowest' | 'highest' | undefined,
  otherKeys: 'none' | 'unknown',
): number | null | undefined {
  if (values.length === 0) return otherKeys === 'none' ? null : undefined;
  if (pick === 'lowest') return Math.min(...values);
  if (pick === 'highest') return Math.max(...values);
  return new Set(values).size === 1 ? values[0] : undefined;
}

function compileDay(
  fact: string,
  operand: Day,
  compare: (a: string, b: string) => boolean,
): Truthful {
  return (facts, today) => {
    const value = civilDate(read(facts, fact));
    const against = dayOf(operand, facts, today);
    if (value === undefined || against === undefined) return UNKNOWN;
    return truthOf(compare(value, against));
  };
}

function dayOf(operand: Day, facts: JsonObject, today: string): string | undefined {
  if (operand === 'today') return today;
  if (typeof operand === 'string') return operand;
  if ('fact' in operand) return civilDate(read(facts, operand.fact));
  return Temporal.PlainDate.from(today).add(operand.today).toString();
}

/** Of a civil date or an RFC 3339 instant in UTC: law counts in days. */
function civilDate(value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^\d{4}-\d{2}-\d{2}($|T[0-9:.]+Z$)/.test(value) ? value.slice(0, 10) : undefined;
}
