// GET /law/packs: every pack known at a moment, with how much of it is verified.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { KnownAt, MomentSchema, momentOf, ValidOn } from '../moment.ts';
import { packRows } from '../pack-view.ts';
import { lawBookPort } from '../ports.ts';
import { PackRowSchema } from '../rule-schemas.ts';
import { READERS } from './grants.ts';

export const listPacks = readOperation({
  id: 'law.list-packs',
  summary: 'List rule packs as they stood and were known: place, version, how much is verified',
  route: { method: 'GET', path: '/law/packs' },
  input: Type.Object(
    {
      place: Type.Optional(
        Type.String({ maxLength: 20, description: 'whose law: US, EU or a body such as NIH' }),
      ),
      validOn: ValidOn,
      knownAt: KnownAt,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    at: MomentSchema,
    packs: Type.Array(PackRowSchema),
    places: Type.Array(Type.String(), { description: 'Of every pack known then' }),
    earliestKnownFrom: Type.Optional(
      Type.String({ description: 'Since when this node knows any law: the clock starts here' }),
    ),
  }),
  refusals: [],
  permission: READERS,
  needs: { book: lawBookPort },
  async run({ at: now, book }, { place, ...clocks }) {
    const at = momentOf(now, clocks);
    const { rules } = book.law();
    const all = packRows(rules, at);
    const earliest = rules.versions.map(({ knownFrom }) => knownFrom).sort()[0];
    return ok({
      output: {
        at,
        packs: all.filter((pack) => place === undefined || pack.place === place),
        places: [...new Set(all.map((pack) => pack.place))].sort(),
        ...(earliest === undefined ? {} : { earliestKnownFrom: earliest }),
      },
    });
  },
});
