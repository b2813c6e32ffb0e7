// GET /.well-known/entente: this node about itself, for anyone. Discovery only.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { PeerDocumentSchema, peerDocument, WELL_KNOWN_PATH } from '../peer-document.ts';
import { nodeSelf, ownKeys } from '../ports.ts';

export const readPeerDocument = readOperation({
  id: 'federation.read-peer-document',
  summary: 'Read what this node says of itself: member, address, log origin, public keys',
  route: { method: 'GET', path: WELL_KNOWN_PATH },
  input: Type.Object({}),
  output: PeerDocumentSchema,
  refusals: [],
  permission: ['anyone'],
  needs: { self: nodeSelf, ownKeys },
  async run({ self, ownKeys, at }) {
    return ok({ output: peerDocument(self, await ownKeys(at)) });
  },
});
