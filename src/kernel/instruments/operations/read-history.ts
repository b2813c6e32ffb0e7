// GET /instruments/:instrument/history: what was said, what counted, what the calendar did.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { concerned } from '../bundle.ts';
import { stateOfStored } from '../evaluate.ts';
import { historyOf } from '../history.ts';
import { ExactInstantSchema } from '../instrument.ts';
import { directoryPort, signerPort, typesPort } from '../ports.ts';
import { findInstrument } from '../store.ts';
import { maySee, notFound } from '../visibility.ts';
import { IdSchema, RefSchema } from './shapes.ts';

const OutputSchema = Type.Object({
  id: IdSchema,
  lines: Type.Array(
    Type.Object({
      at: ExactInstantSchema,
      what: Type.String(),
      by: Type.Optional(Type.String()),
      statement: Type.Optional(DigestSchema),
      isCounted: Type.Optional(Type.Boolean()),
      text: Type.String(),
    }),
  ),
});

export const readHistory = readOperation({
  id: 'instruments.history',
  summary: 'The history of an instrument: who said what, whether it counted, what followed',
  route: { method: 'GET', path: '/instruments/:instrument/history' },
  input: Type.Object({ instrument: RefSchema }),
  output: OutputSchema,
  refusals: ['instruments.not-found'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort },
  async run(context, { instrument: ref }) {
    const { db, caller, signer } = context;
    const at = instantText(context.at);
    const stored = await findInstrument(db, ref);
    if (!stored) return notFound(ref);
    const { stage } = await stateOfStored(db, context, stored, at);
    const visible = {
      self: signer.member,
      concerned: await concerned(db, context, stored),
      isDraft: stage === 'draft',
    };
    if (!maySee(caller, visible)) return notFound(ref);
    const lines = await historyOf(db, context, stored, at);
    return ok({ output: { id: stored.id, lines } as Static<typeof OutputSchema> });
  },
});
