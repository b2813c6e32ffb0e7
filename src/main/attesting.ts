// Where a decision rule dates votes by their cosignature, this node proves by itself when witnesses
// first saw its own statements: as soon as the receipt of the entry is final, it is kept and sent
// to everybody concerned. To lose a turn only delays it.
import type { Caller } from '../base/caller.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/json.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import { type AwaitingReceipt, attestStatement } from '../kernel/instruments/index.ts';
import { bodyFor, type Ledger, readEntries, receiptFor } from '../kernel/ledger/index.ts';
import type { Repeating } from './background.ts';
import type { BuiltNode } from './build-node.ts';
import type { Log } from './log.ts';

const EVERY_MS = 1_000;
/** What one nation says on one instrument stays far below this. */
const ENTRIES_MAX = 500;
const STATED = 'instrument.stated';
const itself: Caller = { kind: 'node-itself' };

export function attestingTask({ kernel, instruments, perform }: BuiltNode, log: Log): Repeating {
  const { store, settings, ledger } = kernel;
  return {
    name: 'attest',
    everyMs: EVERY_MS,
    async run() {
      for (const awaiting of await instruments.awaitingReceipt(store.db, settings.member)) {
        const receipt = await finalReceipt(ledger, awaiting);
        if (receipt === null) continue;
        const { instrument, statement } = awaiting;
        const operation = attestStatement as unknown as AnyOperation;
        const { result } = await perform(operation, itself, { instrument, statement, receipt });
        if (!result.ok) {
          const { code, message } = result.refusal;
          log.say('instrument.not-attested', { instrument, statement, code, message });
        }
      }
    },
  };
}

/** Of the entry in our own log that records the statement; null until the quorum has cosigned. */
async function finalReceipt(
  ledger: Ledger,
  { id, statement }: AwaitingReceipt,
): Promise<Json | null> {
  const page = { subject: id, type: STATED, limit: ENTRIES_MAX };
  for (const { entry } of await readEntries(ledger.store.db, page)) {
    const held = await bodyFor(ledger, entry, ledger.member);
    if (!held.ok || !canonicalJson(held.value.body.record as Json).includes(statement)) continue;
    const receipt = await receiptFor(ledger, entry, ledger.member);
    if (!receipt.ok) return null;
    const value = JSON.parse(receipt.value) as { readonly state: string };
    return value.state === 'final' ? (value as unknown as Json) : null;
  }
  return null;
}
