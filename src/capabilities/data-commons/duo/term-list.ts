// DUO's terms as data, parsed from packs/reference/duo.yaml: codes, kinds, labels, parameters,
// words for purposes, old spellings. What a term does stands in the matcher.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { parse, type Static, Type } from '../../../base/schema.ts';
import type { Part } from '../../../base/verdict.ts';

export const PARAMETERS = [
  'diseases',
  'researchTypes',
  'regions',
  'months',
  'users',
  'projects',
  'institutions',
  'investigators',
  'date',
] as const;
export type Parameter = (typeof PARAMETERS)[number];

const closed = { additionalProperties: false };
const Duo = Type.String({ pattern: '^DUO:\\d{7}$' });
const TermSchema = Type.Object(
  {
    id: Duo,
    code: Type.Optional(Type.String({ minLength: 1 })),
    kind: Type.Enum([
      'permission',
      'modifier',
      'additive',
      'precondition',
      'duty',
      'purpose',
      'abstract',
      'obsolete',
    ]),
    label: Type.String({ minLength: 1 }),
    parameter: Type.Optional(Type.Enum([...PARAMETERS])),
    isOptional: Type.Optional(Type.Boolean()),
    words: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z-]+$' }))),
    readAs: Type.Optional(Type.Array(Duo, { minItems: 1 })),
    needsReview: Type.Optional(Type.Boolean()),
  },
  closed,
);
export const SourceSchema = Type.Object(
  {
    title: Type.String({ minLength: 1 }),
    url: Type.Optional(Type.String()),
    retrievedOn: Type.Optional(Type.String()),
    status: Type.Enum(['verified', 'unverified', 'demonstration']),
  },
  closed,
);
const DuoPackSchema = Type.Object(
  {
    reference: Type.String(),
    title: Type.String(),
    version: Type.String(),
    sources: Type.Record(Type.String(), SourceSchema),
    source: Type.String(),
    terms: Type.Array(TermSchema, { minItems: 1 }),
  },
  closed,
);
export type DuoTerm = Static<typeof TermSchema>;

export interface DuoTerms {
  readonly version: string;
  readonly source: NonNullable<Part['source']>;
  readonly status: Static<typeof SourceSchema>['status'];
  readonly byId: ReadonlyMap<string, DuoTerm>;
  /** Short code in capitals -> id. */
  readonly byCode: ReadonlyMap<string, string>;
  /** Purpose word in lower case -> id. */
  readonly byWord: ReadonlyMap<string, string>;
}

/** The parsed content of packs/reference/duo.yaml. */
export function readDuoTerms(pack: unknown): Result<DuoTerms> {
  const read = parse(DuoPackSchema, pack);
  if (!read.ok) return read;
  const { version, sources, source, terms } = read.value;
  const origin = sources[source];
  if (origin === undefined)
    return refused(
      refusal('invalid', 'duo.unknown-source', `The term list names no source "${source}".`),
    );
  const { status, ...described } = origin;
  return ok({
    version,
    source: described,
    status,
    byId: new Map(terms.map((term) => [term.id, term])),
    byCode: new Map(
      terms.flatMap((term) => (term.code ? [[term.code.toUpperCase(), term.id] as const] : [])),
    ),
    byWord: new Map(
      terms.flatMap((term) => (term.words ?? []).map((word) => [word, term.id] as const)),
    ),
  });
}
