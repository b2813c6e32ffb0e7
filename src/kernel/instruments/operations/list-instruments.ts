// GET /instruments: what the caller may see, by type, party and stage, a page at a time.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { concerned } from '../bundle.ts';
import { stateOfStored } from '../evaluate.ts';
import { ExactInstantSchema, InstrumentTypeSchema } from '../instrument.ts';
import { STAGES } from '../lifecycle.ts';
import { MemberSchema } from '../member-list.ts';
import { directoryPort, signerPort, typesPort } from '../ports.ts';
import { type StoredInstrument, selectInstruments } from '../store.ts';
import { maySee } from '../visibility.ts';
import { IdSchema } from './shapes.ts';

const LineSchema = Type.Object({
  id: IdSchema,
  digest: DigestSchema,
  type: InstrumentTypeSchema,
  title: Type.String(),
  parties: Type.Array(MemberSchema),
  proposedBy: MemberSchema,
  draftedAt: ExactInstantSchema,
  stage: Type.Enum([...STAGES]),
  isInForce: Type.Boolean(),
  decidedAt: Type.Optional(ExactInstantSchema),
  why: Type.String(),
});
type Line = Static<typeof LineSchema>;

export const listInstruments = readOperation({
  id: 'instruments.list',
  summary: 'List instruments, newest draft first',
  route: { method: 'GET', path: '/instruments' },
  input: Type.Object({
    type: Type.Optional(InstrumentTypeSchema),
    party: Type.Optional(MemberSchema),
    stage: Type.Optional(Type.Enum([...STAGES])),
    after: Type.Optional(IdSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({
    instruments: Type.Array(LineSchema),
    next: Type.Optional(Type.String({ description: 'give it as `after` for the next page' })),
  }),
  refusals: [],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort },
  async run(context, { type, party, stage, after, limit = 50 }) {
    const { db, caller, signer } = context;
    const at = instantText(context.at);
    const wanted = { ...(type ? { type } : {}), ...(party ? { parties: [party] } : {}) };
    const all = (await selectInstruments(db, wanted)).reverse();
    const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const lines: Line[] = [];
    for (const stored of all.slice(start)) {
      const state = await stateOfStored(db, context, stored, at);
      if (stage !== undefined && state.stage !== stage) continue;
      const visible = {
        self: signer.member,
        concerned: await concerned(db, context, stored),
        isDraft: state.stage === 'draft',
      };
      if (!maySee(caller, visible)) continue;
      lines.push(lineOf(stored, state));
      if (lines.length > limit) break;
    }
    const page = lines.slice(0, limit);
    const isMore = lines.length > limit;
    return ok({ output: { instruments: page, ...(isMore ? { next: page.at(-1)!.id } : {}) } });
  },
});

function lineOf(
  { id, digest, instrument }: StoredInstrument,
  state: { stage: Line['stage']; isInForce: boolean; decidedAt?: string; why: string },
): Line {
  const { type, title, parties, proposedBy, draftedAt } = instrument;
  const { stage, isInForce, decidedAt, why } = state;
  return {
    id,
    digest,
    type,
    title,
    parties: [...parties],
    proposedBy,
    draftedAt,
    stage,
    isInForce,
    ...(decidedAt ? { decidedAt } : {}),
    why,
  };
}
