// The Phenopacket schema, version 2, as far as a file can be held against it. Names are read in
// lowerCamelCase and in snake_case, as Protocol Buffers' JSON allows.
// https://phenopacket-schema.readthedocs.io/en/latest/schema.html
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The same value with every field name in lowerCamelCase. Depth is bounded by the reader. */
export function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      camelCased(inner),
    ]),
  );
}

export const SEXES: ReadonlySet<string> = new Set(['UNKNOWN_SEX', 'FEMALE', 'MALE', 'OTHER_SEX']);
export const VITAL: ReadonlySet<string> = new Set(['UNKNOWN_STATUS', 'ALIVE', 'DECEASED']);
export const PROGRESS: ReadonlySet<string> = new Set([
  'UNKNOWN_PROGRESS',
  'IN_PROGRESS',
  'COMPLETED',
  'SOLVED',
  'UNSOLVED',
]);
export const INTERPRETATION: ReadonlySet<string> = new Set([
  'UNKNOWN_STATUS',
  'REJECTED',
  'CANDIDATE',
  'CONTRIBUTORY',
  'CAUSATIVE',
]);
/** Enumerations may come as numbers in Protocol Buffers' JSON. */
export const isChoice = (value: unknown, choices: ReadonlySet<string>): boolean =>
  (typeof value === 'string' && choices.has(value)) ||
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) < choices.size);

export const RESOURCE_FIELDS = [
  'id',
  'name',
  'url',
  'version',
  'namespacePrefix',
  'iriPrefix',
] as const;

/** What kind of message a document is, by what only it has. */
export function messageOf(document: Fields): 'phenopacket' | 'family' | 'cohort' | null {
  if ('members' in document) return 'cohort';
  if ('proband' in document || 'pedigree' in document) return 'family';
  const packet = ['phenotypicFeatures', 'metaData', 'subject', 'interpretations'];
  return packet.some((name) => name in document) ? 'phenopacket' : null;
}
