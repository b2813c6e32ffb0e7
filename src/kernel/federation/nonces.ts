// Nonces seen, kept until their signatures have expired: a recorded request is refused however
// often it is sent. In the database, so that it holds across restarts and across processes.
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { CLOCK_SKEW_SECONDS } from './node-signature.ts';
import { tables } from './tables.ts';

export interface SeenNonce {
  readonly member: MemberId;
  readonly nonce: string;
  readonly expiresAt: Temporal.Instant;
}

/** Inside a unit. Refuses the second time. */
export async function rememberNonce(db: Database, seen: SeenNonce): Promise<Result<null>> {
  const inserted = await tables(db)
    .insertInto('federation_nonce')
    .values({
      member: seen.member,
      nonce: seen.nonce,
      expires_at: instantText(seen.expiresAt),
    })
    .onConflict((conflict) => conflict.columns(['member', 'nonce']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return ok(null);
  return refused(
    refusal('unauthenticated', 'federation.replayed', 'This signed request was received before.', {
      because: [
        { citation: 'RFC 9421 section 7.2.2', text: `${seen.member} used its nonce already` },
      ],
      next: 'Sign a new request with a new nonce; nothing was done.',
    }),
  );
}

/** Inside a unit: drops nonces whose signatures no clock within tolerance would accept. */
export async function forgetNonces(db: Database, at: Temporal.Instant): Promise<void> {
  const before = at.subtract({ seconds: 2 * CLOCK_SKEW_SECONDS });
  await tables(db)
    .deleteFrom('federation_nonce')
    .where('expires_at', '<', instantText(before))
    .execute();
}
