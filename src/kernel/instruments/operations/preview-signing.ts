// GET /instruments/:instrument/signing: what this nation would sign, before anybody signs: the
// exact bytes and their digest, the statement in words, the answers to check, what follows in
// force.
import { fromUtf8 } from '../../../base/bytes.ts';
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { decide } from '../adoption.ts';
import { ruleDigest } from '../decision-rule.ts';
import { adoptionFacts, stateOfStored } from '../evaluate.ts';
import { instrumentBytes } from '../instrument.ts';
import { directoryPort, rulesPort, signerPort, typesPort } from '../ports.ts';
import { answersOf, consequencesOf, wordsOf } from '../signing-words.ts';
import { notBefore } from '../speak.ts';
import { STATEMENT_TYP, StatementSchema } from '../statement.ts';
import { notFound } from '../visibility.ts';
import { ourVoice, VoiceSchema } from '../voice.ts';
import { consentRole } from './open-ballot.ts';
import { IdSchema, RefSchema } from './shapes.ts';
import { visibleInstrument } from './visible-instrument.ts';

const OutputSchema = Type.Object({
  id: IdSchema,
  digest: Type.String({ ...DigestSchema, description: 'SHA-256 of `canonical` as UTF-8' }),
  canonical: Type.String({ description: 'the exact text that all parties sign (RFC 8785)' }),
  bytes: Type.Integer({ description: 'its length' }),
  statement: Type.Object(
    { ...StatementSchema.properties },
    { description: 'what the key signs, but for the instant, which is that of the signing' },
  ),
  keyId: Type.String({ description: 'the key of this nation that signs' }),
  words: Type.String({ description: 'the statement in words' }),
  answers: Type.Array(Type.Object({ label: Type.String(), values: Type.Array(Type.String()) })),
  follows: Type.Array(Type.String(), { description: 'what follows, in order' }),
  isAdoptedByIt: Type.Boolean({ description: 'this consent would cross the last line' }),
  us: VoiceSchema,
});

export const previewSigning = readOperation({
  id: 'instruments.preview-signing',
  summary:
    'What this nation would sign: exact bytes, digest, words, answers to check, consequences',
  route: { method: 'GET', path: '/instruments/:instrument/signing' },
  input: Type.Object({ instrument: RefSchema }),
  output: OutputSchema,
  refusals: ['instruments.not-found'],
  permission: ['mandate:treaty-officer', 'mandate:operator', 'mandate:auditor', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort, rules: rulesPort },
  async run(context, { instrument: ref }) {
    const { db, signer, types, rules } = context;
    const stored = await visibleInstrument(context, ref);
    if (!stored) return notFound(ref);
    const { instrument, id, digest } = stored;
    const at = await notBefore(db, stored, instantText(context.at));
    const decision = decide(await adoptionFacts(db, context, stored), at);
    const state = await stateOfStored(db, context, stored, at);
    const us = await ourVoice(context, stored, state, decision);
    const role = consentRole(instrument.decisionRule);
    const bytes = instrumentBytes(instrument);
    const { follows, isAdoptedByIt } = consequencesOf(stored, decision, us, at);
    const output = {
      ...{ id, digest, canonical: fromUtf8(bytes), bytes: bytes.length },
      statement: {
        typ: STATEMENT_TYP,
        instrument: digest,
        rule: ruleDigest(instrument.decisionRule),
        role,
        member: signer.member,
        at,
      },
      keyId: signer.keyId,
      words: wordsOf(stored, signer.member, role),
      answers: answersOf(instrument, types, rules),
      ...{ follows, isAdoptedByIt, us },
    };
    return ok({ output: output as Static<typeof OutputSchema> });
  },
});
