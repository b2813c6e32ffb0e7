// Door of the VCF inspector, and of what a BCF shares with it.
export { compareBeside } from './compare-beside.ts';
export { compareVariants, type VariantComparison } from './compare-variants.ts';
export { findingOf } from './flaw-finding.ts';
export { variantReport } from './variant-report.ts';
export { VariantTally } from './variant-tally.ts';
export { vcfInspector } from './vcf.ts';
