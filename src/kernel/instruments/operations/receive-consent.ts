// POST /instruments/consents: a candidate hands over its own signatures on its accession. Open to
// anyone with a slip signed by a node key that the proposed accession names; the bundle proves
// itself and is checked as every other.
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { ConsentSlipSchema, checkConsentSlip, federationPorts } from '../../federation/index.ts';
import { writeOperation } from '../../storage/index.ts';
import { type Bundle, BundleSchema } from '../bundle.ts';
import { instrumentDigest, readInstrument } from '../instrument.ts';
import { findInstrument } from '../store.ts';
import { ACCESSION } from '../types/accession-terms.ts';
import {
  type Checked,
  checkBundle,
  RECEIVE_REFUSALS,
  ReceivedSchema,
  receivingNeeds,
  takeIn,
} from './receive-instrument.ts';

export const receiveConsent = writeOperation({
  id: 'instruments.receive-consent',
  summary: 'Take in a candidate’s own signatures on its accession',
  route: { method: 'POST', path: '/instruments/consents' },
  input: Type.Object(
    { slip: ConsentSlipSchema, bundle: BundleSchema },
    { additionalProperties: false },
  ),
  output: ReceivedSchema,
  refusals: [...RECEIVE_REFUSALS, 'federation.bad-consent-slip', 'instruments.not-its-accession'],
  permission: ['anyone'],
  needs: {
    ...receivingNeeds,
    self: federationPorts.nodeSelf,
    verify: federationPorts.verifier,
    source: federationPorts.bootstrapSource,
  },
  entry: 'instrument.received',
  async prepare(context, { slip, bundle }): Promise<Result<Checked>> {
    const { db, at, self, verify, source } = context;
    const { member } = slip.statement;
    const keys = await source.keysOfReader(db, member, at);
    const by = { self: self.member, at, verify };
    const held = checkConsentSlip(slip, bundle as unknown as Json, keys, by);
    if (!held.ok) return held;
    const isItsOwn = await isAccessionOf(context, bundle, member);
    if (!isItsOwn.ok) return isItsOwn;
    return checkBundle(context, bundle);
  },
  run: (context, _, checked) => takeIn(context, checked),
});

/** Known here already, because a member proposed it: a candidate brings signatures, not texts. */
async function isAccessionOf(
  { db }: Pick<Parameters<typeof takeIn>[0], 'db'>,
  bundle: Bundle,
  member: string,
): Promise<Result<null>> {
  const read = readInstrument(bundle.instrument);
  if (!read.ok) return read;
  const { type, terms } = read.value;
  const isNamed = type === ACCESSION && terms['member'] === member;
  if (isNamed && (await findInstrument(db, instrumentDigest(read.value)))) return ok(null);
  return refused(
    refusal(
      'forbidden',
      'instruments.not-its-accession',
      `This is no proposed accession of ${member}.`,
      {
        because: [{ field: '/bundle/instrument', text: 'only its own accession is taken so' }],
        next: 'Ask the inviting member which text it proposed.',
      },
    ),
  );
}
