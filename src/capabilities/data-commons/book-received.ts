// The asker's own book of an answer: the same exchange that the holder books, from what it said.
import { instantText } from '../../base/instants.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { AttestedFacts } from './attested.ts';
import { saveExchange } from './exchange-store.ts';
import type { HeardAnswer } from './heard-answer.ts';
import { requesterKey } from './requester-key.ts';

export async function bookReceived(
  db: Database,
  at: Temporal.Instant,
  { questionId, facts, heard }: { questionId: string; facts: AttestedFacts; heard: HeardAnswer },
): Promise<void> {
  if (heard.outcome !== 'answered' && heard.outcome !== 'suppressed') return;
  const said = facts as Readonly<Record<string, unknown>>;
  const entry = (heard.evidence as { entry?: unknown } | undefined)?.entry;
  await saveExchange(db, {
    id: `${questionId}/${heard.dataset}`,
    kind: 'answer',
    direction: 'received',
    agreement: heard.agreement ?? '',
    counterpart: heard.holder,
    dataset: heard.dataset,
    question: questionId,
    organisation: String(said['requester.organisationId'] ?? ''),
    requester: requesterKey(facts),
    at: heard.at ?? instantText(at),
    records: heard.records ?? 0,
    units: heard.units ?? '0',
    entry: typeof entry === 'string' ? entry : null,
  });
}
