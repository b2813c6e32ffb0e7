// A partner asks for this node's statement of a quarter between the two, with its entries.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { statementOf } from '../balance.ts';
import { homePort } from '../ports.ts';
import { StatementSchema } from '../reciprocity/statement.ts';

const LinesSchema = Type.Array(Type.Tuple([Type.String(), Type.String()]));
export const StatementWithEntriesSchema = Type.Object({
  statement: StatementSchema,
  entries: Type.Tuple([LinesSchema, LinesSchema]),
});

export const serveStatement = readOperation({
  id: 'data-commons.serve-statement',
  summary: 'Give a partner this node’s statement of a quarter between the two',
  route: { method: 'GET', path: '/data-commons/statements/:agreement/:quarter' },
  input: Type.Object(
    { agreement: Type.String(), quarter: Type.String({ pattern: '^\\d{4}-Q[1-4]$' }) },
    { additionalProperties: false },
  ),
  output: StatementWithEntriesSchema,
  refusals: ['data-commons.not-a-partner'],
  permission: ['partner-node'],
  needs: { home: homePort },
  async run({ db, caller, home }, { agreement, quarter }) {
    if (caller.kind !== 'node')
      return refused(refusal('forbidden', 'data-commons.not-a-partner', 'Only a partner may ask.'));
    const pair = { home: home.member, partner: caller.member };
    const { statement, entries } = await statementOf(db, agreement, pair, quarter);
    const lines = entries.map((list) => list.map(([entry, units]) => [entry, units]));
    return ok({
      output: { statement, entries: lines as [[string, string][], [string, string][]] },
    });
  },
});
