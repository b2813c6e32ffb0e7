// The catalogue of the whole alliance as this node knows it: own and partners' data sets in one
// list, narrowed by what they are, and by what the asker may use for a purpose.
import { dateOf } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { QUESTION_KINDS } from '../agreement/facts.ts';
import { PurposeFactsSchema } from '../attested.ts';
import { countFacets, FacetsSchema, withNames } from '../catalogue-search/facets.ts';
import { JudgedUseSchema, USES } from '../catalogue-search/judged-use.ts';
import { pageOf } from '../catalogue-search/page-of.ts';
import { type CatalogueFilter, marksOf } from '../catalogue-search/search-store.ts';
import { termNames } from '../dataset-store.ts';
import { agreementsPort, attestationPort, homePort, judgePort } from '../ports.ts';
import { listed, PublishedDatasetSchema } from '../published-schema.ts';

const PAGE = 50;
const Term = Type.String({ maxLength: 200, pattern: '^[^|%]+$' });
type Kind = (typeof QUESTION_KINDS)[number];

export const SearchSchema = Type.Object(
  {
    text: Type.Optional(
      Type.String({ maxLength: 200, description: 'Words of title, abstract, terms or columns' }),
    ),
    holder: Type.Optional(PlaceSchema),
    assay: Type.Optional({ ...Term, description: 'OBI:0002117' }),
    taxon: Type.Optional({ ...Term, description: 'NCBITaxon:9606' }),
    place: Type.Optional({ ...PlaceSchema, description: 'Where it was collected' }),
    class: Type.Optional(Term),
    category: Type.Optional(Term),
    kind: Type.Optional(
      Type.Unsafe<Kind>(
        Type.Enum([...QUESTION_KINDS], { description: 'Its files can answer this kind' }),
      ),
    ),
    level: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 4, description: 'Of AI-readiness, today, at least' }),
    ),
    isHuman: Type.Optional(Type.Boolean()),
    purpose: Type.Optional(PurposeFactsSchema),
    uses: Type.Optional(
      Type.Array(Type.Unsafe<(typeof USES)[number]>(Type.Enum([...USES])), {
        uniqueItems: true,
        minItems: 1,
        description: 'Only what may be used so for the purpose; needs `purpose`',
      }),
    ),
    after: Type.Optional(Type.String({ description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE })),
  },
  { additionalProperties: false },
);
export type Search = Static<typeof SearchSchema>;

export const searchCatalogue = readOperation({
  id: 'data-commons.search-catalogue',
  summary: 'Search the alliance’s catalogue: what is there, and what may I use for this purpose',
  route: { method: 'POST', path: '/data-commons/catalogue-searches' },
  input: SearchSchema,
  output: Type.Object({
    entries: Type.Array(
      Type.Object(
        {
          dataset: PublishedDatasetSchema,
          isHeldHere: Type.Boolean(),
          level: Type.Integer({ minimum: 0, maximum: 4, description: 'Today' }),
          use: Type.Optional(JudgedUseSchema),
        },
        { additionalProperties: false },
      ),
    ),
    total: Type.Integer({ minimum: 0, description: 'Of all pages, before `uses`' }),
    facets: FacetsSchema,
    next: Type.Optional(
      Type.String({ description: 'Go on after it; a page may be short where few may be used' }),
    ),
  }),
  refusals: [],
  permission: ['signed-in'],
  needs: {
    home: homePort,
    attestation: attestationPort,
    agreements: agreementsPort,
    judge: judgePort,
  },
  async run(context, { after, limit = PAGE, purpose, uses, ...asked }) {
    const { db, at, caller, attestation, home } = context;
    const on = dateOf(at).toString();
    const filter = filterOf(asked, on);
    const marked = await marksOf(db, filter);
    const facets = countFacets(marked, on);
    const codes = [...facets.assay, ...facets.taxon].map(({ value }) => value);
    const attested = caller.kind === 'person' ? await attestation.of(db, caller, at) : {};
    const judging = purpose && {
      ...{ db, at, member: home.member, agreements: context.agreements, judge: context.judge },
      kind: asked.kind ?? 'count',
      said: { ...purpose, ...attested },
    };
    const page = await pageOf(db, at, { filter, after, limit, judging, uses });
    return ok({
      output: {
        entries: page.entries.map(({ dataset, ...rest }) => ({
          dataset: listed(dataset),
          ...rest,
        })),
        total: marked.length,
        facets: withNames(facets, await termNames(db, codes)),
        ...(page.next === undefined ? {} : { next: page.next }),
      },
    });
  },
});

function filterOf(asked: Omit<Search, 'after' | 'limit' | 'purpose' | 'uses'>, on: string) {
  const mark = (name: string, value: string | boolean | undefined) =>
    value === undefined ? [] : [`${name}:${value}`];
  const filter: CatalogueFilter = {
    text: asked.text,
    marks: [
      ...mark('holder', asked.holder),
      ...mark('assay', asked.assay),
      ...mark('taxon', asked.taxon),
      ...mark('place', asked.place),
      ...mark('class', asked.class),
      ...mark('category', asked.category),
      ...mark('kind', asked.kind),
      ...mark('human', asked.isHuman),
    ],
    level: asked.level === undefined ? undefined : { atLeast: asked.level, on },
  };
  return filter;
}
