// The reciprocity statement with one partner, as this node computes it: given, received, floor,
// rung of the cure ladder.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { balanceAt } from '../balance.ts';
import { agreementsPort, homePort } from '../ports.ts';
import { StatementSchema } from '../reciprocity/statement.ts';

export const readBalance = readOperation({
  id: 'data-commons.read-balance',
  summary: 'Read what was given and received under an agreement, and what follows from it',
  route: { method: 'GET', path: '/data-commons/balances/:partner' },
  input: Type.Object(
    { partner: PlaceSchema, agreement: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    agreement: Type.String(),
    statements: Type.Array(StatementSchema),
    standings: Type.Array(Type.Unknown()),
    cure: Type.Record(Type.String(), Type.Unknown()),
  }),
  refusals: ['data-commons.no-agreement'],
  permission: ['signed-in', 'node-itself'],
  needs: { home: homePort, agreements: agreementsPort },
  async run({ db, at, home, agreements }, { partner, agreement: id }) {
    const found = (await agreements.with(db, partner, at)).findLast((one) => !id || one.id === id);
    if (found === undefined)
      return refused(
        refusal('not-found', 'data-commons.no-agreement', `There is no agreement with ${partner}.`),
      );
    const pair = { home: home.member, partner };
    const { statements, standings, cure } = await balanceAt(db, found, pair, at);
    return ok({
      output: {
        agreement: found.id,
        statements: statements.map(({ statement }) => statement),
        standings: [...standings],
        cure: { ...cure },
      },
    });
  },
});
