// POST /federation/accession-requests: a nation's node introduces itself and its keys. Open to
// anyone, because nobody knows it yet; the request is signed with the keys it puts forward.
import { ok } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { AccessionRequestSchema, checkAccessionRequest } from '../accession-request.ts';
import { keepAccessionRequest } from '../accession-requests.ts';
import { nodeSelf, verifier } from '../ports.ts';

export const requestAccession = writeOperation({
  id: 'federation.request-accession',
  summary: 'Ask this member to propose the accession of another nation, with its keys',
  route: { method: 'POST', path: '/federation/accession-requests' },
  input: AccessionRequestSchema,
  output: Type.Object({ digest: DigestSchema }),
  refusals: [
    'federation.bad-accession-request',
    'federation.too-many-requests',
    'federation.already-requested',
  ],
  permission: ['anyone'],
  entry: 'accession.requested',
  needs: { self: nodeSelf, verify: verifier },
  async run({ db, at, self, verify }, request) {
    const introduced = checkAccessionRequest(request, { self: self.member, at, verify });
    if (!introduced.ok) return introduced;
    const kept = await keepAccessionRequest(db, introduced.value, at);
    if (!kept.ok) return kept;
    const { statement, digest } = introduced.value;
    return ok({ output: { digest }, record: { digest, statement } });
  },
});
