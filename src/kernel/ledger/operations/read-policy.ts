// GET /ledger/policy: the trust policy file (C2SP tlog-policy) with which this log's receipts are
// checked. A verifier should get it from a member it trusts, not from the log under test.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { formatPolicy, quorumText } from '../policy.ts';
import { policyAt } from '../ports.ts';

export const readPolicy = readOperation({
  id: 'ledger.read-policy',
  summary: 'Read the policy file for checking receipts: log keys, witness keys and quorum',
  route: { method: 'GET', path: '/ledger/policy' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    policy: Type.String({ description: 'C2SP tlog-policy text' }),
    quorum: Type.Union([Type.String(), Type.Null()]),
  }),
  refusals: [],
  permission: ['anyone'],
  needs: { policyAt },
  async run({ at, policyAt }) {
    const policy = await policyAt(at);
    return ok({ output: { policy: formatPolicy(policy), quorum: quorumText(policy) } });
  },
});
