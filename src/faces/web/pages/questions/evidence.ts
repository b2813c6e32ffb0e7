// The proof that came with an answer: the entry in the holder's log, and the holder's signed
// promise to include it. It is checked here, in this browser, by the portable verifier.
import type { OutputOf } from '../../api/client.ts';
import type { HeardAnswer } from './kinds.ts';

export interface Evidence {
  readonly entry: string;
  readonly leafHash: string;
  readonly promise: string;
}

export function evidenceOf({ evidence }: HeardAnswer): Evidence | null {
  if (typeof evidence !== 'object' || evidence === null) return null;
  const { entry, leafHash, promise } = evidence as Partial<Evidence>;
  return entry && leafHash && promise ? { entry, leafHash, promise } : null;
}

export const entryOf = (part: HeardAnswer): string | null => evidenceOf(part)?.entry ?? null;

export interface Promised {
  readonly origin: string;
  readonly at: string;
}

/** What the promise says of itself; null when it cannot be read. */
export function promisedIn({ promise }: Evidence): Promised | null {
  try {
    const { origin, at } = (JSON.parse(promise) ?? {}) as Record<string, unknown>;
    // The holder wrote it: what is no text would break the page that shows it.
    return typeof origin === 'string' && typeof at === 'string' ? { origin, at } : null;
  } catch (cause) {
    // Not JSON: the check says so, too.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

type Keys = OutputOf<'/members/{member}', 'get'>['keys'];

export interface PromiseCheck {
  readonly what: string;
  readonly ok: boolean;
  readonly why: string;
}

export async function checkHere(
  { promise, leafHash }: Evidence,
  origin: string,
  keys: Keys,
): Promise<readonly PromiseCheck[]> {
  const [{ checkPromise, noteKey, LOG_SIGNATURE }, { fromBase64url }] = await Promise.all([
    import('../../../../kernel/ledger/portable.ts'),
    import('../../../../base/bytes.ts'),
  ]);
  const logKeys = keys.flatMap(({ purpose, publicKey }) => {
    const bytes = purpose === 'log' ? fromBase64url(publicKey) : null;
    return bytes ? [noteKey(origin, LOG_SIGNATURE, bytes)] : [];
  });
  return checkPromise(promise, leafHash, logKeys);
}
