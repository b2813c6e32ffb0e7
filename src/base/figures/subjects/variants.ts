// Variants of a VCF file: per contig and by allele frequency, exact at the holder, as disclosure
// control let them out elsewhere; beside them the measures that say how good the calls are.
import type { Profile } from '../column-profile.ts';
import { binsOf, ofPublished, profileSubject } from './profiles.ts';
import type { Subject } from './subject.ts';
import type { EdgeWords } from './words.ts';

/** One file's variants, whoever looks. */
export interface VariantsSeen {
  readonly key: string;
  readonly assembly?: string | undefined;
  readonly records: number;
  readonly samples?: number;
  readonly passed?: number;
  readonly basis?: string | undefined;
  readonly callRate?: string | undefined;
  readonly transitions?: number | undefined;
  readonly transversions?: number | undefined;
  readonly contigs: Profile;
  readonly spectrum: ((words: EdgeWords) => Profile) | null;
}

interface Bin {
  readonly from?: string;
  readonly below?: string;
  readonly count: number | null;
}
export interface PublishedVariantsSeen {
  readonly minimumCell?: number;
  readonly variants?: readonly {
    readonly assembly?: string;
    readonly records: number;
    readonly samples?: number;
    readonly basis?: string;
    readonly callRate?: string;
    readonly transitions?: number;
    readonly transversions?: number;
    readonly contigs: readonly { readonly name: string; readonly records?: number | null }[];
    readonly spectrum?: readonly Bin[];
  }[];
}

export function publishedVariants({
  variants = [],
  minimumCell,
}: PublishedVariantsSeen): VariantsSeen[] {
  const hidden = minimumCell === undefined ? {} : { hiddenBelow: minimumCell };
  return variants.map(({ contigs, spectrum, ...rest }, at) => {
    const bars = contigs.map(({ name, records = null }) => ({ label: name, count: records }));
    return {
      ...rest,
      key: `variants-${at}`,
      contigs: { kind: 'categories', bars, missing: 0, ...hidden },
      spectrum: spectrum ? (words) => spectrumOf(spectrum, words, minimumCell) : null,
    };
  });
}

function spectrumOf(bins: readonly Bin[], words: EdgeWords, hiddenBelow?: number): Profile {
  const drawn = ofPublished({ bins }, words, hiddenBelow);
  return 'profile' in drawn ? drawn.profile : { kind: 'histogram', bars: [], missing: 0 };
}

interface HeldFileSeen {
  readonly assembly?: string;
  readonly records: number;
  readonly vcf?: {
    readonly samples: number;
    readonly passedRecords: number;
    readonly basis: string | null;
    readonly genotypes: { readonly called: number; readonly missing: number };
    readonly substitutions: { readonly transitions: number; readonly transversions: number };
    readonly contigs: readonly { readonly name: string; readonly records: number }[];
    readonly spectrum: {
      readonly edges: readonly string[];
      readonly counts: readonly number[];
      readonly absent: number;
    };
  };
}

export function heldVariants(files: readonly HeldFileSeen[]): VariantsSeen[] {
  return files.flatMap(({ vcf, assembly, records }, at) => {
    if (vcf === undefined) return [];
    const { called, missing } = vcf.genotypes;
    const bars = vcf.contigs.map((contig) => ({ label: contig.name, count: contig.records }));
    const { edges, counts, absent } = vcf.spectrum;
    return {
      key: `variants-${at}`,
      assembly,
      records,
      samples: vcf.samples,
      passed: vcf.passedRecords,
      basis: vcf.basis ?? undefined,
      callRate: called + missing > 0 ? `${called}/${called + missing}` : undefined,
      ...vcf.substitutions,
      contigs: { kind: 'categories' as const, bars, missing: 0 },
      spectrum: (words: EdgeWords) => ({
        kind: 'histogram' as const,
        bars: binsOf({ edges, counts }, words),
        missing: absent,
      }),
    };
  });
}

export function variantSubjects({ key, contigs, spectrum }: VariantsSeen, asOf: string): Subject[] {
  const perContig = profileSubject({
    id: `${key}-contigs`,
    asOf,
    title: (words) => words.subjects.columns.perContig,
    unit: (words) => words.subjects.columns.variants,
    profile: () => contigs,
  });
  if (spectrum === null) return [perContig];
  const byFrequency = profileSubject({
    id: `${key}-spectrum`,
    asOf,
    title: (words) => words.subjects.columns.spectrum,
    unit: (words) => words.subjects.columns.alternatives,
    profile: spectrum,
  });
  return [perContig, byFrequency];
}
