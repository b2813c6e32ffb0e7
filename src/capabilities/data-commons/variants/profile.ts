// What is measured of a VCF file. Sample names are not part of it: they identify people and stay
// with the file.
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

export const VcfProfileSchema = Type.Object(
  {
    format: Type.Literal('vcf'),
    mediaType: Type.Literal('text/vcf'),
    version: Type.String({ pattern: '^4\\.[1-4]$' }),
    compression: Type.Union([Type.Literal('none'), Type.Literal('gzip'), Type.Literal('bgzf')]),
    sha256: DigestSchema,
    bytes: Count,
    samples: Count,
    records: Count,
    passedRecords: Count,
    alternatives: Type.Object(
      { snv: Count, indel: Count, symbolic: Count, breakend: Count, overlap: Count },
      strict,
    ),
    contigs: Type.Array(
      Type.Object(
        { name: Type.String(), length: Type.Union([Count, Type.Null()]), records: Count },
        strict,
      ),
    ),
    /** Proven by contig lengths; null when they prove none. */
    assembly: Type.Union([
      Type.Object({ name: Type.String(), matchingContigs: Count }, strict),
      Type.Null(),
    ]),
    declaredReference: Type.Union([Type.String(), Type.Null()]),
    /** Where allele counts come from; null when the file holds none. */
    basis: Type.Union([Type.Literal('genotypes'), Type.Literal('declared'), Type.Null()]),
    genotypes: Type.Object({ called: Count, missing: Count }, strict),
    /** Records whose INFO AC or AN could be compared with the genotypes, and how many differ. */
    declaredCounts: Type.Object({ compared: Count, different: Count }, strict),
    substitutions: Type.Object({ transitions: Count, transversions: Count }, strict),
    /** How many alternatives have which frequency among the called alleles. */
    spectrum: Type.Object(
      { edges: Type.Array(Type.String()), counts: Type.Array(Count), absent: Count },
      strict,
    ),
  },
  strict,
);
export type VcfProfile = Static<typeof VcfProfileSchema>;
