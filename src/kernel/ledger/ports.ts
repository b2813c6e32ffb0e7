// What the ledger's operations need from the composition.
import { port } from '../../base/port.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';

export const ownLedger = port<Ledger>('ledger.own-ledger');
/** The alliance's trust policy for this log, as the members stood at an instant. */
export const policyAt = port<(at: Temporal.Instant) => Promise<Policy>>('ledger.policy-at');
