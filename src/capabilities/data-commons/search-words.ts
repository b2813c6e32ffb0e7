// What a list of data sets is searched by: one line of lower-case words, and marks that stand for
// whole values, so that a filter never matches half a class.
import type { PublishedDataset } from './published-schema.ts';

export interface Listing {
  readonly words: string;
  /** `|class:cardiac-genomes|tier:open|...|` */
  readonly marks: string;
}

const WORDS_MAX = 20_000;

export function listingOf(dataset: PublishedDataset): Listing {
  const { id, title, abstract, holder, classes, categories, columns, assemblies } = dataset;
  const words = [
    title,
    abstract,
    id,
    holder,
    ...classes,
    ...categories,
    ...assemblies,
    ...columns.flatMap(({ name, label }) => [name, label ?? '']),
  ];
  const marks = [
    `holder:${holder}`,
    `tier:${dataset.tier}`,
    `human:${dataset.isHuman}`,
    `synthetic:${dataset.isSynthetic}`,
    `withdrawn:${dataset.withdrawnAt !== undefined}`,
    ...classes.map((name) => `class:${name}`),
    ...categories.map((name) => `category:${name}`),
    ...(dataset.questionKinds ?? []).map((kind) => `kind:${kind}`),
  ];
  return {
    words: words.join(' ').toLowerCase().slice(0, WORDS_MAX),
    marks: `|${marks.join('|')}|`,
  };
}
