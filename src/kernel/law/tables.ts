// The rows that the law keeps: packs as their bytes, verdicts, standing permissions and what each
// of them was read from, which entries hold verdicts, and what set off each ripple.
import type { Database } from '../storage/index.ts';

export type LawTables = {
  law_pack: {
    pack: string;
    version: string;
    digest: string;
    file: string;
    bytes: Uint8Array;
    imported_at: string;
    known_from: string;
  };
  law_verdict: {
    id: string;
    act: string;
    effect: string;
    valid_at: string;
    known_at: string;
    /** Canonical JSON: the bytes that a replay must give. */
    body: string;
  };
  standing_permission: {
    id: string;
    kind: string;
    holder: string;
    subject: string;
    /** Canonical JSON of the act, with what its facts were read from. */
    act: string;
    verdict: string;
    effect: string;
    granted_at: string;
    judged_at: string;
    ended_at: string | null;
    ended_because: string | null;
  };
  permission_fact: { fact: string; permission: string };
  permission_change: {
    event: string;
    permission: string;
    was_verdict: string;
    now_verdict: string;
    was_effect: string;
    now_effect: string;
    changed_at: string;
  };
  law_decision: {
    entry: string;
    act: string;
    effect: string;
    rule: string;
    decided_at: string;
    person: string | null;
    party: string | null;
    member: string | null;
  };
  law_ripple: {
    /** The event: an entry, or `law@` and an instant. */
    id: string;
    /** Canonical JSON. */
    cause: string;
    started_at: string;
    judged: number;
    changed: number;
  };
};

export const tables = (db: Database) => db.withTables<LawTables>();

/** In pieces that both engines take as parameters of one statement. */
export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
  return chunks;
}
