// GET /node/joining/alliance: what stands at the address of a member that invites this nation, with
// the two fingerprints to be compared by telephone: theirs and our own.
import { ok } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import {
  AccessionCardSchema,
  AnchorSchema,
  cardFingerprint,
  FingerprintSchema,
  PeerDocumentSchema,
} from '../../kernel/federation/index.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { CONTACT_REFUSALS, firstContact } from '../joining/first-contact.ts';
import { joiningPort } from '../joining/joining-port.ts';
import { accessionCardPort, cardOf } from './read-accession-card.ts';

export const MemberAddressSchema = Type.String({
  pattern: '^https?://[^\\s?#@]+$',
  maxLength: 300,
  description: 'address of a member’s node',
});

export const lookUpAlliance = readOperation({
  id: 'node.look-up-alliance',
  summary: 'Look at the node of a member that invites this nation: what it says, its fingerprint',
  route: { method: 'GET', path: '/node/joining/alliance' },
  input: Type.Object({ address: MemberAddressSchema }, { additionalProperties: false }),
  output: Type.Object({
    anchor: AnchorSchema,
    fingerprint: FingerprintSchema,
    peer: PeerDocumentSchema,
    own: Type.Object({ card: AccessionCardSchema, fingerprint: FingerprintSchema }),
  }),
  refusals: [...CONTACT_REFUSALS],
  permission: ['mandate:treaty-officer', 'mandate:operator'],
  needs: { joining: joiningPort, card: accessionCardPort },
  async run({ joining, card: parts }, { address }) {
    const found = await firstContact(joining.surroundings.transport, address);
    if (!found.ok) return found;
    const card = cardOf(parts);
    return ok({ output: { ...found.value, own: { card, fingerprint: cardFingerprint(card) } } });
  },
});
