// POST /instruments/receive: a bundle from a partner's feed, or from a file. Every signature, term,
// rule and receipt is checked here; the sender is not believed, only heard.

import type { Digest } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import type { Done, Frame } from '../../../base/operation.ts';
import type { Filled } from '../../../base/port.ts';
import { type Because, type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../storage/index.ts';
import { ADMIT_REFUSALS, admitText } from '../admit.ts';
import { type Bundle, BundleSchema, concerned } from '../bundle.ts';
import { circulate, conclude } from '../conclude.ts';
import { stateOfStored } from '../evaluate.ts';
import { type Instrument, instrumentDigest, instrumentId, readInstrument } from '../instrument.ts';
import type { VerifiedStatement } from '../jws.ts';
import { isKeyValid, type KeyRecord } from '../key-record.ts';
import { rulesPort, witnessPort } from '../ports.ts';
import { standingsFor } from '../sources.ts';
import { addAttestation, addStatement, type StoredAttestation } from '../statement-store.ts';
import { findInstrument, saveInstrument } from '../store.ts';
import { verifyStatement } from '../verify-statement.ts';
import { OutcomeSchema, speakingNeeds } from './shapes.ts';

/** How far two nodes' clocks may stand apart. */
const CLOCK_SKEW = 'PT5M';
export const receivingNeeds = { ...speakingNeeds, rules: rulesPort, witness: witnessPort };
export type ReceivingContext = Frame<Database> & Filled<typeof receivingNeeds>;

export const ReceivedSchema = Type.Object({
  id: OutcomeSchema.properties.id,
  digest: DigestSchema,
  state: OutcomeSchema.properties.state,
  added: Type.Integer({ minimum: 0, description: 'signatures and receipts that were news' }),
  skipped: Type.Array(DigestSchema, { description: 'statements whose key did not count then' }),
  sentTo: OutcomeSchema.properties.sentTo,
});

export interface Checked {
  readonly instrument: Instrument;
  readonly digest: Digest;
  readonly statements: readonly VerifiedStatement[];
  readonly skipped: readonly Digest[];
  readonly attestations: readonly StoredAttestation[];
}

export const RECEIVE_REFUSALS = [
  ...ADMIT_REFUSALS,
  'instruments.malformed',
  'instruments.inconsistent',
  'instruments.id-taken',
  'instruments.bad-statement',
  'instruments.key-not-yet-known',
  'instruments.dated-ahead',
  'instruments.not-proposed',
  'instruments.not-addressed',
] as const;

export const receiveInstrument = writeOperation({
  id: 'instruments.receive',
  summary: 'Take in an instrument with its statements, from a partner’s feed or a file',
  route: { method: 'POST', path: '/instruments/receive' },
  input: BundleSchema,
  output: ReceivedSchema,
  refusals: RECEIVE_REFUSALS,
  permission: ['partner-node', 'node-itself', 'mandate:treaty-officer', 'mandate:operator'],
  needs: receivingNeeds,
  entry: 'instrument.received',
  prepare: checkBundle,
  run: (context, _, checked) => takeIn(context, checked),
});

/** Inside the unit: what was checked is kept, concluded from, and passed on if it adopts. */
export async function takeIn(
  context: ReceivingContext,
  checked: Checked,
): Promise<Result<Done<Static<typeof ReceivedSchema>>>> {
  const { db, caller } = context;
  const at = instantText(context.at);
  const admitted = await admitText(db, context, context.rules, checked.instrument);
  if (!admitted.ok) return admitted;
  const saved = await saveInstrument(db, checked.instrument, at);
  if (!saved.ok) return saved;
  let added = 0;
  for (const one of checked.attestations)
    if (await addAttestation(db, checked.digest, one)) added++;
  for (const one of checked.statements) added += await addStatement(db, one, at);
  const concluded = await conclude(db, context, checked.digest, context.at);
  const { stored, events, isNewlyAdopted } = concluded;
  const from = caller.kind === 'node' ? [caller.member] : [];
  const without = [context.signer.member, ...from];
  const sentTo = isNewlyAdopted ? await circulate(db, context, stored, without, context.at) : [];
  const state = await stateOfStored(db, context, stored, at);
  const { id, digest } = stored;
  const skipped = [...checked.skipped];
  const output = { id, digest, state, added, skipped, sentTo } as Static<typeof ReceivedSchema>;
  return ok({ output, record: { instrument: digest, id, added, skipped }, events });
}

export async function checkBundle(
  context: ReceivingContext,
  bundle: Bundle,
): Promise<Result<Checked>> {
  const { db, signer } = context;
  const read = readInstrument(bundle.instrument);
  if (!read.ok) return read;
  const instrument = read.value;
  const digest = instrumentDigest(instrument);
  const latest = instantText(context.at.add(Temporal.Duration.from(CLOCK_SKEW)));
  if (instrument.draftedAt > latest) return ahead(instrument, instrument.draftedAt);
  const isKnown = (await findInstrument(db, digest)) !== undefined;
  const everybody = await concerned(db, context, { instrument });
  const isMembership = context.types.type(instrument.type)?.changesMembership === true;
  if (!everybody.includes(signer.member) && !isMembership && !isKnown)
    return no('forbidden', 'instruments.not-addressed', instrument, [
      { field: '/instrument/parties', text: `${signer.member} is neither party nor elector` },
    ]);
  const { keys } = await standingsFor(db, context, instrument);
  const heard = hear(bundle, instrument, digest, keys, latest);
  if (!heard.ok) return heard;
  const isProposed = heard.value.statements.some(
    ({ statement: { role, member } }) => role === 'propose' && member === instrument.proposedBy,
  );
  if (!isProposed && !isKnown)
    return no('invalid', 'instruments.not-proposed', instrument, [
      { field: '/statements', text: `no proposal by ${instrument.proposedBy} is among them` },
    ]);
  const attestations = await attested(context, bundle);
  return ok({ instrument, digest, attestations, ...heard.value });
}

/** Bad signatures refuse the whole; keys that did not count at the time are left out and named. */
function hear(
  bundle: Bundle,
  instrument: Instrument,
  digest: Digest,
  keys: readonly KeyRecord[],
  latest: string,
): Result<Pick<Checked, 'statements' | 'skipped'>> {
  const statements: VerifiedStatement[] = [];
  const skipped: Digest[] = [];
  for (const [i, signed] of bundle.statements.entries()) {
    const verified = verifyStatement(signed, keys);
    const field = `/statements/${i}`;
    if (!verified.ok) {
      const because = verified.refusal.because.map((one) => ({
        ...one,
        field: `${field}${one.field ?? ''}`,
      }));
      const isKeyMissing = verified.refusal.code === 'statement.unknown-key';
      return isKeyMissing
        ? no('unavailable', 'instruments.key-not-yet-known', instrument, because)
        : no('invalid', 'instruments.bad-statement', instrument, because);
    }
    const { statement } = verified.value;
    if (statement.instrument !== digest)
      return no('invalid', 'instruments.bad-statement', instrument, [
        { field, text: 'it is about another text' },
      ]);
    if (statement.at > latest) return ahead(instrument, statement.at);
    const signatures = verified.value.signatures.filter(({ keyId }) =>
      keys.some(
        (key) =>
          key.keyId === keyId &&
          key.member === statement.member &&
          isKeyValid(key, statement.at) &&
          statement.at >= instrument.draftedAt,
      ),
    );
    if (signatures.length === 0) skipped.push(verified.value.digest);
    else statements.push({ ...verified.value, signatures });
  }
  return ok({ statements, skipped });
}

/** A receipt that does not hold is worth nothing, and nothing is lost by leaving it out. */
async function attested(
  { witness }: ReceivingContext,
  bundle: Bundle,
): Promise<StoredAttestation[]> {
  const found: StoredAttestation[] = [];
  for (const { statement, receipt } of bundle.receipts ?? []) {
    const at = await witness.cosignedAt(receipt as Json, statement as Digest);
    if (at)
      found.push({ statement: statement as Digest, at: instantText(at), receipt: receipt as Json });
  }
  return found;
}

const MESSAGES = {
  'instruments.not-addressed': 'This instrument does not concern this node',
  'instruments.not-proposed': 'Drafts stay at home until they are proposed',
  'instruments.bad-statement': 'One of the statements does not hold; nothing was taken in',
  'instruments.key-not-yet-known': 'A statement is signed with a key not known here yet',
  'instruments.dated-ahead': 'It is dated later than this node’s clock allows',
} as const;

const no = (
  kind: 'forbidden' | 'invalid' | 'unavailable',
  code: keyof typeof MESSAGES,
  instrument: Instrument,
  because: readonly Because[],
): Result<never, Refusal> =>
  refused(
    refusal(kind, code, `${MESSAGES[code]} (${instrumentId(instrument)}).`, {
      because,
      next:
        kind === 'unavailable'
          ? 'Send it again later: the instrument that enrols the key may still be on its way.'
          : 'Ask the sender to read its own copy again.',
    }),
  );

const ahead = (instrument: Instrument, at: string) =>
  no('unavailable', 'instruments.dated-ahead', instrument, [{ text: `dated ${at}` }]);
