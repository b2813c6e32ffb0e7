// Makes a fresh key for a purpose whose keys are lost, and the statement by which the recovery key,
// on another machine, puts it in their place. Where that is lost too, the public key goes into a
// key-change instrument that the other members adopt.
import { toBase64url } from '../../../base/bytes.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { keysAt } from '../keys/key-store.ts';
import { NODE_PURPOSES } from '../keys/keyring.ts';
import { rotationStatement } from '../keys/rotation.ts';
import { KeyIdSchema, PublicKeySchema } from '../portable.ts';
import { homeMemberPort, keyringPort } from '../ports.ts';

export const draftKey = writeOperation({
  id: 'members.draft-key',
  summary: 'Make a key to replace a lost one, and the statement for the recovery key to sign.',
  route: { method: 'POST', path: '/members/keys/draft' },
  input: Type.Object(
    { purpose: Type.Enum(NODE_PURPOSES), reason: Type.Enum(['lost', 'compromised']) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    keyId: KeyIdSchema,
    publicKey: PublicKeySchema,
    /** Sign exactly these bytes; absent where no recovery key is enrolled. */
    statement: Type.Optional(Type.String()),
  }),
  refusals: [],
  permission: ['mandate:operator', 'node-itself'],
  needs: { home: homeMemberPort, keyring: keyringPort },
  entry: 'key.drafted',
  async prepare({ keyring }, { purpose }) {
    const { keyId, publicKey } = keyring.addKey(purpose);
    return ok({ keyId, publicKey });
  },
  async run({ db, at, home }, { purpose, reason }, { keyId, publicKey }) {
    const [recovery] = await keysAt(db, home, 'recovery', at);
    const counting = await keysAt(db, home, purpose, at);
    const retires = counting.map((key) => key.keyId);
    const statement = recovery && {
      statement: canonicalJson(
        rotationStatement({
          member: home,
          purpose,
          newKey: publicKey,
          authorisedBy: recovery.keyId,
          retires,
          reason,
          at,
        }),
      ),
    };
    const output = { keyId, publicKey: toBase64url(publicKey), ...statement };
    return ok({ output, record: { purpose, reason, keyId } });
  },
});
