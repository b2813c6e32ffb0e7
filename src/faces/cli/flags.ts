// Flags of a derived command: one for each top-level field of the operation's input.
import type { TSchema } from '../../base/schema.ts';

export interface FieldFlag {
  readonly brief: string;
  readonly kind: 'parsed' | 'boolean';
  readonly parse?: (text: string) => unknown;
  readonly optional: boolean;
  readonly variadic?: boolean;
  readonly placeholder?: string;
}

interface Described {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
}

const json = (text: string): unknown => JSON.parse(text);

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new SyntaxError(`${text} is not a whole number`);
  return value;
}

function briefOf(schema: Described): string {
  const choices = schema.enum ?? schema.anyOf?.map((choice) => choice.const);
  const listed = choices?.every((choice) => typeof choice === 'string')
    ? `one of ${choices.join(', ')}`
    : '';
  return [schema.description ?? '', listed].filter(Boolean).join('; ') || 'see the reference page';
}

const isText = (schema: Described): boolean =>
  schema.type === 'string' ||
  (schema.anyOf?.every((choice) => typeof choice.const === 'string') ?? false) ||
  (schema.enum?.every((choice) => typeof choice === 'string') ?? false);

// Every flag is optional here: a missing field is refused by the node, in the node's words, and may
// come from --input instead.
export function fieldFlag(schema: TSchema): FieldFlag {
  const field = schema as Described;
  const common = { brief: briefOf(field), optional: true } as const;
  if (field.type === 'boolean') return { ...common, kind: 'boolean' };
  if (field.type === 'integer' || field.type === 'number')
    return { ...common, kind: 'parsed', parse: whole, placeholder: 'n' };
  if (isText(field)) return { ...common, kind: 'parsed', parse: String, placeholder: 'text' };
  if (field.type === 'array' && field.items && isText(field.items))
    return { ...common, kind: 'parsed', parse: String, variadic: true, placeholder: 'text' };
  return { ...common, kind: 'parsed', parse: json, placeholder: 'json' };
}

export const fieldsOf = (input: TSchema): [string, TSchema][] =>
  Object.entries((input as { properties?: Record<string, TSchema> }).properties ?? {});
