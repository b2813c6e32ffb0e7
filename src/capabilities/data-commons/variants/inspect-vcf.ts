// Measures a VCF file and, when a target is given, writes the index of its variants in the same
// pass.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { FileWatch } from '../tables/index.ts';
import { type Assembly, provenAssembly } from './assembly.ts';
import type { Header } from './header.ts';
import { writeIndexFile } from './index-file.ts';
import type { VcfProfile } from './profile.ts';
import type { RecordReader } from './record-reader.ts';
import { type ScannedVcf, scanVcf } from './scan-vcf.ts';
import { VariantIndexBuilder } from './variant-index.ts';
import { VariantMeasure } from './variant-measure.ts';

export interface VcfInspection {
  readonly profile: VcfProfile;
  /** Names of the samples, in file order; they stay at the node. */
  readonly sampleNames: readonly string[];
}

export interface InspectOptions {
  readonly assemblies: readonly Assembly[];
  /** Where to write the index of the variants. */
  readonly indexPath?: string;
  /** What the steward says the assembly is; used only where the contig lengths prove none. */
  readonly statedAssembly?: string;
  readonly watch?: FileWatch | undefined;
  /** Samples that count nowhere: their participants withdrew. */
  readonly isCleared?: ((sample: string) => boolean) | undefined;
}

export async function inspectVcf(
  path: string,
  options: InspectOptions,
): Promise<Result<VcfInspection>> {
  const measure = new VcfMeasure(
    options.indexPath === undefined ? null : new VariantIndexBuilder(),
    options.isCleared ?? (() => false),
  );
  const scanned = await scanVcf(path, measure, options.watch, options.isCleared ?? null);
  if (!scanned.ok) return scanned;
  const profile = measure.profile(scanned.value, options.assemblies);
  const { statedAssembly: stated } = options;
  if (stated && profile.assembly && !isNamed(stated, profile.assembly.name, options.assemblies))
    return refused(contradicted(stated, profile.assembly.name));
  if (options.indexPath !== undefined) {
    if (profile.basis === null) return refused(withoutCounts());
    const { header, columns } = measure.builder!.finish({
      source: profile.sha256,
      basis: profile.basis,
      assembly: profile.assembly?.name ?? stated ?? null,
      samples: profile.basis === 'genotypes' ? profile.samples : null,
    });
    await writeIndexFile(options.indexPath, header, columns);
  }
  return ok({ profile, sampleNames: scanned.value.header.samples });
}

class VcfMeasure {
  readonly builder: VariantIndexBuilder | null;
  readonly #measure = new VariantMeasure();

  readonly #isCleared: (sample: string) => boolean;

  constructor(builder: VariantIndexBuilder | null, isCleared: (sample: string) => boolean) {
    this.builder = builder;
    this.#isCleared = isCleared;
  }

  header(header: Header): void {
    this.#measure.begin(header.samples.filter((name) => !this.#isCleared(name)).length);
  }

  record(reader: RecordReader): void {
    this.#measure.record(reader);
    this.builder?.add(reader, this.#measure.basis);
  }

  profile(scanned: ScannedVcf, assemblies: readonly Assembly[]): VcfProfile {
    const { header, records } = scanned;
    const measure = this.#measure;
    const names = new Set([...header.contigs.keys(), ...records.keys()]);
    return {
      format: 'vcf',
      mediaType: 'text/vcf',
      version: `4.${header.minor}`,
      compression: scanned.compression,
      sha256: scanned.sha256,
      bytes: scanned.bytes,
      samples: measure.samples,
      records: measure.records,
      passedRecords: measure.passed,
      alternatives: { ...measure.alternatives },
      contigs: [...names].map((name) => ({
        name,
        length: header.contigs.get(name) ?? null,
        records: records.get(name) ?? 0,
      })),
      assembly: provenAssembly(header.contigs, assemblies),
      declaredReference: header.reference,
      basis: measure.hasCounts ? measure.basis : null,
      genotypes: { ...measure.genotypes },
      declaredCounts: { ...measure.declared },
      ...measure.frequencies.measured(),
    };
  }
}

const isNamed = (stated: string, name: string, assemblies: readonly Assembly[]): boolean =>
  stated === name ||
  assemblies.some((known) => known.name === name && known.aliases.includes(stated));

const contradicted = (stated: string, proven: string) =>
  refusal('invalid', 'data-commons.assembly-contradicted', `The file is not on ${stated}.`, {
    because: [{ text: `The lengths of its contigs are those of ${proven}.` }],
    next: `Describe it as ${proven}, or register the right file.`,
  });

const withoutCounts = () =>
  refusal('invalid', 'data-commons.no-allele-counts', 'The file holds no allele counts.', {
    because: [{ text: 'It has neither genotypes (GT) nor AC and AN in INFO.' }],
    next: 'Register a file with genotypes, or with AC and AN for every record.',
  });
