// POST /instruments/:instrument/attest: the receipt of a ledger entry dates a statement for
// everybody, by the witnesses' cosignatures. The node calls it when the receipt of its own
// statement is complete.

import type { Digest } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { circulate, conclude } from '../conclude.ts';
import { stateOfStored } from '../evaluate.ts';
import { witnessPort } from '../ports.ts';
import { addAttestation, type StoredAttestation, statementsOf } from '../statement-store.ts';
import { findInstrument } from '../store.ts';
import { notFound } from '../visibility.ts';
import { OutcomeSchema, RefSchema, speakingNeeds } from './shapes.ts';

export const attestStatement = writeOperation({
  id: 'instruments.attest',
  summary: 'Date a statement by the receipt of its ledger entry',
  route: { method: 'POST', path: '/instruments/:instrument/attest' },
  input: Type.Object({ instrument: RefSchema, statement: DigestSchema, receipt: Type.Unknown() }),
  output: OutcomeSchema,
  refusals: ['instruments.not-found', 'instruments.bad-receipt', 'instruments.nothing-new'],
  permission: ['node-itself', 'mandate:treaty-officer', 'mandate:operator'],
  needs: { ...speakingNeeds, witness: witnessPort },
  entry: 'instrument.attested',
  async prepare({ witness }, input): Promise<Result<StoredAttestation>> {
    const statement = input.statement as Digest;
    const receipt = input.receipt as Json;
    const at = await witness.cosignedAt(receipt, statement);
    if (at) return ok({ statement, at: instantText(at), receipt });
    return refused(
      refusal('invalid', 'instruments.bad-receipt', 'This receipt does not date that statement.', {
        because: [{ field: '/receipt', text: 'it does not verify, or its entry is another' }],
        next: 'Fetch the receipt of the entry again when enough witnesses have cosigned.',
      }),
    );
  },
  async run({ db, at, ...context }, { instrument: ref }, attestation) {
    const found = await findInstrument(db, ref);
    if (!found) return notFound(ref);
    const statements = (await statementsOf(db, [found.digest])).get(found.digest)!;
    const isKnown = statements.some(({ digest }) => digest === attestation.statement);
    if (!isKnown || !(await addAttestation(db, found.digest, attestation))) return nothingNew(ref);
    const { stored, events } = await conclude(db, context, found.digest, at);
    const sentTo = await circulate(db, context, stored, [context.signer.member], at);
    const state = await stateOfStored(db, context, stored, instantText(at));
    const { id, digest } = stored;
    const output = { id, digest, state, sentTo, awaitsSecondOfficer: false };
    return ok({
      output: output as Static<typeof OutcomeSchema>,
      record: { instrument: digest, statement: attestation.statement, at: attestation.at },
      events,
    });
  },
});

const nothingNew = (ref: string) =>
  refused(
    refusal('conflict', 'instruments.nothing-new', `That says nothing new about ${ref}.`, {
      because: [{ text: 'the statement is dated as early already, or is not among those known' }],
      next: 'Nothing needs to be done.',
    }),
  );
