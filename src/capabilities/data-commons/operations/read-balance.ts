// The reciprocity statement with one partner: given and received by quarter as this node computes
// it and as the partner did when last compared, the standing against the floor, the rung of the
// cure ladder and the notices given on it.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { balanceAt } from '../balance.ts';
import { checksUnder, noticesUnder, SeenNoticeSchema } from '../cure-store.ts';
import { agreementsPort, homePort } from '../ports.ts';
import { QuarterSchema, quartersSeen } from '../reciprocity/quarters-seen.ts';
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
    home: Type.String(),
    partner: Type.String(),
    isInForce: Type.Boolean(),
    inForceFrom: Type.Optional(Type.String()),
    floor: Type.Optional(Type.String({ description: 'Exact; absent where nothing is owed' })),
    windowQuarters: Type.Optional(Type.Integer()),
    graceQuarters: Type.Optional(Type.Integer()),
    suspends: Type.Array(Type.String()),
    quarters: Type.Array(QuarterSchema),
    statements: Type.Array(StatementSchema),
    standings: Type.Array(Type.Unknown()),
    cure: Type.Record(Type.String(), Type.Unknown({ description: 'Rung and dates, by party' })),
    history: Type.Record(Type.String(), Type.Unknown({ description: 'Shortfalls, by party' })),
    notices: Type.Array(SeenNoticeSchema),
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
    const { statements, standings, cure, history } = await balanceAt(db, found, pair, at);
    const { reciprocity } = found.terms;
    const made = statements.map(({ statement }) => statement);
    const checks = await checksUnder(db, found.id, partner);
    const owed = reciprocity
      ? {
          floor: reciprocity.floor,
          windowQuarters: reciprocity.quarters,
          graceQuarters: reciprocity.graceQuarters,
        }
      : {};
    return ok({
      output: {
        agreement: found.id,
        ...pair,
        isInForce: found.isInForce,
        ...(found.inForceFrom ? { inForceFrom: found.inForceFrom } : {}),
        ...owed,
        suspends: [...(reciprocity?.suspends ?? [])],
        quarters: quartersSeen(made, pair, reciprocity, checks),
        statements: made,
        standings: [...standings],
        cure: { ...cure },
        history: { ...history },
        notices: await noticesUnder(db, { agreement: found.id, partner }),
      },
    });
  },
});
