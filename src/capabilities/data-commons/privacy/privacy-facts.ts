// What law is told of the privacy of a question: how it would be answered, what that costs, and
// what is left to whoever asks.
import type { RandomBytes } from '../../../base/ids.ts';
import { port } from '../../../base/port.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import type { AttestedFacts } from '../attested.ts';
import type { Dataset } from '../model.ts';
import { requesterKey } from '../requester-key.ts';
import { ACCOUNTS, type Asker, leftIn } from './account.ts';
import type { Seal } from './budget-line.ts';
import { type Guarded, wasReleased } from './guard.ts';
import { type Accounts, accountOf } from './privacy-store.ts';

export interface PrivacyPorts {
  readonly accounts: Accounts;
  readonly seal: Seal;
  /** For noise: cryptographically secure, and nowhere recorded. */
  readonly random: RandomBytes;
}
export const privacyPort = port<PrivacyPorts>('data-commons.privacy');

export const askerOf = (member: string, said: AttestedFacts): Asker => ({
  member,
  organisation: String((said as Record<string, unknown>)['requester.organisationId'] ?? ''),
  requester: requesterKey(said),
});

export async function privacyFacts(
  { db, privacy }: { readonly db: Database; readonly privacy: PrivacyPorts },
  dataset: Dataset,
  guard: Guarded,
  asker: Asker,
): Promise<DataActFacts> {
  const { mechanism, settings } = guard;
  if (mechanism === 'open' || mechanism === 'none') return { 'privacy.mechanism': mechanism };
  const account = await accountOf(db, dataset.id, privacy);
  if (!account.ok) return { 'privacy.mechanism': mechanism, 'privacy.isRecordWhole': false };
  const spent = account.value.spentBy(asker);
  const isFree = await wasReleased(db, dataset, guard, asker);
  const base = { 'privacy.mechanism': mechanism, 'privacy.isRecordWhole': true } as const;
  if (mechanism === 'exact')
    return {
      ...base,
      'privacy.answersCost': isFree ? 0 : 1,
      'privacy.answersLeft': Math.max(0, settings.exactAnswers - spent.exact),
    };
  const left = leftIn(spent, settings);
  const narrowest = ACCOUNTS.reduce((a, b) => (left[b] < left[a] ? b : a));
  return {
    ...base,
    'privacy.cost': isFree ? 0 : guard.cost,
    'privacy.left': left[narrowest],
    'privacy.leftTo': narrowest,
  };
}
