// What an inspector measured, as short lines: names as people say them, lists cut where they are
// long (`--json` has them whole).
import type { Json } from '../../base/json.ts';
import type { Inspection } from '../../capabilities/data-commons/index.ts';

const LINES_MAX = 24;
const LIST_MAX = 6;
const WIDTH_MAX = 160;
const NAME_WIDTH = 22;

type Report = Inspection['report'];

export function factLines({ facts, columns }: Report): string[] {
  const { assembly, ...rest } = facts;
  const lines = assembly === undefined ? [] : [row('reference', assemblyText(assembly))];
  if (columns.length > 0) lines.push(row('columns', columnsText(columns)));
  for (const [name, value] of Object.entries(rest)) {
    for (const text of isList(value) && value.length <= LIST_MAX
      ? linesOf(value)
      : [valueText(value)])
      if (text !== '') lines.push(row(named(name), text));
  }
  if (lines.length <= LINES_MAX) return lines;
  return [...lines.slice(0, LINES_MAX), `and ${lines.length - LINES_MAX} more with --json`];
}

const row = (name: string, text: string): string =>
  `${name.padEnd(NAME_WIDTH)} ${text.length > WIDTH_MAX ? `${text.slice(0, WIDTH_MAX - 3)}...` : text}`;

function assemblyText(assembly: Json): string {
  if (assembly === null) return 'not proven';
  if (typeof assembly !== 'object') return `${assembly}, proven`;
  const { name, ...proof } = assembly as { name?: Json } & Record<string, Json>;
  const by = valueText(proof);
  return `${name ?? 'proven'}${name === undefined ? '' : ', proven'}${by === '' ? '' : ` (${by})`}`;
}

function columnsText(columns: Report['columns']): string {
  const listed = columns.slice(0, LIST_MAX).map(({ name, type, missing }) => {
    const gaps = missing > 0 ? `, ${missing.toLocaleString('en-GB')} missing` : '';
    return `${name} (${type}${gaps})`;
  });
  const more = columns.length > LIST_MAX ? `, and ${columns.length - LIST_MAX} more` : '';
  return `${columns.length}: ${listed.join(', ')}${more}`;
}

/** `missingBySpelling` is said as "missing by spelling". */
const named = (name: string): string =>
  name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
  );

function valueText(value: Json): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  if (typeof value === 'string') return value;
  return isList(value) ? listText(value) : objectText(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A few objects are one line each. */
const linesOf = (values: readonly Json[]): string[] =>
  values.every((value) => typeof value === 'object' && value !== null)
    ? values.map(valueText)
    : [valueText(values)];

function listText(values: readonly Json[]): string {
  if (values.length === 0) return '';
  if (values.some((value) => typeof value === 'object' && value !== null))
    return `${values.length.toLocaleString('en-GB')} listed with --json`;
  const listed = values.slice(0, LIST_MAX).map(valueText).join(', ');
  return values.length > LIST_MAX ? `${listed}, and ${values.length - LIST_MAX} more` : listed;
}

function objectText(value: { readonly [key: string]: Json }): string {
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    // Nothing of a kind is worth no words.
    const text = inner === 0 ? '' : valueText(inner);
    if (text === '') return [];
    const isNested = typeof inner === 'object' && inner !== null && !isList(inner);
    return [`${key === '' ? 'empty' : named(key)} ${isNested ? `(${text})` : text}`];
  });
  const listed = parts.slice(0, LIST_MAX + 2).join(', ');
  return parts.length > LIST_MAX + 2 ? `${listed}, ...` : listed;
}
