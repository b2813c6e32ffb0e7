// Door of disclosure control: the questions, the settings, the answers, and the one way between.
export { type Answer, AnswerSchema, BinSchema, SUPPRESSED } from './answers.ts';
export { foldedAxis } from './categories.ts';
export { disclose } from './disclose.ts';
export { suppressList } from './histogram.ts';
export { mergedBins } from './merged-bins.ts';
export { type Draw, perturbed, perturbedPolicy, spreadOf } from './perturb.ts';
export {
  type DisclosurePolicy,
  DisclosurePolicySchema,
  standardPolicy,
  strictest,
} from './policy.ts';
export { PRESETS } from './presets.ts';
export {
  columnsOf,
  type Filter,
  isVariantQuestion,
  type Question,
  QuestionSchema,
  type TableQuestion,
  type Variant,
  type VariantQuestion,
} from './questions.ts';
export type { RawCells, RawCrossTab, RawMean, RawVariant } from './raw-cells.ts';
