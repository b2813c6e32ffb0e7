// Puts a fresh key in place of one of this node's, signed with the old one and sent to the
// partners.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { NODE_PURPOSES } from '../keys/keyring.ts';
import { rotationStatement, signRotation } from '../keys/rotation.ts';
import { homeMemberPort, keyringPort } from '../ports.ts';
import { RotatedSchema, rotated } from './rotated.ts';

export const rotateKey = writeOperation({
  id: 'members.rotate-key',
  summary: 'Replace one of this node’s keys, signed with the old one.',
  route: { method: 'POST', path: '/members/keys/rotate' },
  input: Type.Object(
    {
      purpose: Type.Enum(NODE_PURPOSES),
      reason: Type.Enum(['routine', 'compromised']),
      /**
       * How long the old key still counts beside the new one; 48 for a routine change of `node`.
       */
      overlapHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 720 })),
      /** First index of this node's log at which the old key no longer counts. */
      retiresIndex: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    { additionalProperties: false },
  ),
  output: RotatedSchema,
  refusals: ['members.bad-rotation', 'members.key-known'],
  permission: ['mandate:operator', 'node-itself'],
  needs: { home: homeMemberPort, keyring: keyringPort },
  entry: 'key.rotated',
  async prepare({ at, home, keyring }, { purpose, reason, overlapHours, retiresIndex }) {
    const old = keyring.signer(purpose);
    const successor = keyring.addKey(purpose);
    const statement = rotationStatement({
      member: home,
      purpose,
      newKey: successor.publicKey,
      authorisedBy: old.keyId,
      retires: [old.keyId],
      reason,
      at,
      retiresAt: at.add({ hours: overlapHours ?? overlapFor(purpose, reason) }),
      retiresIndex,
    });
    return ok(signRotation(statement, old, successor));
  },
  run: (frame, _input, rotation) => rotated(frame, rotation, frame.home),
});

// Partners learn of the new key in messages signed with the old one; a compromised key has no
// grace.
const overlapFor = (purpose: string, reason: string): number =>
  purpose === 'node' && reason === 'routine' ? 48 : 0;
