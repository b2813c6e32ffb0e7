// GET /instruments/compare: two texts side by side, usually one and what is to replace it.
import { ok } from '../../../base/result.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { compareInstruments, lineChanges } from '../compare.ts';
import { ClauseSchema } from '../instrument.ts';
import { directoryPort, signerPort, typesPort } from '../ports.ts';
import type { StoredInstrument } from '../store.ts';
import { notFound } from '../visibility.ts';
import { IdSchema, RefSchema } from './shapes.ts';
import { visibleInstrument } from './visible-instrument.ts';

const SideSchema = Type.Object({ id: IdSchema, digest: DigestSchema, title: Type.String() });
const LinesSchema = Type.Array(
  Type.Object({ kind: Type.Enum(['same', 'added', 'removed']), text: Type.String() }),
);
const FieldsSchema = Type.Array(
  Type.Object({
    field: Type.String({ description: 'JSON pointer; empty for the whole' }),
    kind: Type.Enum(['added', 'removed', 'changed']),
    before: Type.Optional(Type.Unknown()),
    after: Type.Optional(Type.Unknown()),
  }),
);
const OutputSchema = Type.Object({
  from: SideSchema,
  to: SideSchema,
  isSame: Type.Boolean({ description: 'text, terms and frame; dates of drafting aside' }),
  text: Type.Array(
    Type.Object({
      number: Type.String(),
      kind: Type.Enum(['same', 'added', 'removed', 'changed']),
      before: Type.Optional(ClauseSchema),
      after: Type.Optional(ClauseSchema),
      lines: LinesSchema,
    }),
  ),
  terms: FieldsSchema,
  frame: Type.Array(FieldsSchema.items, {
    description: 'type, title, parties, rules, entry into force, expiry',
  }),
  printed: Type.Array(LinesSchema.items, { description: 'the terms in words, line by line' }),
});

export const compareInstrumentsOperation = readOperation({
  id: 'instruments.compare',
  summary: 'Compare two instruments: lines of the text, terms field by field, terms in words',
  route: { method: 'GET', path: '/instruments/compare' },
  input: Type.Object({ from: RefSchema, to: RefSchema }),
  output: OutputSchema,
  refusals: ['instruments.not-found'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { signer: signerPort, directory: directoryPort, types: typesPort },
  async run(context, { from, to }) {
    const before = await visibleInstrument(context, from);
    if (!before) return notFound(from);
    const after = await visibleInstrument(context, to);
    if (!after) return notFound(to);
    const words = ({ instrument }: StoredInstrument) =>
      context.types.type(instrument.type)?.print(instrument.terms) ?? [];
    const output = {
      from: sideOf(before),
      to: sideOf(after),
      ...compareInstruments(before.instrument, after.instrument),
      printed: lineChanges(words(before), words(after)),
    };
    return ok({ output: output as Static<typeof OutputSchema> });
  },
});

const sideOf = ({ id, digest, instrument }: StoredInstrument) => ({
  id,
  digest,
  title: instrument.title,
});
