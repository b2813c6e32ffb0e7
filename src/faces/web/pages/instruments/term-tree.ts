// The fields of a template as a tree, its parts in the order in which people write them, and what
// an answer may be. The node judges; this only asks in the right place.
import type { Json, JsonObject } from '../../../../base/json.ts';
import type { OutputOf } from '../../api/client.ts';

export type Template = OutputOf<'/instruments/templates', 'get'>['templates'][number];
export type Field = Template['fields'][number];

export interface TermNode {
  readonly field: Field;
  /** The last part of its path. */
  readonly name: string;
  readonly children: readonly TermNode[];
}

/** Flat fields, parents first, as a tree; `*` stands between a list and what is in it. */
export function treeOf(fields: readonly Field[], under = ''): TermNode[] {
  const prefix = `${under}/`;
  return fields
    .filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map((field) => ({
      field,
      name: field.path.slice(prefix.length),
      children: treeOf(fields, field.kind === 'list' ? `${field.path}/*` : field.path),
    }));
}

export const PARTS = {
  subject: ['legalForm', 'covered', 'purposes', 'commercialPurpose'],
  fineness: ['tiers', 'quotas', 'readinessFloor'],
  copies: ['onwardTransfer', 'copies'],
  models: ['aiTraining', 'weightRelease', 'commercialModelUse'],
  giveAndTake: ['reciprocity'],
  breach: ['ladder', 'leaving'],
} as const;
export type Part = keyof typeof PARTS | 'rest';

/** What the form fills in by itself from the frame of the text. */
const FRAMED = new Set(['parties', 'expiresOn']);

/** The terms of a data agreement in parts; those of any other kind all together. */
export function partsOf(
  nodes: readonly TermNode[],
): readonly { readonly part: Part; readonly nodes: readonly TermNode[] }[] {
  const asked = nodes.filter(({ name }) => !FRAMED.has(name));
  const placed = new Set<string>();
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => {
    const names: readonly string[] = PARTS[part];
    const own = names.flatMap((name) => asked.find((node) => node.name === name) ?? []);
    for (const { name } of own) placed.add(name);
    return { part, nodes: own };
  });
  const rest = { part: 'rest' as const, nodes: asked.filter(({ name }) => !placed.has(name)) };
  return [...parts, rest].filter(({ nodes: own }) => own.length > 0);
}

/** A value to begin with, when something is added that has no default of its own. */
export function blankOf({ field, children }: TermNode): Json {
  if (field.kind === 'group') return blankGroup(children);
  if (field.kind === 'list' || field.kind === 'choices' || field.kind === 'places') return [];
  if (field.kind === 'boolean') return false;
  return '';
}

export function blankGroup(children: readonly TermNode[]): JsonObject {
  return Object.fromEntries(
    children
      .filter(({ field }) => field.isRequired)
      .flatMap((node): [string, Json][] => {
        const blank = blankOf(node);
        return blank === '' ? [] : [[node.name, blank]];
      }),
  );
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Lack = 'need' | 'bad';

/** Field name -> what is plainly wrong, so that nobody waits for the node to say it. */
export function lacksOf(
  nodes: readonly TermNode[],
  values: JsonObject,
  under: string,
): Readonly<Record<string, { readonly node: TermNode; readonly lack: Lack }>> {
  return Object.assign(
    {},
    ...nodes.map((node) => lackOf(node, values[node.name], `${under}.${node.name}`)),
  );
}

function lackOf(node: TermNode, value: Json | undefined, name: string): object {
  const { field, children } = node;
  const isEmpty = value === undefined || value === '' || value === null;
  const isNone = Array.isArray(value) && value.length === 0 && (field.minItems ?? 0) > 0;
  if (isEmpty || isNone) return field.isRequired ? { [name]: { node, lack: 'need' } } : {};
  if (field.kind === 'group' && isObject(value)) return lacksOf(children, value, name);
  if (field.kind === 'list' && Array.isArray(value) && children.length > 0)
    return Object.assign(
      {},
      ...value.map((one, i) => (isObject(one) ? lacksOf(children, one, `${name}.${i}`) : {})),
    );
  const isBad =
    typeof value === 'string' &&
    field.pattern !== undefined &&
    !new RegExp(field.pattern, 'u').test(value);
  return isBad ? { [name]: { node, lack: 'bad' } } : {};
}
