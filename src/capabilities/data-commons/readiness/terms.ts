// Vocabularies that are bundled, wholly or in part, for codes in columns. Which prefixes are known
// and which terms they have is data: packs/reference/vocabularies.yaml.
import { ok, type Result } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import type { DuoReference } from '../duo/reference.ts';
import { SourceSchema } from '../duo/term-list.ts';

export interface Vocabulary {
  readonly prefix: string;
  readonly title: string;
  /** False: a subset, in which not finding a term proves nothing. */
  readonly isWhole: boolean;
  /** By what stands behind the colon. */
  readonly terms: ReadonlyMap<string, { readonly label: string; readonly isObsolete: boolean }>;
}
/** By prefix in capitals. */
export type KnownTerms = ReadonlyMap<string, Vocabulary>;

const strict = { additionalProperties: false } as const;
const VocabulariesSchema = Type.Object(
  {
    reference: Type.String(),
    title: Type.String(),
    version: Type.String(),
    sources: Type.Record(Type.String(), SourceSchema),
    vocabularies: Type.Array(
      Type.Object(
        {
          prefix: Type.String({ pattern: '^[A-Z][A-Z0-9._-]*$' }),
          title: Type.String(),
          source: Type.String(),
          isWhole: Type.Boolean(),
          terms: Type.Record(
            Type.String(),
            Type.Union([
              Type.String(),
              Type.Object({ label: Type.String(), isObsolete: Type.Boolean() }, strict),
            ]),
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);

/** The parsed content of packs/reference/vocabularies.yaml; diseases come with DUO's reference. */
export function readVocabularies(content: unknown, { diseases }: DuoReference): Result<KnownTerms> {
  const read = parse(VocabulariesSchema, content);
  if (!read.ok) return read;
  const known = new Map<string, Vocabulary>();
  for (const { prefix, title, isWhole, terms } of read.value.vocabularies) {
    const entries = Object.entries(terms).map(([code, term]) => {
      const whole = typeof term === 'string' ? { label: term, isObsolete: false } : term;
      return [code, whole] as const;
    });
    known.set(prefix, { prefix, title, isWhole, terms: new Map(entries) });
  }
  const mondo = [...diseases.diseases].map(([id, { label, isObsolete = false }]) => {
    return [id.replace(/^MONDO:/, ''), { label, isObsolete }] as const;
  });
  const isWhole = !/subset/.test(diseases.version);
  known.set('MONDO', { prefix: 'MONDO', title: 'Mondo', isWhole, terms: new Map(mondo) });
  return ok(known);
}
