// Reads `<ID=DP,Number=1,Description="a \"b\", c">`: fields in order, quoted or plain or in
// brackets.
import { type Problem, problem } from './vcf-flaw.ts';

export interface MetaField {
  readonly key: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

export type MetaFields = readonly MetaField[];

export function parseMeta(text: string): MetaFields | Problem {
  if (!text.startsWith('<') || !text.endsWith('>') || text.length < 3)
    return bad('is not enclosed in angle brackets');
  const inner = text.slice(1, -1);
  const fields: MetaField[] = [];
  let at = 0;
  while (at <= inner.length) {
    const field = fieldAt(inner, at);
    if ('rule' in field) return field;
    fields.push(field.field);
    at = field.end + 1;
    if (field.end >= inner.length) break;
  }
  return fields;
}

const UNTIL_COMMA = /[^,]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const BRACKETED = /\[[^\]]*\]/y;

function fieldAt(text: string, at: number): { field: MetaField; end: number } | Problem {
  const equals = text.indexOf('=', at);
  const comma = text.indexOf(',', at);
  if (equals < 0 || (comma >= 0 && comma < equals)) return bad('has a field that is not key=value');
  const key = text.slice(at, equals);
  if (key === '' || /[\s"<>]/.test(key)) return bad('has a field without a proper key');
  const first = text[equals + 1];
  const shape = first === '"' ? QUOTED : first === '[' ? BRACKETED : UNTIL_COMMA;
  shape.lastIndex = equals + 1;
  const match = shape.exec(text);
  if (!match) return bad('has a quotation mark that is never closed');
  const end = shape.lastIndex;
  if (end < text.length && text[end] !== ',')
    return bad('has a quotation mark inside a value that is not escaped');
  const value = match[1] ?? match[0];
  if (shape === UNTIL_COMMA && (value === '' || value.includes('"')))
    return bad('has an empty or half-quoted value');
  return { field: { key, value, isQuoted: first === '"' }, end };
}

const bad = (what: string): Problem =>
  problem(
    'meta-structure',
    `the meta-information line ${what}.`,
    'Write it as ##KEY=<ID=...,Description="..."> and escape quotation marks with a backslash.',
  );

export const fieldOf = (fields: MetaFields, key: string): MetaField | undefined =>
  fields.find((field) => field.key === key);
