// Door of the variant engine: inspect and index a VCF file, look a variant up.

export { type AltKind, altKind, isReference, trimmed } from './alleles.ts';
export {
  type Assembly,
  type AssemblyFinding,
  contigKey,
  provenAssembly,
  provenWithChecksums,
  readAssemblies,
} from './assembly.ts';
export { FREQUENCY_EDGES } from './frequency-measure.ts';
export { type Declared, type Header, HeaderReader } from './header.ts';
export { inspectVcf, type VcfInspection } from './inspect-vcf.ts';
export { LineScanner } from './line-scanner.ts';
export type { Alternative, MeasuredRecord } from './measured-record.ts';
export { fieldOf, type MetaFields, parseMeta } from './meta-line.ts';
export { type VcfProfile, VcfProfileSchema } from './profile.ts';
export { RecordOrder } from './record-order.ts';
export { RecordReader } from './record-reader.ts';
export { sampleNamesOf } from './scan-vcf.ts';
export {
  answerVariant,
  openVariantIndex,
  type VariantCounts,
  type VariantIndex,
  variantCarriers,
  variantKey,
} from './variant-lookup.ts';
export { VariantMeasure } from './variant-measure.ts';
export { type Minor, type Problem, placed, problem, vcfFlaw } from './vcf-flaw.ts';
export { VcfScan, type VcfVisitor } from './vcf-scan.ts';
