// Puts a drafted key in place with the recovery key's signature, made on another machine.
import { fromBase64, fromBase64url, toBase64url, utf8 } from '../../../base/bytes.ts';
import { parseCanonical } from '../../../base/canonical-json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { keyIdOf } from '../keys/key-id.ts';
import { rotationBytes } from '../keys/rotation.ts';
import { RotationStatementSchema } from '../portable.ts';
import { homeMemberPort, keyringPort } from '../ports.ts';
import { RotatedSchema, rotated } from './rotated.ts';

export const recoverKey = writeOperation({
  id: 'members.recover-key',
  summary: 'Replace a lost key with the recovery key’s signature.',
  route: { method: 'POST', path: '/members/keys/recover' },
  input: Type.Object(
    {
      /** As `members.draft-key` gave it. */
      statement: Type.String({ maxLength: 10_000 }),
      signature: Type.String({ maxLength: 100, description: 'base64 or base64url' }),
    },
    { additionalProperties: false },
  ),
  output: RotatedSchema,
  refusals: [
    'statement.not-canonical',
    'input.invalid',
    'members.no-such-draft',
    'members.bad-rotation',
    'members.key-known',
  ],
  permission: ['mandate:operator', 'node-itself'],
  needs: { home: homeMemberPort, keyring: keyringPort },
  entry: 'key.rotated',
  async prepare({ home, keyring }, { statement: text, signature }) {
    const value = parseCanonical(utf8(text.trim()));
    if (!value.ok) return value;
    const read = parse(RotationStatementSchema, value.value);
    if (!read.ok) return read;
    const statement = read.value;
    const newKey = fromBase64url(statement.newKey);
    const successor = newKey && keyring.signerOf(keyIdOf(newKey));
    const bytes = fromBase64url(signature) ?? fromBase64(signature);
    if (!successor || !bytes || bytes.length !== 64 || statement.member !== home)
      return refused(noSuchDraft);
    return ok({
      statement,
      signatures: [
        { keyId: statement.authorisedBy, signature: toBase64url(bytes) },
        {
          keyId: successor.keyId,
          signature: toBase64url(successor.sign(rotationBytes(statement))),
        },
      ],
    });
  },
  run: (frame, _input, rotation) => rotated(frame, rotation, frame.home),
});

const noSuchDraft = refusal(
  'invalid',
  'members.no-such-draft',
  'This statement and signature belong to no key drafted here.',
  {
    because: [
      { text: 'The new key is not in this node’s keyring, or the signature is not 64 bytes.' },
    ],
    next: 'Draft the key again on this node, and sign exactly the statement it gives.',
  },
);
