// GET /instruments: what the caller may see, by type, party and stage, a page at a time.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { concerned } from '../bundle.ts';
import { decisionOf, stateOfStored } from '../evaluate.ts';
import { ExactInstantSchema, InstrumentTypeSchema } from '../instrument.ts';
import { type InstrumentState, STAGES } from '../lifecycle.ts';
import { MemberSchema } from '../member-list.ts';
import { directoryPort, signerPort, typesPort } from '../ports.ts';
import { type StoredInstrument, selectInstruments } from '../store.ts';
import { maySee } from '../visibility.ts';
import { ourVoice, type Voice, VoiceSchema } from '../voice.ts';
import { IdSchema } from './shapes.ts';
import type { Looking } from './visible-instrument.ts';

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
  inForceFrom: Type.Optional(ExactInstantSchema),
  closesAt: Type.Optional(ExactInstantSchema),
  endsAt: Type.Optional(ExactInstantSchema),
  signedBy: Type.Array(MemberSchema),
  missing: Type.Array(MemberSchema, { description: 'whose word an open vote still lacks' }),
  mattersOpen: Type.Integer({ description: 'matters that run through the cure ladder' }),
  us: Type.Optional(VoiceSchema),
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
    isOurTurn: Type.Optional(
      Type.Boolean({ description: 'only those on which the caller can act now' }),
    ),
    text: Type.Optional(
      Type.String({ maxLength: 200, description: 'in the title, whatever the case' }),
    ),
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
  async run(context, { type, party, stage, isOurTurn, text, after, limit = 50 }) {
    const { db, caller, signer } = context;
    const at = instantText(context.at);
    const wanted = { ...(type ? { type } : {}), ...(party ? { parties: [party] } : {}) };
    const all = (await selectInstruments(db, wanted)).reverse();
    const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const lines: Line[] = [];
    const words = text?.toLowerCase();
    for (const stored of all.slice(start)) {
      if (words && !stored.instrument.title.toLowerCase().includes(words)) continue;
      const state = await stateOfStored(db, context, stored, at);
      if (stage !== undefined && state.stage !== stage) continue;
      const visible = {
        self: signer.member,
        concerned: await concerned(db, context, stored),
        isDraft: state.stage === 'draft',
      };
      if (!maySee(caller, visible)) continue;
      const us = OPEN.has(state.stage) ? await voiceOn(context, stored, state, at) : undefined;
      if (isOurTurn !== undefined && (us?.isOurTurn ?? false) !== isOurTurn) continue;
      lines.push(lineOf(stored, state, us));
      if (lines.length > limit) break;
    }
    const page = lines.slice(0, limit);
    const isMore = lines.length > limit;
    return ok({ output: { instruments: page, ...(isMore ? { next: page.at(-1)!.id } : {}) } });
  },
});

/** Where somebody's word may be missing; of the others nothing is asked. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'proposed', 'signed']);

async function voiceOn(
  context: Looking,
  stored: StoredInstrument,
  state: InstrumentState,
  at: string,
): Promise<Voice> {
  const decision = await decisionOf(context.db, context, stored, at);
  return ourVoice(context, stored, state, decision);
}

function lineOf(
  { id, digest, instrument }: StoredInstrument,
  state: InstrumentState,
  us: Voice | undefined,
): Line {
  const { type, title, parties, proposedBy, draftedAt } = instrument;
  const { stage, isInForce, decidedAt, inForceFrom, closesAt, end, tally, matters, why } = state;
  return {
    ...{ id, digest, type, title, proposedBy, draftedAt, stage, isInForce, why },
    parties: [...parties],
    ...(decidedAt ? { decidedAt } : {}),
    ...(inForceFrom ? { inForceFrom } : {}),
    ...(closesAt ? { closesAt } : {}),
    ...(end ? { endsAt: end.at } : {}),
    signedBy: [...state.signedBy],
    missing: stage === 'proposed' || stage === 'signed' ? [...(tally?.missing ?? [])] : [],
    mattersOpen: matters.filter((matter) => matter.stage !== 'lifted').length,
    ...(us ? { us } : {}),
  };
}
