// The one schema of a rule pack (packs/<place or body>/<topic>.yaml): law and reference facts as
// data. Every rule, list and table carries its source, whether it was verified, and two clocks:
// valid time (when it is law) and known time (when it could be known). Conditions are in
// predicate-schema.ts; what a schema cannot say is checked by check-pack.ts.
import { type Static, Type } from '../../base/schema.ts';
import { CivilDate, FactName, Period, PredicateSchema } from './predicate-schema.ts';

const closed = { additionalProperties: false };
const Name = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'lower-case words joined by hyphens',
});
const PackName = Type.String({
  pattern: '^[a-z0-9-]+(/[a-z0-9-]+)+$',
  description: '<place or body>/<topic>, as in its path: us/bulk-data',
});
const Words = Type.String({ minLength: 1 });
const Place = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9-]*$',
  description: 'whose law: an ISO 3166-1 alpha-2 code, EU, or a body such as NIH',
});
const RuleId = Type.String({
  pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$',
  description: 'a stable id, for example us.bulk-data.third-country',
});
const ActKind = Type.String({
  pattern: '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$',
  description: 'an act kind, for example data.transfer',
});

export const StatusSchema = Type.Enum(['verified', 'unverified', 'demonstration']);
/**
 * Not before commencement, in force, and three ways of not being in force; no period is absence.
 */
export const StateSchema = Type.Enum([
  'not-commenced',
  'in-force',
  'suspended',
  'repealed',
  'sunset',
]);
export type RuleState = Static<typeof StateSchema>;

/** `to` is the first day on which it no longer holds. Known time is the pack author's. */
const Known = Type.Object({ from: CivilDate, to: Type.Optional(CivilDate) }, closed);
const Source = Type.Object(
  {
    title: Words,
    url: Type.Optional(Type.String({ pattern: '^https?://' })),
    retrievedOn: Type.Optional(CivilDate),
    status: StatusSchema,
  },
  closed,
);

/** Reference facts with dates: countries of concern, members of a group, listed institutions. */
const List = Type.Object(
  {
    title: Words,
    source: Name,
    status: Type.Optional(StatusSchema),
    members: Type.Array(
      Type.Object(
        {
          codes: Type.Array(Type.Union([Type.String(), Type.Integer()]), { minItems: 1 }),
          from: CivilDate,
          to: Type.Optional(CivilDate),
          known: Type.Optional(Known),
          note: Type.Optional(Words),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** Numbers by key with dates: thresholds per category. */
const Table = Type.Object(
  {
    title: Words,
    source: Name,
    status: Type.Optional(StatusSchema),
    /** What a key that the table does not hold means: `none`: no threshold, so the comparison is
     * false; `unknown` (the default): unknown, so a person is asked. */
    otherKeys: Type.Optional(Type.Enum(['none', 'unknown'])),
    values: Type.Array(
      Type.Object(
        {
          key: Type.String({ minLength: 1 }),
          value: Type.Integer(),
          unit: Type.Optional(Words),
          from: CivilDate,
          to: Type.Optional(CivilDate),
          known: Type.Optional(Known),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

const Duty = Type.Object(
  {
    code: RuleId,
    text: Words,
    on: Type.Enum(['requester', 'holder']),
    within: Type.Optional(Period),
    /**
     * Required beside `within`: `act` gets a due date, `event` is the event that the text names.
     */
    runsFrom: Type.Optional(Type.Enum(['act', 'event'])),
    /** It lasts through the period (a record kept for years) and does not fall due at its end. */
    isPeriod: Type.Optional(Type.Literal(true)),
  },
  closed,
);

/** Unbroken: each period runs until the next begins; before the first is "not commenced". */
const Periods = Type.Array(
  Type.Object(
    {
      from: CivilDate,
      /** Optional; must equal the next period's `from`. The last period has none. */
      to: Type.Optional(CivilDate),
      state: StateSchema,
      why: Type.Optional(Words),
    },
    closed,
  ),
  { minItems: 1 },
);
const Questions = Type.Record(FactName, Words, closed);

const RuleSchema = Type.Object(
  {
    /**
     * The same id may stand twice for amended text, with valid or known times that do not overlap.
     */
    id: RuleId,
    title: Words,
    citation: Words,
    source: Name,
    /** The source's, unless stated; never better than the source's. */
    status: Type.Optional(StatusSchema),
    valid: Periods,
    known: Type.Optional(Known),
    act: Type.Array(ActKind, { minItems: 1 }),
    /** Absent: always. */
    when: Type.Optional(PredicateSchema),
    /** Exemption: where it holds, the rule does not apply. */
    unless: Type.Optional(PredicateSchema),
    effect: Type.Enum(['permit', 'review', 'deny', 'duty']),
    /** False for a permit that says only that this law does not stand in the way: it is shown, but
     * an act that nothing else permits is still denied. True when absent. */
    mayPermit: Type.Optional(Type.Boolean()),
    duties: Type.Optional(Type.Array(Duty, { minItems: 1 })),
    /** Why, for the requester; `{counterparty.rollingCount}` is filled in from the facts. */
    text: Words,
    whoMayChange: Type.Optional(Words),
    next: Type.Optional(Words),
    /**
     * What to ask when a fact is missing; every fact of a condition needs one here or in the pack.
     */
    questions: Type.Optional(Questions),
  },
  closed,
);

/** A case that `entente law test` runs; it judges by this pack alone. */
const Case = Type.Object(
  {
    name: Words,
    act: ActKind,
    facts: Type.Record(FactName, Type.Unknown(), closed),
    /** A civil date or an RFC 3339 instant in UTC. */
    validAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$' }),
    /** When absent: with everything that the pack knows. */
    knownAt: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$' })),
    expect: Type.Object(
      {
        /** What this pack contributes; `none` when no rule of it speaks. */
        effect: Type.Enum(['none', 'permit', 'permit-with-duties', 'review', 'deny']),
        /** Ids of exactly the rules that speak, in any order. */
        rules: Type.Array(RuleId),
        /** Facts asked for, in any order; not checked when absent. */
        questions: Type.Optional(Type.Array(FactName)),
        /** Codes of the duties, in any order; not checked when absent. */
        duties: Type.Optional(Type.Array(RuleId)),
      },
      closed,
    ),
  },
  closed,
);

export const PackSchema = Type.Object(
  {
    pack: PackName,
    title: Words,
    place: Place,
    /** Quoted: "2026-11-22" or "1". */
    version: Words,
    /** Who may change this law, for rules that do not say. */
    whoMayChange: Type.Optional(Words),
    sources: Type.Record(Name, Source, closed),
    lists: Type.Optional(Type.Record(Name, List, closed)),
    tables: Type.Optional(Type.Record(Name, Table, closed)),
    questions: Type.Optional(Questions),
    rules: Type.Array(RuleSchema),
    tests: Type.Optional(Type.Array(Case)),
  },
  closed,
);

export type Pack = Static<typeof PackSchema>;
export type Rule = Pack['rules'][number];
export type PackList = NonNullable<Pack['lists']>[string];
export type PackTable = NonNullable<Pack['tables']>[string];
export type PackCase = NonNullable<Pack['tests']>[number];
export type Periods = Rule['valid'];
export type Known = NonNullable<Rule['known']>;
