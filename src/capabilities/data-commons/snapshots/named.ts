// How a snapshot is named where it was used, its digest and the number people call it by; and what
// a data set keeps of the participants who withdrew from it.
import { DigestSchema, InstantSchema, type Static, Type } from '../../../base/schema.ts';

export const SNAPSHOT_CAUSES = ['registered', 'new-version', 'described'] as const;
export type SnapshotCause = (typeof SNAPSHOT_CAUSES)[number];

export const NamedSnapshotSchema = Type.Object(
  { snapshot: DigestSchema, version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
export type NamedSnapshot = Static<typeof NamedSnapshotSchema>;

/** Participants cleared from a data set: how many, in which files, never who. */
export const WithdrawalStateSchema = Type.Object(
  {
    state: Type.String({ description: 'Names who is cleared; another with every withdrawal' }),
    lastAt: InstantSchema,
    participants: Type.Integer({ minimum: 0, description: 'Cleared from its current version' }),
    files: Type.Array(
      Type.Object(
        {
          path: Type.String(),
          cleared: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
            description: 'Participants cleared from it; null where nobody can say whose it is',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    isPerturbed: Type.Boolean({ description: 'Counts leave it moved by a little' }),
  },
  { additionalProperties: false },
);
/** `seed`: secret, what moves published counts is drawn from it. No operation tells it. */
export type WithdrawalState = Static<typeof WithdrawalStateSchema> & { readonly seed: string };
