// The two clocks as people set them: a civil day on which it is law, and an instant by which it was
// known. Left out, both are now.
import { instantText } from '../../base/instants.ts';
import { InstantSchema, Type } from '../../base/schema.ts';
import type { AskedAt } from '../../base/verdict.ts';
import { midnight } from './boundaries.ts';
import { CivilDate } from './predicate-schema.ts';

export const ValidOn = Type.Optional(
  Type.String({ ...CivilDate, description: 'the day on which it is law; today when left out' }),
);
export const KnownAt = Type.Optional(
  Type.String({
    ...InstantSchema,
    description: 'only what this node knew by then; now when left out',
  }),
);
export const MomentSchema = Type.Object(
  { validAt: InstantSchema, knownAt: InstantSchema },
  { additionalProperties: false, description: 'Both clocks, as they were used' },
);

export interface Clocks {
  readonly validOn?: string | undefined;
  readonly knownAt?: string | undefined;
}

export function momentOf(now: Temporal.Instant, { validOn, knownAt }: Clocks): AskedAt {
  const today = instantText(now);
  return {
    validAt: validOn === undefined ? today : midnight(validOn),
    knownAt: knownAt === undefined ? today : instantText(Temporal.Instant.from(knownAt)),
  };
}
