// Opening a session once somebody is known, whatever the way in.

import { plus } from '../../../base/instants.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Database } from '../../storage/index.ts';
import type { Session, SignedIn } from '../portable.ts';
import { putSession } from './session-store.ts';

/** A working day. */
const LIFETIME = 'PT12H';

export interface Opened {
  readonly output: SignedIn;
  /** The entry's body: who, how and until when, never the token. */
  readonly record: { session: string; person: string; way: string; expiresAt: string };
}

/** Inside the unit; the token was drawn before, so that a replayed unit opens the same session. */
export async function openSession(
  { db, at, newId }: Pick<Frame<Database>, 'db' | 'at' | 'newId'>,
  { person, token, way }: { person: string; token: string; way: Session['way'] },
): Promise<Opened> {
  const output = await putSession(db, {
    id: newId('ses'),
    token,
    person,
    way,
    label: way,
    openedAt: at,
    expiresAt: plus(at, LIFETIME),
  });
  const { session, expiresAt } = output;
  return { output, record: { session, person, way, expiresAt } };
}
