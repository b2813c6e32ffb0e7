// The kinds of question that pages build; a copy is no question.
import type { BodyOf, OutputOf } from '../../api/client.ts';

export const KINDS = [
  'count',
  'cross-tab',
  'mean',
  'quantiles',
  'variant-presence',
  'allele-count',
] as const;
export type Kind = (typeof KINDS)[number];

export const isVariantKind = (kind: Kind | null): boolean =>
  kind === 'variant-presence' || kind === 'allele-count';

export type Asking = NonNullable<BodyOf<'/data-commons/questions', 'post'>>;
export type Question = Asking['question'];
export type Asked = OutputOf<'/data-commons/questions/{question}', 'get'>;
export type HeardAnswer = Asked['answers'][number];
export type Answer = NonNullable<HeardAnswer['answer']>;
export type Answered<K extends Kind> = Extract<Answer, { readonly kind: K }>;
export type PublishedDataset = OutputOf<
  '/data-commons/partner-datasets',
  'get'
>['datasets'][number];
export type PublishedColumn = PublishedDataset['columns'][number];
export type Preview = OutputOf<'/data-commons/question-previews', 'post'>['previews'][number];
