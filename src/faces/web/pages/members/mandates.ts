// Which of a person's mandates stand: not revoked. One whose end has come is said with its date.
import type { Mandate } from './types.ts';

export const standingMandates = (all: readonly Mandate[]): readonly Mandate[] =>
  all.filter(({ revokedAt }) => revokedAt === undefined);
