// GET /ledger/audit: reads every entry, body, tile and head of this log, and names what does not
// hold.
import { ok } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { auditWhole } from '../audit-ledger.ts';
import { ownLedger, policyAt } from '../ports.ts';

const ProblemSchema = Type.Object({
  what: Type.String(),
  where: Type.String({ description: 'path of the file, as an export names it' }),
  index: Type.Optional(Type.Integer({ minimum: 0 })),
  byte: Type.Optional(Type.Integer({ minimum: 0 })),
  why: Type.String(),
});
const LogReportSchema = Type.Object({
  ok: Type.Boolean(),
  origin: Type.Union([Type.String(), Type.Null()]),
  size: Type.Integer({ minimum: 0 }),
  checked: Type.Object({
    entries: Type.Integer(),
    tiles: Type.Integer(),
    heads: Type.Integer(),
    bodies: Type.Integer(),
  }),
  problems: Type.Array(ProblemSchema),
  firstBad: Type.Union([ProblemSchema, Type.Null()]),
});

export const auditOperation = readOperation({
  id: 'ledger.audit',
  summary: 'Audit the whole log of this node, byte by byte',
  route: { method: 'GET', path: '/ledger/audit' },
  input: Type.Object({}, { additionalProperties: false }),
  output: LogReportSchema,
  refusals: [],
  permission: ['mandate:auditor', 'mandate:operator', 'node-itself'],
  needs: { ledger: ownLedger, policyAt },
  async run({ at, ledger, policyAt }) {
    const report = await auditWhole(ledger, await policyAt(at));
    return ok({ output: report as Static<typeof LogReportSchema> });
  },
});
