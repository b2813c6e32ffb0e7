// Takes the duties of a verdict down, each once, with the digest of the verdict they stand in: the
// ledger entry of the act holds that verdict, so a duty leads back to its reasons.
import { digestOfJson } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Duty, Verdict } from '../../../base/verdict.ts';
import { verdictJson } from '../../../kernel/law/index.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { insertDuties } from './duty-store.ts';
import type { RecordedDuty } from './model.ts';

export interface DutySource {
  readonly verdict: Verdict;
  /** Type of the entry in which the verdict stands. */
  readonly source: string;
  /** What the duties are about. */
  readonly subject: string;
  /** Who owes what the verdict puts on each side. */
  readonly bearers: { readonly requester: string; readonly holder: string };
  /** Duties that the act itself adds to those of the verdict. */
  readonly also?: readonly Duty[];
}

export async function recordDuties(
  { db, at, newId }: Pick<Frame<Database>, 'db' | 'at' | 'newId'>,
  { verdict, source, subject, bearers, also = [] }: DutySource,
): Promise<RecordedDuty[]> {
  const digest = digestOfJson(verdictJson(verdict));
  const duties = [...verdict.duties, ...also].map(
    (duty): RecordedDuty => ({
      ...duty,
      id: newId('dty'),
      verdict: digest,
      source,
      subject,
      bearer: bearers[duty.on],
      arisenAt: instantText(at),
    }),
  );
  await insertDuties(db, duties);
  return duties;
}
