// Door of the variant engine: inspect and index a VCF file, look a variant up.
export {
  type Assembly,
  type AssemblyFinding,
  contigKey,
  provenAssembly,
  readAssemblies,
} from './assembly.ts';
export { FREQUENCY_EDGES } from './frequency-measure.ts';
export { inspectVcf, type VcfInspection } from './inspect-vcf.ts';
export { type VcfProfile, VcfProfileSchema } from './profile.ts';
export {
  answerVariant,
  openVariantIndex,
  type VariantCounts,
  type VariantIndex,
  variantCarriers,
} from './variant-lookup.ts';
