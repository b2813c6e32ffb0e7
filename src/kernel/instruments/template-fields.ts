// A terms schema as the fields of a form: kind, label, choices, bounds, what is required. Derived
// from the same schema that judges the terms, so that no form can drift from it.
import type { Json, JsonObject } from '../../base/json.ts';
import { type Static, type TSchema, Type } from '../../base/schema.ts';

export const FIELD_KINDS = [
  'text',
  'integer',
  'boolean',
  'choice',
  'choices',
  'place',
  'places',
  'date',
  'instant',
  'list',
  'group',
  'map',
  'other',
] as const;

const common = {
  path: Type.String({ description: 'JSON pointer within the terms; `*` for each of a list' }),
  label: Type.String(),
  description: Type.Optional(Type.String()),
  kind: Type.Enum([...FIELD_KINDS]),
  isRequired: Type.Boolean(),
  choices: Type.Optional(Type.Array(Type.String())),
  pattern: Type.Optional(Type.String()),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  minLength: Type.Optional(Type.Integer()),
  maxLength: Type.Optional(Type.Integer()),
  minItems: Type.Optional(Type.Integer()),
  maxItems: Type.Optional(Type.Integer()),
  default: Type.Optional(Type.Unknown()),
};
/** Flat, parents first: a group or list is followed by the fields below its path. */
export const FieldSchema = Type.Object(common);
export type Field = Static<typeof FieldSchema>;

interface Shape {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}
const BOUNDS = [
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;

export const fieldsOf = (schema: TSchema, defaults: Json = null): Field[] =>
  below('', schema as Shape, defaults);

function below(path: string, shape: Shape, defaults: Json | undefined): Field[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, member]) => {
    const isRequired = shape.required?.includes(name) ?? false;
    const value = valueAt(defaults, name);
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return fieldAt(at, name, member, isRequired, value);
  });
}

function fieldAt(
  path: string,
  name: string,
  shape: Shape,
  isRequired: boolean,
  value: Json | undefined,
): Field[] {
  const kind = kindOf(shape);
  const choices = choicesOf(kind === 'choices' ? shape.items : shape);
  const bounds = Object.fromEntries(
    BOUNDS.flatMap((bound) => {
      const given = (shape as Record<string, unknown>)[bound];
      return given === undefined ? [] : [[bound, given]];
    }),
  );
  const field = {
    path,
    label: shape.title ?? labelOf(name),
    ...(shape.description ? { description: shape.description } : {}),
    kind,
    isRequired,
    ...(choices ? { choices: [...choices] } : {}),
    ...bounds,
    ...(value === undefined || value === null ? {} : { default: value }),
  } as Field;
  if (kind === 'group') return [field, ...below(path, shape, value)];
  if (kind === 'list' && shape.items?.properties)
    return [field, ...below(`${path}/*`, shape.items, null)];
  return [field];
}

const valueAt = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)[name]
    : undefined;

const DATE = '^\\d{4}-\\d{2}-\\d{2}$';
const PLACE = '^[A-Z]{2}$';

function kindOf(shape: Shape): Field['kind'] {
  if (choicesOf(shape)) return 'choice';
  if (shape.type === 'object') return shape.properties ? 'group' : 'map';
  if (shape.type === 'array') {
    if (shape.items?.pattern === PLACE) return 'places';
    return choicesOf(shape.items) ? 'choices' : 'list';
  }
  if (shape.type === 'boolean') return 'boolean';
  if (shape.type === 'integer') return 'integer';
  if (shape.type !== 'string') return 'other';
  if (shape.pattern === DATE) return 'date';
  if (shape.pattern === PLACE) return 'place';
  return shape.pattern?.includes('T\\d{2}:') ? 'instant' : 'text';
}

function choicesOf(shape: Shape | undefined): readonly string[] | undefined {
  if (shape?.enum) return shape.enum;
  if (typeof shape?.const === 'string') return [shape.const];
  const all = shape?.anyOf?.map((one) => one.const);
  return all?.every((one) => typeof one === 'string') ? (all as string[]) : undefined;
}

/** `minimumCell` -> `Minimum cell`. */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
