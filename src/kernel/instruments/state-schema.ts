// The shapes in which state, counts and certificates are exchanged; equal to the types beside them.
import { DigestSchema, Type } from '../../base/schema.ts';
import { CERTIFICATE_TYP } from './adoption.ts';
import { ExactInstantSchema } from './instrument.ts';
import { LADDER_STAGES } from './ladder.ts';
import { END_REASONS, STAGES } from './lifecycle.ts';
import { MemberSchema } from './member-list.ts';
import { MatterSchema, ReasonSchema, ROLES, TierSchema } from './statement.ts';

const closed = { additionalProperties: false };
const Members = Type.Array(MemberSchema);

export const TallySchema = Type.Object(
  {
    outcome: Type.Enum(['adopted', 'open', 'failed']),
    yes: Members,
    no: Members,
    abstained: Members,
    missing: Members,
    lines: Type.Array(
      Type.Object(
        {
          name: Type.Enum([
            'signatures',
            'members',
            'weight',
            'quorum',
            'blocking-minority',
            'outside-parties',
          ]),
          have: Type.String(),
          need: Type.String(),
          isReached: Type.Boolean(),
          shortBy: Type.String({ pattern: '^\\d+$', description: 'votes or weight still lacking' }),
        },
        closed,
      ),
    ),
    why: Type.String(),
  },
  { ...closed, description: 'a count under a decision rule' },
);

export const CertificateSchema = Type.Object(
  {
    typ: Type.Literal(CERTIFICATE_TYP),
    instrument: DigestSchema,
    id: Type.String({ pattern: '^ins_[0-9a-hjkmnp-tv-z]{26}$' }),
    rule: DigestSchema,
    memberList: DigestSchema,
    decidedAt: ExactInstantSchema,
    inForceFrom: ExactInstantSchema,
    inForceUntil: Type.Optional(ExactInstantSchema),
    tally: TallySchema,
    counted: Type.Array(
      Type.Object(
        {
          member: MemberSchema,
          role: Type.Enum([...ROLES]),
          at: ExactInstantSchema,
          statement: DigestSchema,
          keys: Type.Array(Type.String(), { minItems: 1 }),
        },
        closed,
      ),
    ),
  },
  {
    ...closed,
    description:
      'computed, never signed: whoever holds the instrument, the statements, the member list and ' +
      'the keys computes the same bytes',
  },
);

const MatterStateSchema = Type.Object(
  {
    matter: MatterSchema,
    by: MemberSchema,
    against: Type.Optional(MemberSchema),
    tier: Type.Optional(TierSchema),
    reason: Type.Optional(ReasonSchema),
    noticeAt: ExactInstantSchema,
    liftedAt: Type.Optional(ExactInstantSchema),
    stage: Type.Enum([...LADDER_STAGES]),
    dates: Type.Object(
      {
        noticeOn: Type.String(),
        consultationFromOn: Type.String(),
        cureFromOn: Type.String(),
        cureUntilOn: Type.String(),
        suspendedFromOn: Type.String(),
      },
      closed,
    ),
    edges: Type.Array(ExactInstantSchema),
  },
  closed,
);

export const InstrumentStateSchema = Type.Object(
  {
    stage: Type.Enum([...STAGES]),
    at: ExactInstantSchema,
    isInForce: Type.Boolean(),
    signedBy: Members,
    objections: Members,
    takenBack: Members,
    left: Members,
    decidedAt: Type.Optional(ExactInstantSchema),
    inForceFrom: Type.Optional(ExactInstantSchema),
    closesAt: Type.Optional(ExactInstantSchema),
    end: Type.Optional(
      Type.Object(
        {
          at: ExactInstantSchema,
          reason: Type.Enum([...END_REASONS]),
          by: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    matters: Type.Array(MatterStateSchema),
    suspensions: Type.Array(
      Type.Object({ tier: Type.Optional(TierSchema), by: Type.String() }, closed),
    ),
    obligationsRemain: Type.Boolean(),
    tally: Type.Optional(TallySchema),
    why: Type.String(),
  },
  { ...closed, description: 'the state of an instrument at an instant' },
);
