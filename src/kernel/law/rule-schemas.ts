// How rules and packs are shown to people and programs.
import { DigestSchema, InstantSchema, type Static, Type } from '../../base/schema.ts';
import { ConditionLineSchema } from './condition-lines.ts';
import { StateSchema, StatusSchema } from './pack-schema.ts';
import { CivilDate } from './predicate-schema.ts';

const closed = { additionalProperties: false };
export const StandingSchema = Type.Enum(
  ['not-commenced', 'in-force', 'suspended', 'repealed', 'sunset', 'absent', 'not-known'],
  { description: 'absent: no import ever held it; not-known: some does, but not by then' },
);
const Range = Type.Object({ from: CivilDate, to: Type.Optional(CivilDate) }, closed);
const PeriodSchema = Type.Object(
  {
    from: CivilDate,
    to: Type.Optional(CivilDate),
    state: StateSchema,
    why: Type.Optional(Type.String()),
  },
  closed,
);
const SourceSchema = Type.Object(
  {
    title: Type.String(),
    url: Type.Optional(Type.String()),
    retrievedOn: Type.Optional(CivilDate),
    status: StatusSchema,
  },
  closed,
);

export const RuleRowSchema = Type.Object(
  {
    rule: Type.String(),
    pack: Type.String(),
    place: Type.String(),
    title: Type.String(),
    citation: Type.String(),
    url: Type.Optional(Type.String()),
    status: StatusSchema,
    acts: Type.Array(Type.String()),
    effect: Type.Enum(['permit', 'review', 'deny', 'duty']),
    standing: StandingSchema,
  },
  { ...closed, title: 'Rule, in a list' },
);
export type RuleRow = Static<typeof RuleRowSchema>;

const DutySchema = Type.Object(
  {
    code: Type.String(),
    text: Type.String(),
    on: Type.Enum(['requester', 'holder']),
    within: Type.Optional(Type.String({ description: 'ISO 8601 duration' })),
    runsFrom: Type.Optional(Type.Enum(['act', 'event'])),
    isPeriod: Type.Optional(
      Type.Boolean({ description: 'It lasts that long, instead of falling due then' }),
    ),
  },
  closed,
);
const ConditionSchema = Type.Object(
  { words: Type.String(), lines: Type.Array(ConditionLineSchema) },
  closed,
);
const CaseSchema = Type.Object(
  {
    name: Type.String(),
    act: Type.String(),
    validAt: Type.String(),
    knownAt: Type.Optional(Type.String()),
    facts: Type.Record(Type.String(), Type.Unknown()),
    effect: Type.String({ description: 'What the pack says to it' }),
    lacking: Type.Array(
      Type.Object({ fact: Type.String(), is: Type.String(), wanted: Type.String() }, closed),
      { description: 'Near misses: what keeps the rule from speaking' },
    ),
  },
  { ...closed, title: 'Case that tests a rule' },
);
export type RuleCase = Static<typeof CaseSchema>;
const FieldChangeSchema = Type.Object(
  { field: Type.String(), was: Type.String(), now: Type.String() },
  closed,
);
const TextSchema = Type.Object(
  {
    packVersion: Type.String(),
    digest: DigestSchema,
    importedFrom: InstantSchema,
    valid: Type.Array(PeriodSchema),
    known: Type.Optional(Range),
    isShown: Type.Boolean({ description: 'The one that speaks at the moment asked about' }),
    changes: Type.Array(FieldChangeSchema, { description: 'From the text before it' }),
  },
  { ...closed, title: 'Text of a rule' },
);

export const RuleViewSchema = Type.Object(
  {
    ...RuleRowSchema.properties,
    packVersion: Type.String(),
    source: SourceSchema,
    valid: Type.Array(PeriodSchema, { description: 'When it is law: every period, in order' }),
    known: Type.Optional(Range),
    importedFrom: Type.String({ description: 'Since when this node knows this text' }),
    mayPermit: Type.Boolean(),
    when: Type.Optional(ConditionSchema),
    unless: Type.Optional(ConditionSchema),
    text: Type.String({ description: 'Why it speaks, facts in braces' }),
    duties: Type.Array(DutySchema),
    questions: Type.Record(Type.String(), Type.String(), { description: 'By fact' }),
    whoMayChange: Type.Optional(Type.String()),
    next: Type.Optional(Type.String()),
    cases: Type.Array(CaseSchema, {
      description: 'Cases of the pack in which it speaks, the first ten',
    }),
    casesTotal: Type.Integer({ minimum: 0 }),
    nearMisses: Type.Array(CaseSchema, {
      description: 'Cases that one fact keeps from it, the first ten',
    }),
    nearMissesTotal: Type.Integer({ minimum: 0 }),
    texts: Type.Array(TextSchema, { description: 'Every text it ever had, oldest first' }),
  },
  { ...closed, title: 'Rule' },
);
export type RuleView = Static<typeof RuleViewSchema>;

export const PackRowSchema = Type.Object(
  {
    pack: Type.String(),
    title: Type.String(),
    place: Type.String(),
    version: Type.String(),
    digest: DigestSchema,
    knownFrom: InstantSchema,
    rules: Type.Object(
      {
        total: Type.Integer(),
        inForce: Type.Integer(),
        verified: Type.Integer(),
        unverified: Type.Integer(),
        demonstration: Type.Integer(),
      },
      closed,
    ),
    cases: Type.Integer(),
    validFrom: Type.Optional(CivilDate),
    validTo: Type.Optional({
      ...CivilDate,
      description: 'Only when every rule of it is over for good',
    }),
  },
  { ...closed, title: 'Pack, in a list' },
);
export type PackRow = Static<typeof PackRowSchema>;

export const PackViewSchema = Type.Object(
  {
    ...PackRowSchema.properties,
    whoMayChange: Type.Optional(Type.String()),
    sources: Type.Array(Type.Object({ name: Type.String(), ...SourceSchema.properties }, closed)),
    lists: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          title: Type.String(),
          status: StatusSchema,
          members: Type.Array(Type.String(), { description: 'At the moment asked about' }),
        },
        closed,
      ),
    ),
    tables: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          title: Type.String(),
          status: StatusSchema,
          values: Type.Array(
            Type.Object(
              {
                key: Type.String(),
                value: Type.Integer(),
                unit: Type.Optional(Type.String()),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    versions: Type.Array(
      Type.Object(
        { version: Type.String(), digest: DigestSchema, knownFrom: InstantSchema },
        closed,
      ),
      { description: 'Every import of it, newest first' },
    ),
  },
  { ...closed, title: 'Pack' },
);
export type PackView = Static<typeof PackViewSchema>;
