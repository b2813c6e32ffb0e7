// Says in plain words where a value departs from the pack schema: every departure at once. The
// schema's own validator decides whether a pack fits; this only explains, because a validator's
// messages on a union of twenty forms help nobody.
import { IsDate } from 'typebox/format';
import { type TSchema, Type } from '../../base/schema.ts';
import { type Finding, found, misnamed, type Path, suggestion } from './finding.ts';
import { FactName, isOperator, OPERATORS, PredicateSchema } from './predicate-schema.ts';

/** The parts of JSON Schema that pack-schema.ts uses. */
interface Form {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: { readonly [key: string]: TSchema };
  readonly required?: readonly string[];
  readonly patternProperties?: { readonly [pattern: string]: TSchema };
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly TSchema[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
}
type Fields = { readonly [key: string]: unknown };

export function diagnose(schema: TSchema, value: unknown, path: Path = []): Finding[] {
  const form = schema as Form;
  if (form.$ref === 'Predicate') return diagnosePredicate(value, path);
  if (form.anyOf) return diagnoseUnion(form.anyOf, value, path);
  if (form.enum) return diagnoseChoice(form.enum, value, path);
  if (form.patternProperties) return diagnoseRecord(form.patternProperties, value, path);
  if (form.properties) return diagnoseObject(form, value, path);
  if (form.items) return diagnoseArray(form, form.items, value, path);
  return diagnoseScalar(form, value, path);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return 'not a whole number';
  const kinds: { [type: string]: string } = {
    string: 'text',
    number: 'a number',
    object: 'fields',
  };
  return kinds[typeof value] ?? (typeof value === 'boolean' ? 'true or false' : typeof value);
}

function diagnoseUnion(forms: readonly TSchema[], value: unknown, path: Path): Finding[] {
  let fewest: Finding[] | null = null;
  for (const form of forms) {
    const findings = diagnose(form, value, path);
    if (findings.length === 0) return [];
    // A finding deeper than here means that the form was recognised and something in it is wrong.
    const isDeeper = findings.every((finding) => finding.path.length > path.length);
    if (isDeeper && (!fewest || findings.length < fewest.length)) fewest = findings;
  }
  if (fewest) return fewest;
  const choices = forms.map((form) => nameOf(form as Form)).join(', or ');
  return [found(path, `This is ${kindOf(value)}.`, `Write ${choices}.`)];
}

function nameOf(form: Form): string {
  if (form.description) return form.description;
  if (form.const !== undefined) return `"${form.const}"`;
  if (form.properties) return `{ ${Object.keys(form.properties).join(', ')} }`;
  if (form.items) return 'a list';
  const names: { [type: string]: string } = { string: 'text', integer: 'a whole number' };
  return names[form.type ?? ''] ?? 'true or false';
}

function diagnoseChoice(choices: readonly string[], value: unknown, path: Path): Finding[] {
  if (choices.includes(value as string)) return [];
  return [found(path, `"${value}" is not one of the choices.`, suggestion(`${value}`, choices))];
}

function diagnoseRecord(
  byPattern: { readonly [pattern: string]: TSchema },
  value: unknown,
  path: Path,
): Finding[] {
  if (!isFields(value)) return [found(path, `This is ${kindOf(value)}.`, 'Write named entries.')];
  const [pattern, schema] = Object.entries(byPattern)[0]!;
  const test = new RegExp(pattern);
  return Object.entries(value).flatMap(([key, member]) =>
    test.test(key)
      ? diagnose(schema, member, [...path, key])
      : [misnamed([...path, key], `"${key}" is not a name of the right form.`, formOf(pattern))],
  );
}

const formOf = (pattern: string): string =>
  pattern === (FactName as Form).pattern
    ? 'Write a dotted fact name, for example requester.isCommercial.'
    : 'Use lower-case words joined by hyphens.';

function diagnoseObject(form: Form, value: unknown, path: Path): Finding[] {
  const properties = form.properties!;
  const names = Object.keys(properties);
  if (!isFields(value))
    return [found(path, `This is ${kindOf(value)}.`, `Write the fields ${names.join(', ')}.`)];
  const findings: Finding[] = [];
  for (const name of form.required ?? [])
    if (!Object.hasOwn(value, name))
      findings.push(found(path, `The field "${name}" is missing.`, `Add "${name}".`));
  for (const [name, member] of Object.entries(value)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (schema) findings.push(...diagnose(schema, member, [...path, name]));
    else
      findings.push(
        misnamed([...path, name], `"${name}" is not a field here.`, suggestion(name, names)),
      );
  }
  return findings;
}

function diagnoseArray(form: Form, items: TSchema, value: unknown, path: Path): Finding[] {
  if (!Array.isArray(value))
    return [found(path, `This is ${kindOf(value)}.`, 'Write a list: [a, b] or lines with "- ".')];
  if (value.length < (form.minItems ?? 0))
    return [found(path, 'This list is empty.', 'Name at least one, or leave the field out.')];
  return value.flatMap((item, i) => diagnose(items, item, [...path, i]));
}

function diagnoseScalar(form: Form, value: unknown, path: Path): Finding[] {
  const wanted = `Write ${nameOf(form)}.`;
  if (form.const !== undefined)
    return value === form.const ? [] : [found(path, `This is ${kindOf(value)}.`, wanted)];
  if (form.type === undefined) return [];
  if (form.type === 'integer')
    return Number.isSafeInteger(value) ? [] : [found(path, `This is ${kindOf(value)}.`, wanted)];
  if (typeof value !== form.type) {
    const quote = form.type === 'string' && typeof value === 'number';
    const next = quote ? `Put it in quotes: "${value}".` : wanted;
    return [found(path, `This is ${kindOf(value)}.`, next)];
  }
  if (form.pattern && !new RegExp(form.pattern).test(value as string))
    return [found(path, `"${value}" has the wrong form.`, wanted)];
  if (form.format === 'date' && !IsDate(value as string))
    return [found(path, `${value} is no day of the calendar.`, 'Correct the date.')];
  if (form.minLength && (value as string).length < form.minLength)
    return [found(path, 'This text is empty.', 'Write it, or leave the field out.')];
  return [];
}

const joins: { readonly [key: string]: TSchema } = {
  all: Type.Array(PredicateSchema, { minItems: 1 }),
  any: Type.Array(PredicateSchema, { minItems: 1 }),
  not: PredicateSchema,
};
const CONDITION = 'Write { all: [...] }, { any: [...] }, { not: ... } or { fact: ..., is: ... }.';

function diagnosePredicate(value: unknown, path: Path): Finding[] {
  if (!isFields(value)) return [found(path, 'This is not a condition.', CONDITION)];
  const keys = Object.keys(value);
  const join = keys.find((key) => Object.hasOwn(joins, key));
  if (join) {
    const others = keys.filter((key) => key !== join);
    const extra = others.map((key) =>
      misnamed([...path, key], `"${key}" cannot stand beside "${join}".`, 'Put both under "all".'),
    );
    return [...extra, ...diagnose(joins[join]!, value[join], [...path, join])];
  }
  if (!keys.includes('fact')) return [found(path, 'This condition names no fact.', CONDITION)];
  return [...diagnose(FactName, value['fact'], [...path, 'fact']), ...diagnoseTest(value, path)];
}

function diagnoseTest(value: Fields, path: Path): Finding[] {
  const operators = Object.keys(value).filter((key) => key !== 'fact');
  const all = Object.keys(OPERATORS);
  if (operators.length === 0)
    return [found(path, 'This test has no operator.', `Add one of: ${all.join(', ')}.`)];
  const findings = operators.flatMap((operator) =>
    isOperator(operator)
      ? diagnose(OPERATORS[operator], value[operator], [...path, operator])
      : [
          misnamed(
            [...path, operator],
            `"${operator}" is not an operator.`,
            suggestion(operator, all),
          ),
        ],
  );
  if (operators.length > 1)
    findings.push(
      found(path, 'This test has more than one operator.', 'Write one test each, under "all".'),
    );
  return findings;
}
