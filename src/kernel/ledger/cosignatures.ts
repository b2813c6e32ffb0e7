// Cosignatures of this log's heads. The earliest of each witness says by when an entry was seen,
// the latest says how fresh the head is; those between are let go.

import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database, Store } from '../storage/index.ts';
import { cosignedAt, readTimestamped, verifyCosignature } from './cosignature.ts';
import { COSIGNATURE, type NoteKey } from './key.ts';
import { formatNote, type NoteSignature, parseNote } from './note.ts';
import { isQuorum, type Policy } from './policy.ts';
import { tables } from './tables.ts';

export type CosignatureRefusal = Refusal<
  'cosignature.unknown-head' | 'cosignature.unknown-witness' | 'cosignature.does-not-hold'
>;

/** Verifies and keeps one witness's cosignature; says whether the head is final now. */
export async function addCosignature(
  store: Store,
  policy: Policy,
  size: number,
  given: NoteSignature,
): Promise<Result<{ readonly isFinal: boolean }, CosignatureRefusal>> {
  const head = await tables(store.db)
    .selectFrom('ledger_head')
    .select('note')
    .where('size', '=', size)
    .executeTakeFirst();
  const note = head && parseNote(head.note);
  if (!note?.ok) return unknownHead(size);
  const key = witnessOf(policy, given);
  if (!key) return unknownWitness(given);
  const holds = await verifyCosignature(key.publicKey, note.value.text, given.signature);
  if (!holds) return doesNotHold(given, size);
  return store.unit(async ({ db }) => {
    await keep(db, size, given);
    const cosigned = (await readCosignatures(db, size, 'earliest')).flatMap(
      (line) => witnessOf(policy, line) ?? [],
    );
    const isFinal = isQuorum(policy, cosigned);
    if (isFinal)
      await tables(db)
        .updateTable('ledger_head')
        .set({ is_final: 1 })
        .where('size', '=', size)
        .execute();
    return ok({ isFinal });
  });
}

const witnessOf = (policy: Policy, { name, keyId }: NoteSignature): NoteKey | null =>
  policy.witnesses.find(
    ({ key }) => key.name === name && key.id === keyId && key.type === COSIGNATURE,
  )?.key ?? null;

async function keep(db: Database, size: number, given: NoteSignature): Promise<void> {
  const seconds = Number(readTimestamped(given.signature)!.seconds);
  const place = { size, witness: given.name, key_id: given.keyId };
  await tables(db)
    .insertInto('ledger_cosignature')
    .values({ ...place, cosigned_seconds: seconds, signature: given.signature })
    .onConflict((conflict) =>
      conflict.columns(['size', 'witness', 'key_id', 'cosigned_seconds']).doNothing(),
    )
    .execute();
  const times = tables(db)
    .selectFrom('ledger_cosignature')
    .where('size', '=', size)
    .where('witness', '=', given.name)
    .where('key_id', '=', given.keyId);
  const { first, last } = await times
    .select(({ fn }) => [
      fn.min<number>('cosigned_seconds').as('first'),
      fn.max<number>('cosigned_seconds').as('last'),
    ])
    .executeTakeFirstOrThrow();
  await tables(db)
    .deleteFrom('ledger_cosignature')
    .where('size', '=', size)
    .where('witness', '=', given.name)
    .where('key_id', '=', given.keyId)
    .where('cosigned_seconds', '>', first)
    .where('cosigned_seconds', '<', last)
    .execute();
}

/** One line a witness key, sorted by witness. */
export async function readCosignatures(
  db: Database,
  size: number,
  which: 'earliest' | 'latest',
): Promise<NoteSignature[]> {
  const rows = await tables(db)
    .selectFrom('ledger_cosignature')
    .selectAll()
    .where('size', '=', size)
    .orderBy('witness')
    .orderBy('key_id')
    .orderBy('cosigned_seconds', which === 'earliest' ? 'asc' : 'desc')
    .execute();
  const lines = new Map<string, NoteSignature>();
  for (const { witness, key_id, signature } of rows) {
    const key = `${witness}+${key_id}`;
    if (!lines.has(key)) lines.set(key, { name: witness, keyId: key_id, signature });
  }
  return [...lines.values()];
}

/** The head's note with its cosignature lines after the log's own. */
export async function cosignedNote(
  db: Database,
  head: { readonly size: number; readonly note: string },
  which: 'earliest' | 'latest',
): Promise<string> {
  const lines = await readCosignatures(db, head.size, which);
  const note = parseNote(head.note);
  if (!note.ok || lines.length === 0) return head.note;
  const { text, signatures } = note.value;
  return formatNote({ text, signatures: [...signatures, ...lines] });
}

/** Each witness's newest word on this log: which size, and when. */
export async function witnessStandings(
  db: Database,
): Promise<{ witness: string; size: number; cosignedAt: string }[]> {
  const rows = await tables(db)
    .selectFrom('ledger_cosignature')
    .select(({ fn }) => [
      'witness',
      fn.max<number>('size').as('size'),
      fn.max<number>('cosigned_seconds').as('seconds'),
    ])
    .groupBy('witness')
    .orderBy('witness')
    .execute();
  return rows.map(({ witness, size, seconds }) => ({
    witness,
    size,
    cosignedAt: Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString(),
  }));
}

const unknownHead = (size: number) =>
  refused(
    refusal(
      'not-found',
      'cosignature.unknown-head',
      `This log has signed no head of size ${size}.`,
      {
        next: 'Cosign a head that the log publishes.',
      },
    ),
  );

const unknownWitness = ({ name, keyId }: NoteSignature) =>
  refused(
    refusal(
      'forbidden',
      'cosignature.unknown-witness',
      `${name} with key ${keyId} is no witness of this log.`,
      { next: 'Witnesses are the members of the alliance, under the keys they acceded with.' },
    ),
  );

const doesNotHold = ({ name, signature }: NoteSignature, size: number) =>
  refused(
    refusal(
      'unauthenticated',
      'cosignature.does-not-hold',
      `The cosignature of ${name} does not hold for the head of size ${size}.`,
      {
        because: [{ text: `it says ${cosignedAt(signature) ?? 'no readable time'}` }],
        next: 'Ask the witness again.',
      },
    ),
  );
