// Terms that the kernel itself reads, in any type of instrument, by these names: how a breach is
// cured and how a party leaves. A capability spreads them into the schema of its own terms.
import type { JsonObject } from '../../base/json.ts';
import type { Because } from '../../base/refusal.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import { LadderSchema, ladderProblem } from './ladder.ts';

export const LeavingSchema = Type.Object(
  {
    noticeDays: Type.Integer({ minimum: 0, maximum: 3650 }),
    obligationsOutlive: Type.Boolean({
      description: 'duties that arose before the end go on after it (VCLT article 70(1)(b))',
    }),
  },
  { additionalProperties: false, description: 'how a party leaves; without it none leaves alone' },
);

/** Spread into a terms schema: `Type.Object({ ...standingTerms, purposes: ... })`. */
export const standingTerms = {
  ladder: Type.Optional(LadderSchema),
  leaving: Type.Optional(LeavingSchema),
};
const StandingTermsSchema = Type.Object(standingTerms);
export type StandingTerms = Static<typeof StandingTermsSchema>;

/** The standing terms among the terms; nothing for those that do not read. */
export function readStandingTerms(terms: JsonObject): StandingTerms {
  const read = parse(StandingTermsSchema, terms);
  return read.ok ? { ladder: read.value.ladder, leaving: read.value.leaving } : {};
}

export function standingTermsProblems(terms: JsonObject): Because[] {
  const read = parse(StandingTermsSchema, terms);
  if (!read.ok)
    return read.refusal.because.map(({ field, text }) => ({ field: `/terms${field}`, text }));
  const problem = read.value.ladder && ladderProblem(read.value.ladder);
  return problem ? [{ field: '/terms/ladder', text: problem }] : [];
}
