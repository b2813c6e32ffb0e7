// Door of the inspectors: what a file is, read whole, and what is wrong with it.
export { checkpointPath, dropCheckpoint } from './checkpoint.ts';
export {
  COMPRESSIONS,
  type ColumnReport,
  type Compression,
  type FileFinding,
  FileFindingSchema,
  FORMATS,
  type FormatName,
  type FormatReport,
  type Inspection,
  InspectionSchema,
} from './contract.ts';
export {
  type FolderMembers,
  measureMembers,
  memberFindings,
  membersOf,
} from './folder-members.ts';
export { type Inspected, type InspectOptions, inspectFile, recognise } from './inspect-file.ts';
export { inspectorsTelling } from './inspectors.ts';
export { see } from './sight.ts';
export type { ReadTable } from './tables/delimited-scan.ts';
export { inspectionTargets } from './targets.ts';
export { compareVariants, type VariantComparison } from './vcf/index.ts';
export type { InspectionWatch, Outset } from './watch.ts';
