// POST /federation/accession-requests/:digest/dismiss: an officer puts a request to join aside.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { dismissAccessionRequest } from '../accession-requests.ts';

export const dismissAccession = writeOperation({
  id: 'federation.dismiss-accession-request',
  summary: 'Put a request to join aside; the nation may ask again',
  route: { method: 'POST', path: '/federation/accession-requests/:digest/dismiss' },
  input: Type.Object({ digest: DigestSchema }),
  output: Type.Object({ digest: DigestSchema }),
  refusals: ['federation.unknown-accession-request'],
  permission: ['mandate:treaty-officer', 'mandate:operator'],
  entry: 'accession.request-dismissed',
  needs: {},
  async run({ db }, { digest }) {
    if (await dismissAccessionRequest(db, digest))
      return ok({ output: { digest }, record: { digest } });
    return refused(
      refusal('not-found', 'federation.unknown-accession-request', 'No such request is kept.', {
        because: [{ field: '/digest', text: 'it was put aside already, or never came' }],
        next: 'List the requests and choose one of them.',
      }),
    );
  },
});
