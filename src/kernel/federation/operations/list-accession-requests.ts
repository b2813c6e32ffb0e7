// GET /federation/accession-requests: who wishes to join, for the officers who may propose it.
import { ok } from '../../../base/result.ts';
import { DigestSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { AccessionStatementSchema } from '../accession-request.ts';
import { accessionRequests } from '../accession-requests.ts';
import { FingerprintSchema } from './read-anchor.ts';

export const listAccessionRequests = readOperation({
  id: 'federation.list-accession-requests',
  summary: 'List nations that ask to join, with the keys to compare by telephone',
  route: { method: 'GET', path: '/federation/accession-requests' },
  input: Type.Object({}),
  output: Type.Object({
    requests: Type.Array(
      Type.Object({
        digest: DigestSchema,
        fingerprint: FingerprintSchema,
        statement: AccessionStatementSchema,
        receivedAt: InstantSchema,
      }),
    ),
  }),
  refusals: [],
  permission: ['mandate:treaty-officer', 'mandate:operator'],
  needs: {},
  async run({ db }) {
    return ok({ output: { requests: await accessionRequests(db) } });
  },
});
