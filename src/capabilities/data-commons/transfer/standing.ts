// Whether a transfer may go on now. Asked at every request and at every chunk of a running
// download, so that withdrawal and suspension stop both.
import { instantText } from '../../../base/instants.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import type { Agreements } from '../ports.ts';
import { findTransfer } from '../transfer-store.ts';
import type { Transfer } from './model.ts';

export interface Standing {
  /** Why it was revoked; null while it was not. */
  readonly revokedBecause: string | null;
  readonly withdrawnAt: string | null;
  readonly agreement: 'none' | 'in-force' | 'not-in-force' | 'tier-suspended';
}

export async function standingOf(
  db: Database,
  agreements: Agreements,
  { id, dataset: datasetId, agreement, member, record }: Transfer,
  at: Temporal.Instant,
): Promise<Standing> {
  const transfer = await findTransfer(db, id);
  const dataset = await findDataset(db, datasetId);
  const isRevoked = transfer === null || transfer.revokedAt !== null;
  return {
    revokedBecause: isRevoked ? (transfer?.revokedBecause ?? 'It is gone.') : null,
    withdrawnAt: dataset === null ? instantText(at) : (dataset.withdrawnAt ?? null),
    agreement: await standingUnder(),
  };

  async function standingUnder(): Promise<Standing['agreement']> {
    if (agreement === null) return 'none';
    const found = (await agreements.with(db, member, at)).find((each) => each.id === agreement);
    if (!found?.isInForce) return 'not-in-force';
    return found.suspendedTiers.includes(record.tier) ? 'tier-suspended' : 'in-force';
  }
}

/** Why nothing more of it may leave, or null. */
export function stopOf(transfer: Transfer, standing: Standing): Refusal | null {
  if (standing.revokedBecause !== null)
    return stopped(`Transfer ${transfer.id} was stopped.`, standing.revokedBecause);
  if (standing.withdrawnAt !== null)
    return stopped(
      `Data set ${transfer.dataset} was withdrawn.`,
      `It was withdrawn at ${standing.withdrawnAt}.`,
    );
  if (standing.agreement === 'not-in-force')
    return stopped(`Agreement ${transfer.agreement} is not in force.`, 'A copy leaves under it.');
  if (standing.agreement === 'tier-suspended')
    return stopped(
      `The ${transfer.record.tier} tier of agreement ${transfer.agreement} is suspended.`,
      'The copy was released at this tier.',
    );
  return null;
}

const stopped = (message: string, text: string): Refusal<'data-commons.transfer-stopped'> =>
  refusal('denied', 'data-commons.transfer-stopped', message, {
    because: [{ text }],
    next: 'Speak to the holder’s steward; what was fetched before stays under its duties.',
  });
