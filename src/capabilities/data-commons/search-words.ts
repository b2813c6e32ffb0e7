// What a list of data sets is searched by: one line of lower-case words, and marks that stand for
// whole values, so that a filter never matches half a class.
import { folded } from '../../base/folded-text.ts';
import type { PublishedDataset } from './published-schema.ts';

export interface Listing {
  readonly words: string;
  /** `|class:cardiac-genomes|tier:open|...|` */
  readonly marks: string;
}

/** What the catalogue sorts and grades by. */
export interface Catalogued {
  readonly title_key: string;
  readonly level: number;
  /** From this day on the level is 0; '' where it was never assessed. */
  readonly level_until: string;
}

const WORDS_MAX = 20_000;
const KEY_MAX = 200;

export function cataloguedOf({ title, readiness }: PublishedDataset): Catalogued {
  return {
    title_key: folded(title).slice(0, KEY_MAX),
    level: readiness?.level ?? 0,
    level_until: readiness?.expiresOn ?? '',
  };
}

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
    ...[...(dataset.assays ?? []), ...(dataset.taxa ?? [])].flatMap(({ id: term, name }) => [
      term,
      name ?? '',
    ]),
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
    ...(dataset.assays ?? []).map((term) => `assay:${term.id}`),
    ...(dataset.taxa ?? []).map((term) => `taxon:${term.id}`),
    ...(dataset.places ?? []).map((place) => `place:${place}`),
    ...(dataset.questionKinds ?? []).map((kind) => `kind:${kind}`),
  ];
  return {
    words: words.join(' ').toLowerCase().slice(0, WORDS_MAX),
    marks: `|${marks.join('|')}|`,
  };
}
