// What follows a rotation, whichever way it came: the partners receive it, subscribers hear of it.

import { fromBase64url } from '../../../base/bytes.ts';
import type { MemberId } from '../../../base/caller.ts';
import type { JsonObject } from '../../../base/json.ts';
import type { Done, Frame } from '../../../base/operation.ts';
import { ok, type Result } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import type { Database } from '../../storage/index.ts';
import { keyIdOf } from '../keys/key-id.ts';
import { applyRotation } from '../keys/key-store.ts';
import { activeMembers } from '../membership/member-store.ts';
import { KeyIdSchema, type SignedRotation, SignedRotationSchema } from '../portable.ts';

/**
 * Type of the message that carries a rotation to the partners in `facts.tell`; its body is the
 * rotation.
 */
export const ROTATION_MESSAGE = 'members.key-rotation';

export const RotatedSchema = Type.Object({
  keyId: KeyIdSchema,
  retired: Type.Array(KeyIdSchema),
  /** Proves itself; carry it by hand to whoever the network does not reach. */
  rotation: SignedRotationSchema,
});

/** Inside the unit; `home` is told to its partners, a partner's rotation is only taken in. */
export async function rotated(
  { db, at }: Pick<Frame<Database>, 'db' | 'at'>,
  rotation: SignedRotation,
  home?: MemberId,
): Promise<Result<Done<Static<typeof RotatedSchema>>>> {
  const applied = await applyRotation(db, rotation, at);
  if (!applied.ok) return applied;
  const { member, purpose, newKey, retires } = rotation.statement;
  const keyId = keyIdOf(fromBase64url(newKey)!);
  const output = { keyId, retired: [...retires], rotation };
  const partners = home ? (await activeMembers(db, at)).filter((other) => other !== home) : [];
  const facts = { purpose, keyId, rotation, tell: partners } as unknown as JsonObject;
  return ok({
    output,
    record: { member, purpose, keyId, rotation: rotation as unknown as JsonObject },
    parties: partners,
    events: applied.value.isNew ? [{ type: 'member.key-rotated', subject: member, facts }] : [],
  });
}
