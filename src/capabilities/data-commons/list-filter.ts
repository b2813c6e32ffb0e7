// How lists of data sets are narrowed, in the words of the API.
import { PlaceSchema, Type } from '../../base/schema.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { QUESTION_KINDS, TIERS } from './agreement/facts.ts';
import type { ListFilter } from './dataset-store.ts';
import type { Agreements } from './ports.ts';

export const PAGE_MAX = 200;

/** Of both lists; a flag that is left out narrows nothing. */
export const listFilterFields = {
  text: Type.Optional(
    Type.String({ maxLength: 200, description: 'Words of title, abstract, classes or columns' }),
  ),
  class: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String({ maxLength: 200 })),
  tier: Type.Optional(Type.Unsafe<(typeof TIERS)[number]>(Type.Enum([...TIERS]))),
  kind: Type.Optional(
    Type.Unsafe<(typeof QUESTION_KINDS)[number]>(
      Type.Enum([...QUESTION_KINDS], { description: 'Its files can answer this kind' }),
    ),
  ),
  isHuman: Type.Optional(Type.Boolean()),
  isSynthetic: Type.Optional(Type.Boolean()),
  isWithdrawn: Type.Optional(Type.Boolean()),
  agreement: Type.Optional(
    Type.String({ description: 'Only what this agreement covers; needs its other party' }),
  ),
  partner: Type.Optional({ ...PlaceSchema, description: 'The other party of the agreement' }),
  after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
};

export interface AskedFilter {
  readonly text?: string;
  readonly class?: string;
  readonly category?: string;
  readonly tier?: string;
  readonly kind?: string;
  readonly holder?: string;
  readonly isHuman?: boolean;
  readonly isSynthetic?: boolean;
  readonly isWithdrawn?: boolean;
}

export function listFilter(asked: AskedFilter): ListFilter {
  const mark = (name: string, value: string | boolean | undefined) =>
    value === undefined ? [] : [`${name}:${value}`];
  return {
    text: asked.text,
    marks: [
      ...mark('class', asked.class),
      ...mark('category', asked.category),
      ...mark('tier', asked.tier),
      ...mark('kind', asked.kind),
      ...mark('holder', asked.holder),
      ...mark('human', asked.isHuman),
      ...mark('synthetic', asked.isSynthetic),
      ...mark('withdrawn', asked.isWithdrawn),
    ],
  };
}

/** What an agreement covers; nothing where this node knows no such agreement with the partner. */
export async function coverageOf(
  { db, at, agreements }: { db: Database; at: Temporal.Instant; agreements: Agreements },
  agreement: string | undefined,
  partner: string | undefined,
): Promise<Pick<ListFilter, 'coveredBy'>> {
  if (agreement === undefined) return {};
  const found = partner === undefined ? [] : await agreements.with(db, partner, at);
  const terms = found.find(({ id }) => id === agreement)?.terms;
  return { coveredBy: terms?.covered ?? { datasets: [], classes: [] } };
}
