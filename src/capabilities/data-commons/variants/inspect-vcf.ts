// Measures a VCF file and, when a target is given, writes the index of its variants in the same
// pass.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { FileWatch } from '../tables/index.ts';
import { type Assembly, provenAssembly } from './assembly.ts';
import { FrequencyMeasure } from './frequency-measure.ts';
import type { Header } from './header.ts';
import { writeIndexFile } from './index-file.ts';
import type { VcfProfile } from './profile.ts';
import type { RecordReader } from './record-reader.ts';
import { type ScannedVcf, scanVcf } from './scan-vcf.ts';
import { VariantIndexBuilder } from './variant-index.ts';

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
}

export async function inspectVcf(
  path: string,
  options: InspectOptions,
): Promise<Result<VcfInspection>> {
  const measure = new VcfMeasure(
    options.indexPath === undefined ? null : new VariantIndexBuilder(),
  );
  const scanned = await scanVcf(path, measure, options.watch);
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
  #basis: 'genotypes' | 'declared' = 'declared';
  #hasCounts = false;
  readonly #alternatives = { snv: 0, indel: 0, symbolic: 0, breakend: 0, overlap: 0 };
  readonly #genotypes = { called: 0, missing: 0 };
  readonly #declared = { compared: 0, different: 0 };
  readonly #frequencies = new FrequencyMeasure();
  #records = 0;
  #passed = 0;
  #samples = 0;

  constructor(builder: VariantIndexBuilder | null) {
    this.builder = builder;
  }

  header(header: Header): void {
    this.#samples = header.samples.length;
    if (this.#samples > 0) this.#basis = 'genotypes';
  }

  record(reader: RecordReader): void {
    this.#records++;
    if (reader.isPassed) this.#passed++;
    for (const { text, kind } of reader.alts) {
      if (kind === 'none') continue;
      if (kind !== 'bases') this.#alternatives[kind]++;
      else if (text.length === reader.ref.length) {
        this.#alternatives.snv++;
        this.#frequencies.substitution(reader.ref, text);
      } else this.#alternatives.indel++;
    }
    if (this.#basis === 'declared') this.#hasCounts ||= reader.info.declaredAc !== null;
    else if (reader.hasGenotypes) this.#genotype(reader);
    this.#frequencies.record(reader, this.#basis);
    this.builder?.add(reader, this.#basis);
  }

  #genotype({ tally, info, alts }: RecordReader): void {
    this.#hasCounts = true;
    this.#genotypes.called += this.#samples - tally.missing;
    this.#genotypes.missing += tally.missing;
    const { declaredAc, declaredAn } = info;
    if (declaredAc === null && declaredAn === null) return;
    this.#declared.compared++;
    const isAcRight = alts.every(
      (_, i) => (declaredAc?.[i] ?? tally.counts[i + 1]) === tally.counts[i + 1],
    );
    if (!isAcRight || (declaredAn ?? tally.alleleNumber) !== tally.alleleNumber)
      this.#declared.different++;
  }

  profile(scanned: ScannedVcf, assemblies: readonly Assembly[]): VcfProfile {
    const { header, records } = scanned;
    const names = new Set([...header.contigs.keys(), ...records.keys()]);
    return {
      format: 'vcf',
      mediaType: 'text/vcf',
      version: `4.${header.minor}`,
      compression: scanned.compression,
      sha256: scanned.sha256,
      bytes: scanned.bytes,
      samples: this.#samples,
      records: this.#records,
      passedRecords: this.#passed,
      alternatives: { ...this.#alternatives },
      contigs: [...names].map((name) => ({
        name,
        length: header.contigs.get(name) ?? null,
        records: records.get(name) ?? 0,
      })),
      assembly: provenAssembly(header.contigs, assemblies),
      declaredReference: header.reference,
      basis: this.#hasCounts ? this.#basis : null,
      genotypes: { ...this.#genotypes },
      declaredCounts: { ...this.#declared },
      ...this.#frequencies.measured(),
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
