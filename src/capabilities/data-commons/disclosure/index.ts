// Door of disclosure control: the questions, the settings, the answers, and the one way between.
export { type Answer, AnswerSchema, SUPPRESSED } from './answers.ts';
export { disclose } from './disclose.ts';
export { type DisclosurePolicy, DisclosurePolicySchema, strictest } from './policy.ts';
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
export type { RawCells, RawVariant } from './raw-cells.ts';
