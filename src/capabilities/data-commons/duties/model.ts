// A duty that a verdict gave somebody: what, on whom, by when, by which law, and how it was shown
// to be done. A duty either falls due on its last day or is a period that runs up to it (records
// kept for ten years). Which state it is in follows from the day asked about and is never stored.
import { dateOf } from '../../../base/instants.ts';
import {
  DateSchema,
  DigestSchema,
  InstantSchema,
  type Static,
  Type,
} from '../../../base/schema.ts';

export const DUTY_STATES = ['due', 'running', 'done', 'overdue'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export const DutyEvidenceSchema = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 4_000, description: 'What was done, in words' }),
    digest: Type.Optional(
      Type.String({ ...DigestSchema, description: 'Of the report or document that shows it' }),
    ),
  },
  { additionalProperties: false },
);
export type DutyEvidence = Static<typeof DutyEvidenceSchema>;

export const RecordedDutySchema = Type.Object(
  {
    id: Type.String({ description: '`dty_...`' }),
    verdict: Type.String({ ...DigestSchema, description: 'Of the verdict it comes from' }),
    source: Type.String({ description: 'Type of the ledger entry that holds the verdict' }),
    subject: Type.String({ description: 'What it is about: a transfer, or the data set refused' }),
    code: Type.String(),
    text: Type.String(),
    on: Type.Enum(['requester', 'holder']),
    bearer: Type.String({ description: 'The party or member that owes it' }),
    within: Type.Optional(Type.String({ description: 'ISO 8601 duration' })),
    dueOn: Type.Optional(
      Type.String({ ...DateSchema, description: 'Last day, when it runs from the act itself' }),
    ),
    isPeriod: Type.Optional(
      Type.Literal(true, { description: 'Lasts up to `dueOn` instead of falling due on it' }),
    ),
    rule: Type.String(),
    citation: Type.String(),
    arisenAt: InstantSchema,
    fulfilledAt: Type.Optional(InstantSchema),
    fulfilledBy: Type.Optional(Type.String()),
    evidence: Type.Optional(DutyEvidenceSchema),
  },
  { additionalProperties: false },
);
export type RecordedDuty = Omit<Static<typeof RecordedDutySchema>, 'on'> & {
  readonly on: 'requester' | 'holder';
};

export const SeenDutySchema = Type.Object(
  { ...RecordedDutySchema.properties, state: Type.Enum([...DUTY_STATES]) },
  { additionalProperties: false },
);
export type SeenDuty = RecordedDuty & { readonly state: DutyState };

/**
 * A duty is in time on its last day; one that waits for an event has no last day yet. A period runs
 * through its last day and is then over by itself.
 */
export function dutyState(
  duty: Pick<RecordedDuty, 'fulfilledAt' | 'dueOn' | 'isPeriod'>,
  at: Temporal.Instant,
): DutyState {
  if (duty.fulfilledAt !== undefined) return 'done';
  const isPast = duty.dueOn !== undefined && dateOf(at).toString() > duty.dueOn;
  if (duty.isPeriod) return isPast ? 'done' : 'running';
  return isPast ? 'overdue' : 'due';
}

export const seenDuty = (duty: RecordedDuty, at: Temporal.Instant): SeenDuty => ({
  ...duty,
  state: dutyState(duty, at),
});
