// GET /instruments/:instrument: the text, its state now, and everything by which the reader can
// check both without this node: statements, receipts, certificate.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { bundleOf, concerned } from '../bundle.ts';
import { stateOfStored } from '../evaluate.ts';
import { ExactInstantSchema, InstrumentSchema } from '../instrument.ts';
import { SignedStatementSchema } from '../jws.ts';
import { directoryPort, signerPort, typesPort } from '../ports.ts';
import { CertificateSchema, InstrumentStateSchema } from '../state-schema.ts';
import { findInstrument } from '../store.ts';
import { maySee, notFound } from '../visibility.ts';
import { IdSchema, RefSchema } from './shapes.ts';

const OutputSchema = Type.Object({
  id: IdSchema,
  digest: DigestSchema,
  instrument: InstrumentSchema,
  printed: Type.Array(Type.String(), { description: 'the terms in words' }),
  state: InstrumentStateSchema,
  certificate: Type.Optional(CertificateSchema),
  statements: Type.Array(SignedStatementSchema),
  receipts: Type.Optional(
    Type.Array(Type.Object({ statement: DigestSchema, receipt: Type.Unknown() })),
  ),
});

export const readInstrumentOperation = readOperation({
  id: 'instruments.read',
  summary: 'Read an instrument: text, terms in words, state, signatures and certificate',
  route: { method: 'GET', path: '/instruments/:instrument' },
  input: Type.Object({ instrument: RefSchema, at: Type.Optional(ExactInstantSchema) }),
  output: OutputSchema,
  refusals: ['instruments.not-found'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort },
  async run(context, { instrument: ref, at }) {
    const { db, caller, signer, types } = context;
    const stored = await findInstrument(db, ref);
    if (!stored) return notFound(ref);
    const now = await stateOfStored(db, context, stored, instantText(context.at));
    const visible = {
      self: signer.member,
      concerned: await concerned(db, context, stored),
      isDraft: now.stage === 'draft',
    };
    if (!maySee(caller, visible)) return notFound(ref);
    const state = at === undefined ? now : await stateOfStored(db, context, stored, at);
    const { id, digest, instrument, certificate } = stored;
    const { statements, receipts } = await bundleOf(db, stored);
    const printed = types.type(instrument.type)?.print(instrument.terms) ?? [];
    const output = { id, digest, instrument, printed, state, certificate, statements, receipts };
    return ok({ output: present(output) as Static<typeof OutputSchema> });
  },
});

const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
