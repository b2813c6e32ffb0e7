// Lists the verdicts of entries written before decisions were listed. A step of its own, because it
// reads the ledger's tables, which a store of law alone does not have.

import type { Database, Migration } from '../../storage/index.ts';
import { type DecidedBody, decisionOf } from '../decision.ts';
import { insertDecisions } from '../decision-store.ts';

type Bodies = {
  ledger_entry: { arrival: number; entry: string };
  ledger_body: { arrival: number; body: string };
};
const PAGE = 500;

export const earlierDecisions: Migration = {
  id: 'law/0003-earlier-decisions',
  async up(db: Database) {
    for (let after = -1; ; ) {
      const rows = await db
        .withTables<Bodies>()
        .selectFrom('ledger_body')
        .innerJoin('ledger_entry', 'ledger_entry.arrival', 'ledger_body.arrival')
        .select(['ledger_body.arrival', 'entry', 'body'])
        .where('ledger_body.arrival', '>', after)
        .where('body', 'like', '%"verdict":{%')
        .orderBy('ledger_body.arrival')
        .limit(PAGE)
        .execute();
      const found = rows.flatMap(({ entry, body }) => {
        const { record } = JSON.parse(body) as { readonly record: DecidedBody };
        return decisionOf(entry, record) ?? [];
      });
      await insertDecisions(db, found);
      if (rows.length < PAGE) return;
      after = Number(rows.at(-1)!.arrival);
    }
  },
};
