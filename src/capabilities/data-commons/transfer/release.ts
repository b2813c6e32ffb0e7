// From a verdict that permits to the transfer that stands: what is kept of it, and the duty that
// the steward's own terms add to those of law and agreement.
import { digestOfJson } from '../../../base/digest.ts';
import { dateOf, instantText } from '../../../base/instants.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Duty, Verdict } from '../../../base/verdict.ts';
import { verdictJson } from '../../../kernel/law/index.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import type { RecordedDuty } from '../duties/model.ts';
import type { Dataset } from '../model.ts';
import type { FoundAgreement } from '../ports.ts';
import { namedSnapshot } from '../snapshots/index.ts';
import { tally } from './leaving-persons.ts';
import type { MeasuredRelease } from './measure-release.ts';
import type { Transfer } from './model.ts';
import { DEFAULT_LINK_HOURS, type ReleaseInput } from './release-input.ts';

export interface Permitted {
  readonly at: Temporal.Instant;
  readonly verdict: Verdict;
  readonly recorded: readonly RecordedDuty[];
}

export function transferOf(
  id: string,
  input: ReleaseInput,
  dataset: Dataset,
  measured: MeasuredRelease,
  { at, verdict, recorded }: Permitted,
): Transfer {
  // The facts that were judged, so that the row cannot say anything else than the verdict.
  const facts = verdict.facts as DataActFacts;
  const { personCount } = tally(measured.persons);
  return {
    id,
    dataset: dataset.id,
    agreement: facts['agreement.id'] ?? null,
    counterparty: input.counterparty,
    member: facts['requester.nation'] ?? '',
    releasedAt: instantText(at),
    expiresAt: instantText(at.add({ hours: input.linkHours ?? DEFAULT_LINK_HOURS })),
    revokedAt: null,
    revokedBecause: null,
    record: {
      files: [...measured.files],
      records: measured.records,
      bytes: measured.bytes,
      categories: [...dataset.description.categories],
      ...(personCount === null ? {} : { personCount }),
      kind: input.kind,
      destination: input.destination,
      tier: dataset.description.tier,
      ...(input.retentionUntil === undefined ? {} : { retentionUntil: input.retentionUntil }),
      verdict: digestOfJson(verdictJson(verdict)),
      duties: recorded.map((duty) => duty.id),
      snapshot: namedSnapshot(dataset),
    },
  };
}

export const endOfRetention = ({ retentionUntil }: ReleaseInput): Duty[] =>
  retentionUntil === undefined
    ? []
    : [
        {
          code: 'data-commons.end-of-retention',
          text: `The copy must be returned or destroyed by ${retentionUntil}.`,
          on: 'requester',
          dueOn: retentionUntil,
          rule: 'data-commons.release-transfer',
          citation: 'Terms of release of this copy',
        },
      ];

/** A copy may not be promised for longer than the agreement lets it be kept. */
export function checkRetention(
  { retentionUntil }: ReleaseInput,
  agreement: FoundAgreement | null,
  at: Temporal.Instant,
): Result<null, Refusal<'data-commons.kept-too-long'>> {
  if (retentionUntil === undefined) return ok(null);
  const today = dateOf(at);
  const copies = agreement?.terms.copies;
  const last = copies && today.add({ months: copies.retentionMonths }).toString();
  const isPast = retentionUntil < today.toString();
  if (!isPast && (last === undefined || retentionUntil <= last)) return ok(null);
  const why = isPast ? 'That day has passed.' : `The agreement lets it be kept until ${last}.`;
  return refused(
    refusal('invalid', 'data-commons.kept-too-long', `Not to be kept until ${retentionUntil}.`, {
      because: [{ field: '/retentionUntil', text: why }],
      next: 'Choose a day up to then, or leave it out.',
    }),
  );
}
