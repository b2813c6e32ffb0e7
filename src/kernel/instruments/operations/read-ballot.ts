// GET /instruments/:instrument/ballot: everything a page shows of a vote, open or closed: the rule
// in words, who votes with what weight and what they said, the lines to cross, what is still
// needed.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { decide } from '../adoption.ts';
import { ballotOf } from '../ballot.ts';
import { DecisionRuleSchema, ruleDigest } from '../decision-rule.ts';
import { adoptionFacts, stateOfStored } from '../evaluate.ts';
import { ExactInstantSchema, InstrumentTypeSchema } from '../instrument.ts';
import { STAGES } from '../lifecycle.ts';
import { MemberSchema } from '../member-list.ts';
import { directoryPort, rulesPort, signerPort, typesPort } from '../ports.ts';
import { ruleInWords } from '../rule-words.ts';
import { TallySchema } from '../state-schema.ts';
import { ROLES } from '../statement.ts';
import { notFound } from '../visibility.ts';
import { ourVoice, VoiceSchema } from '../voice.ts';
import { IdSchema, RefSchema } from './shapes.ts';
import { visibleInstrument } from './visible-instrument.ts';

const Whole = Type.String({ pattern: '^\\d+$', description: 'exact integer' });
const Ratio = Type.String({ pattern: '^\\d+/\\d+$', description: 'exact fraction' });
const PartsSchema = Type.Object({
  yes: Whole,
  no: Whole,
  abstain: Whole,
  silent: Whole,
  total: Whole,
});

const OutputSchema = Type.Object({
  id: IdSchema,
  digest: DigestSchema,
  type: InstrumentTypeSchema,
  title: Type.String(),
  stage: Type.Enum([...STAGES]),
  why: Type.String(),
  rule: Type.Object({
    digest: DigestSchema,
    name: Type.Optional(Type.String()),
    title: Type.Optional(Type.String()),
    source: Type.Optional(Type.String()),
    words: Type.Array(Type.String()),
    decisionRule: DecisionRuleSchema,
  }),
  proposedBy: MemberSchema,
  draftedAt: ExactInstantSchema,
  proposedAt: Type.Optional(ExactInstantSchema),
  closesAt: Type.Optional(ExactInstantSchema),
  lapsesAt: Type.Optional(
    Type.String({ ...ExactInstantSchema, description: 'from when its list of electors is stale' }),
  ),
  decidedAt: Type.Optional(ExactInstantSchema),
  electors: Type.Array(
    Type.Object({
      member: MemberSchema,
      standing: Type.Enum(['current', 'suspended', 'outside']),
      weight: Type.Optional(Whole),
      vote: Type.Enum(['yes', 'no', 'abstain', 'silent']),
      at: Type.Optional(ExactInstantSchema),
      reason: Type.Optional(Type.String()),
      awaitsWitness: Type.Boolean(),
    }),
  ),
  members: PartsSchema,
  weight: Type.Optional(PartsSchema),
  lines: Type.Array(
    Type.Object({
      ...TallySchema.properties.lines.items.properties,
      words: Type.String(),
      bar: Type.Object({ have: Ratio, line: Ratio, isLineEnough: Type.Boolean() }),
    }),
  ),
  outcome: TallySchema.properties.outcome,
  ifClosedNow: Type.Object({ outcome: Type.Enum(['adopted', 'rejected']), text: Type.String() }),
  needed: Type.Array(Type.String(), { description: 'what is still lacking, in words' }),
  obstacle: Type.Optional(Type.String({ description: 'why no vote can adopt it' })),
  notCounted: Type.Array(
    Type.Object({
      member: MemberSchema,
      role: Type.Enum([...ROLES]),
      at: ExactInstantSchema,
      why: Type.String(),
    }),
  ),
  us: VoiceSchema,
});

export const readBallot = readOperation({
  id: 'instruments.read-ballot',
  summary:
    'The vote on an instrument: rule in words, electors and weights, lines to cross, outcome',
  route: { method: 'GET', path: '/instruments/:instrument/ballot' },
  input: Type.Object({ instrument: RefSchema, at: Type.Optional(ExactInstantSchema) }),
  output: OutputSchema,
  refusals: ['instruments.not-found'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort, rules: rulesPort },
  async run(context, { instrument: ref, at: asked }) {
    const { db, rules } = context;
    const stored = await visibleInstrument(context, ref);
    if (!stored) return notFound(ref);
    const at = asked ?? instantText(context.at);
    const { instrument, id, digest } = stored;
    const decision = decide(await adoptionFacts(db, context, stored), at);
    const state = await stateOfStored(db, context, stored, at);
    const named = rules.all.find(
      ({ rule }) => ruleDigest(rule) === ruleDigest(instrument.decisionRule),
    );
    const { type, title, proposedBy, draftedAt, decisionRule } = instrument;
    const { proposedAt, closesAt, lapsesAt, obstacle, counting, tally } = decision;
    const output = {
      ...{ id, digest, type, title, stage: state.stage, why: state.why },
      rule: {
        digest: ruleDigest(decisionRule),
        ...(named ? { name: named.name, title: named.title } : {}),
        ...(named?.source ? { source: named.source } : {}),
        words: ruleInWords(decisionRule),
        decisionRule,
      },
      ...{ proposedBy, draftedAt, outcome: tally.outcome },
      ...(proposedAt ? { proposedAt } : {}),
      ...(closesAt ? { closesAt } : {}),
      ...(lapsesAt ? { lapsesAt } : {}),
      ...(state.decidedAt ? { decidedAt: state.decidedAt } : {}),
      ...(obstacle ? { obstacle } : {}),
      ...ballotOf(instrument, decision),
      notCounted: counting.discounted.map(({ statement, why }) => ({
        member: statement.member,
        role: statement.role,
        at: statement.at,
        why,
      })),
      us: await ourVoice(context, stored, state, decision),
    };
    return ok({ output: output as Static<typeof OutputSchema> });
  },
});
