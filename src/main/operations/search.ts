// One text over everything the caller may read here.
import { ok } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { LinkSchema } from '../desk/item.ts';
import { ranked } from '../desk/ranking.ts';
import { SOURCES } from '../desk/search-sources.ts';
import { readsPort } from '../own-reads.ts';

const OF_EACH_KIND = 20;

export const search = readOperation({
  id: 'node.search',
  summary: 'Search data sets, agreements, parties, law, entries, questions, verdicts and the rest',
  route: { method: 'GET', path: '/node/search' },
  input: Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 200, description: 'Words, an id or a digest' }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: OF_EACH_KIND })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    text: Type.String(),
    hits: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        detail: Type.String(),
        score: Type.Integer({ description: '100 for its id, 20 for a mention' }),
        link: LinkSchema,
      }),
      { description: 'The best first; the kind of thing stands in the link' },
    ),
  }),
  refusals: [],
  permission: ['signed-in'],
  needs: { reads: readsPort },
  async run({ caller, reads }, { text, limit = OF_EACH_KIND }) {
    const hits = [];
    for (const { to, find } of SOURCES) {
      const best = ranked(await find(reads, caller, text), text, limit);
      for (const { id, title, detail, score, params } of best)
        hits.push({ id, title, detail, score, link: { to, params } });
    }
    return ok({ output: { text, hits: hits.sort((a, b) => b.score - a.score) } });
  },
});
