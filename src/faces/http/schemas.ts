// Schemas that every route shares: the reply's envelope and the problem.
import { type TSchema, Type } from '../../base/schema.ts';

const Because = Type.Object({
  field: Type.Optional(Type.String()),
  rule: Type.Optional(Type.String()),
  citation: Type.Optional(Type.String()),
  text: Type.String(),
});

export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    kind: Type.String(),
    message: Type.String(),
    because: Type.Array(Because),
    next: Type.Optional(Type.String()),
    detail: Type.Optional(Type.Unknown()),
  },
  { description: 'RFC 9457 problem: what happened, which rule or field, what to do next' },
);

export const EvidenceSchema = Type.Object(
  { entry: Type.String(), leafHash: Type.String(), promise: Type.String() },
  { description: 'The ledger entry and the node’s signed promise to include it' },
);

export const envelopeOf = (output: TSchema): TSchema =>
  Type.Object({
    output,
    evidence: Type.Optional(EvidenceSchema),
    verdict: Type.Optional(Type.Unknown({ description: 'docs/protocol/verdict.schema.json' })),
  });
