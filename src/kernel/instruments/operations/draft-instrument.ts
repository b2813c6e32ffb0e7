// POST /instruments: a text is drafted and stays at home until it is proposed.

import type { MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { ADMIT_REFUSALS, admitText } from '../admit.ts';
import { type DecisionRule, DecisionRuleSchema } from '../decision-rule.ts';
import { electorate } from '../electorate.ts';
import {
  ClauseSchema,
  closeOf,
  ExactInstantSchema,
  INSTRUMENT_TYP,
  InForceSchema,
  type Instrument,
  InstrumentSchema,
  InstrumentTypeSchema,
  instrumentDigest,
  readInstrument,
  TermsSchema,
  TitleSchema,
} from '../instrument.ts';
import { MemberSchema, type MembershipSpan, memberListDigest } from '../member-list.ts';
import type { NamedRules } from '../named-rules.ts';
import { directoryPort, rulesPort, signerPort, typesPort } from '../ports.ts';
import { findInstrument, saveInstrument } from '../store.ts';
import { notFound } from '../visibility.ts';
import { IdSchema, RefSchema } from './shapes.ts';

const RuleSchema = Type.Union([
  Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', description: 'a decision rule by its name' }),
  DecisionRuleSchema,
]);
const InputSchema = Type.Object({
  type: InstrumentTypeSchema,
  title: TitleSchema,
  parties: Type.Array(MemberSchema, { minItems: 1, maxItems: 200 }),
  text: Type.Optional(Type.Array(ClauseSchema)),
  terms: TermsSchema,
  decisionRule: RuleSchema,
  amendmentRule: Type.Optional(RuleSchema),
  supersedes: Type.Optional(RefSchema),
  inForce: Type.Optional(InForceSchema),
  expiresAt: Type.Optional(ExactInstantSchema),
});

export const draftInstrument = writeOperation({
  id: 'instruments.draft',
  summary: 'Draft an instrument: text, typed terms and the rule by which it is to be adopted',
  route: { method: 'POST', path: '/instruments' },
  input: InputSchema,
  output: Type.Object({
    id: IdSchema,
    digest: DigestSchema,
    instrument: InstrumentSchema,
    printed: Type.Array(Type.String(), { description: 'the terms in words' }),
  }),
  refusals: [
    ...ADMIT_REFUSALS,
    'instruments.unknown-rule',
    'instruments.not-found',
    'instruments.malformed',
    'instruments.inconsistent',
    'instruments.id-taken',
  ],
  permission: ['mandate:treaty-officer'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort, rules: rulesPort },
  entry: 'instrument.drafted',
  async run(context, input) {
    const { db, at, signer, rules } = context;
    const named = namedRule(rules, input.decisionRule);
    if (!named.ok) return named;
    const amending = input.amendmentRule && namedRule(rules, input.amendmentRule);
    if (amending && !amending.ok) return amending;
    const before = input.supersedes ? await findInstrument(db, input.supersedes) : undefined;
    if (input.supersedes && !before) return notFound(input.supersedes);
    const membership = await context.directory.membership(db);
    const value = compose(input, {
      rule: named.value,
      ...(amending ? { amendmentRule: amending.value } : {}),
      ...(before ? { supersedes: before.digest } : {}),
      proposedBy: signer.member,
      membership,
      at: instantText(at),
    });
    const read = readInstrument(value);
    if (!read.ok) return read;
    const admitted = await admitText(db, context, rules, read.value);
    if (!admitted.ok) return admitted;
    const saved = await saveInstrument(db, read.value, instantText(at));
    if (!saved.ok) return saved;
    const digest = instrumentDigest(read.value);
    const { id, instrument } = (await findInstrument(db, digest))!;
    const printed = [...admitted.value.print(instrument.terms)];
    return ok({
      output: { id, digest, instrument: instrument as Static<typeof InstrumentSchema>, printed },
      record: { instrument: digest, id, type: instrument.type },
      events: [{ type: 'instrument.drafted', subject: id, facts: { instrument: digest } }],
    });
  },
});

interface Given {
  readonly rule: DecisionRule;
  readonly amendmentRule?: DecisionRule;
  readonly supersedes?: string;
  readonly proposedBy: MemberId;
  readonly membership: readonly MembershipSpan[];
  readonly at: string;
}

/**
 * Whatever the input leaves open is settled here: order of parties, list of electors, the close.
 */
function compose(input: Static<typeof InputSchema>, given: Given): unknown {
  const parties = [...new Set(input.parties)].sort();
  const list = electorate(given.rule, parties, given.membership, given.at);
  const closesAt = closeOf(given.rule, given.at);
  const instrument: Partial<Instrument> & { terms: JsonObject } = {
    typ: INSTRUMENT_TYP,
    type: input.type,
    title: input.title,
    parties,
    text: input.text ?? [],
    terms: input.terms as JsonObject,
    decisionRule: given.rule,
    proposedBy: given.proposedBy,
    draftedAt: given.at,
    inForce: input.inForce ?? { on: 'adoption' },
    memberList: memberListDigest(list),
  };
  return {
    ...instrument,
    ...(closesAt ? { closesAt } : {}),
    ...(given.amendmentRule ? { amendmentRule: given.amendmentRule } : {}),
    ...(given.supersedes ? { supersedes: given.supersedes } : {}),
    ...(input.expiresAt ? { expiresAt: input.expiresAt } : {}),
  };
}

function namedRule(
  rules: NamedRules,
  given: Static<typeof RuleSchema>,
): Result<DecisionRule, Refusal<'instruments.unknown-rule'>> {
  if (typeof given !== 'string') return ok(given);
  const rule = rules.named(given);
  if (rule) return ok(rule);
  return refused(
    refusal('invalid', 'instruments.unknown-rule', `There is no decision rule called ${given}.`, {
      because: [
        { field: '/decisionRule', text: `known: ${rules.all.map(({ name }) => name).join(', ')}` },
      ],
      next: 'Name one of these, or give the rule in full.',
    }),
  );
}
