// The canonical instrument: the one text that all parties sign, with its terms as data and the rule
// by which it is adopted. Its digest is SHA-256 of its RFC 8785 bytes; its id is the short form of
// that digest, so that every node gives the same text the same id.
import { canonicalBytes, parseCanonical } from '../../base/canonical-json.ts';
import { type Digest, digestOf, sha256 } from '../../base/digest.ts';
import { type Id, newId } from '../../base/ids.ts';
import { instantFrom, instantText, plus } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { type Because, type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { DigestSchema, parse, type Static, Type } from '../../base/schema.ts';
import { type DecisionRule, DecisionRuleSchema } from './decision-rule.ts';
import { isTooDeep } from './depth.ts';
import { MemberSchema } from './member-list.ts';
import { hiddenCharacters } from './plain-text.ts';

export const INSTRUMENT_TYP = 'entente-instrument/1';
export type InstrumentId = Id<'ins'>;

const closed = { additionalProperties: false };
/** Fixed width and no leap second: one instant has one spelling, text order is time order. */
export const ExactInstantSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:[0-5]\\d\\.\\d{3}Z$',
  format: 'date-time',
  description: 'RFC 3339 instant in UTC with milliseconds',
});
export const TermsSchema = Type.Record(Type.String(), Type.Unknown(), {
  description: 'the typed terms; their schema is that of the instrument type',
});
export const ClauseSchema = Type.Object(
  {
    number: Type.String({ pattern: '^[0-9A-Za-z]+(\\.[0-9A-Za-z]+)*$', maxLength: 20 }),
    heading: Type.String({ maxLength: 200 }),
    body: Type.String({ minLength: 1, maxLength: 20_000 }),
  },
  closed,
);
export const InForceSchema = Type.Object(
  { on: Type.Union([Type.Literal('adoption'), ExactInstantSchema]) },
  closed,
);
export const InstrumentTypeSchema = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*$',
  maxLength: 60,
  description: 'data-agreement, accession, suspension, withdrawal, key-change, ...',
});
export const TitleSchema = Type.String({ minLength: 1, maxLength: 200 });

export const InstrumentSchema = Type.Object(
  {
    typ: Type.Literal(INSTRUMENT_TYP),
    type: InstrumentTypeSchema,
    title: TitleSchema,
    parties: Type.Array(MemberSchema, {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      description: 'sorted by code',
    }),
    text: Type.Array(ClauseSchema, { maxItems: 500 }),
    terms: TermsSchema,
    decisionRule: DecisionRuleSchema,
    amendmentRule: Type.Optional(DecisionRuleSchema),
    proposedBy: MemberSchema,
    draftedAt: ExactInstantSchema,
    closesAt: Type.Optional(ExactInstantSchema),
    supersedes: Type.Optional(DigestSchema),
    inForce: InForceSchema,
    expiresAt: Type.Optional(ExactInstantSchema),
    memberList: DigestSchema,
  },
  closed,
);

export type Clause = Static<typeof ClauseSchema>;
export type Instrument = Omit<
  Static<typeof InstrumentSchema>,
  'terms' | 'memberList' | 'supersedes'
> & {
  readonly terms: JsonObject;
  /** Digest of the list of electors at `draftedAt`, see `electorate.ts`. */
  readonly memberList: Digest;
  readonly supersedes?: Digest;
};

export type InstrumentRefusal = Refusal<'instruments.malformed' | 'instruments.inconsistent'>;

export const instrumentBytes = (instrument: Instrument): Uint8Array =>
  canonicalBytes(instrument as unknown as Json);
export const instrumentDigest = (instrument: Instrument): Digest =>
  digestOf(instrumentBytes(instrument));

/** The first 128 bits of the digest, spelt as an id. */
export const instrumentId = (instrument: Instrument): InstrumentId =>
  newId('ins', () => sha256(instrumentBytes(instrument)).slice(0, 16));

/** When voting closes under the rule, counted from the draft: no later signature moves it. */
export const closeOf = (rule: DecisionRule, draftedAt: string): string | undefined =>
  rule.votingPeriod && instantText(plus(instantFrom(draftedAt), rule.votingPeriod));

/** Reads an instrument from outside: shape, strict canonical profile, then its rules of form. */
export function readInstrument(value: unknown): Result<Instrument, InstrumentRefusal> {
  if (isTooDeep(value)) return malformed([{ text: 'nested deeper than 32 levels' }]);
  const shaped = parse(InstrumentSchema, value);
  if (!shaped.ok) return malformed(shaped.refusal.because);
  const instrument = shaped.value as Instrument;
  const bytes = bytesOrReason(instrument);
  if (typeof bytes === 'string') return malformed([{ text: bytes }]);
  const canonical = parseCanonical(bytes);
  if (!canonical.ok) return malformed(canonical.refusal.because);
  const problems = formProblems(instrument);
  return problems.length > 0 ? inconsistent(problems) : ok(instrument);
}

function bytesOrReason(instrument: Instrument): Uint8Array | string {
  try {
    return instrumentBytes(instrument);
  } catch (cause) {
    if (cause instanceof TypeError) return cause.message;
    throw cause;
  }
}

export function formProblems(instrument: Instrument): Because[] {
  const { parties, proposedBy, text, draftedAt, closesAt, expiresAt, inForce } = instrument;
  const problems: Because[] = [
    ...hiddenCharacters('/title', instrument.title),
    ...text.flatMap(({ heading, body }, i) => [
      ...hiddenCharacters(`/text/${i}/heading`, heading),
      ...hiddenCharacters(`/text/${i}/body`, body, true),
    ]),
  ];
  const say = (field: string, words: string) => problems.push({ field, text: words });
  if (parties.some((party, i) => i > 0 && parties[i - 1]! >= party))
    say('/parties', 'parties stand once each, sorted by code');
  if (!parties.includes(proposedBy)) say('/proposedBy', 'the proposer is one of the parties');
  if (new Set(text.map(({ number }) => number)).size !== text.length)
    say('/text', 'two clauses carry the same number');
  if (closesAt !== closeOf(instrument.decisionRule, draftedAt))
    say('/closesAt', "voting closes at the draft plus the rule's voting period, and only so");
  if (expiresAt !== undefined && expiresAt <= draftedAt)
    say('/expiresAt', 'it would expire before it was drafted');
  if (expiresAt !== undefined && inForce.on !== 'adoption' && expiresAt <= inForce.on)
    say('/expiresAt', 'it would expire before it is in force');
  return problems;
}

const malformed = (because: readonly Because[]) =>
  refused(
    refusal(
      'invalid',
      'instruments.malformed',
      'This is not an instrument in its canonical form.',
      {
        because,
        next: 'Correct the named fields; see docs/protocol/instrument.schema.json.',
      },
    ),
  );
const inconsistent = (because: readonly Because[]) =>
  refused(
    refusal('invalid', 'instruments.inconsistent', 'The parts of this instrument do not agree.', {
      because,
      next: 'Correct the named fields and draft it again.',
    }),
  );
