// The score of Bridge2AI beside the level: 28 sub-criteria in seven dimensions, each met when every
// check that bears on it passed, and at least one did: what does not apply measures nothing. What a
// machine cannot settle is asked of a person and marked so.
import { type Static, Type } from '../../../base/schema.ts';
import { type CheckResult, isPassed } from './assess.ts';
import type { ReadinessProfile } from './profile.ts';

const strict = { additionalProperties: false } as const;

export const StatedCriterionSchema = Type.Object(
  {
    criterion: Type.String({ pattern: '^[0-9]\\.[a-z]$' }),
    isMet: Type.Boolean(),
    text: Type.String({ minLength: 1, maxLength: 2_000, description: 'Why, in words' }),
  },
  strict,
);
export type StatedCriterion = Static<typeof StatedCriterionSchema>;

const STANDS = ['met', 'not-met', 'asked', 'not-measured'] as const;
export const ScoreSchema = Type.Object(
  {
    met: Type.Integer({ minimum: 0 }),
    total: Type.Integer({ minimum: 0 }),
    dimensions: Type.Array(
      Type.Object(
        {
          title: Type.String(),
          met: Type.Integer({ minimum: 0 }),
          total: Type.Integer({ minimum: 0 }),
          criteria: Type.Array(
            Type.Object(
              {
                criterion: Type.String(),
                title: Type.String(),
                stands: Type.Unsafe<(typeof STANDS)[number]>(Type.Enum([...STANDS])),
                checks: Type.Array(Type.String()),
                /** Of a person; the question where nobody has answered. */
                asks: Type.Optional(Type.String()),
                said: Type.Optional(Type.String()),
              },
              strict,
            ),
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type Score = Static<typeof ScoreSchema>;
type ScoredCriterion = Score['dimensions'][number]['criteria'][number];

export function scoreOf(
  profile: ReadinessProfile,
  results: readonly CheckResult[],
  stated: readonly StatedCriterion[],
): Score {
  const dimensions = profile.score.dimensions.map(({ title, criteria }) => {
    const scored = criteria.map((one) => scoredOne(profile, one, results, stated));
    const met = scored.filter(({ stands }) => stands === 'met').length;
    return { title, met, total: scored.length, criteria: scored };
  });
  const sum = (of: 'met' | 'total') => dimensions.reduce((all, one) => all + one[of], 0);
  return { met: sum('met'), total: sum('total'), dimensions };
}

function scoredOne(
  profile: ReadinessProfile,
  { id, title, asks }: ReadinessProfile['score']['dimensions'][number]['criteria'][number],
  results: readonly CheckResult[],
  stated: readonly StatedCriterion[],
): ScoredCriterion {
  const checks = profile.checks.filter((one) => one.criteria.includes(id)).map((one) => one.id);
  const bearing = results.filter(({ check }) => checks.includes(check));
  const said = stated.find(({ criterion }) => criterion === id);
  const isOpen = bearing.some(({ outcome }) => !isPassed(outcome));
  const about = {
    criterion: id,
    title,
    checks,
    ...(asks === undefined ? {} : { asks }),
    ...(said === undefined ? {} : { said: said.text }),
  };
  if (isOpen || said?.isMet === false) return { ...about, stands: 'not-met' };
  if (asks !== undefined && said === undefined) return { ...about, stands: 'asked' };
  const isMeasured = bearing.some(({ outcome }) => outcome === 'passed');
  return { ...about, stands: isMeasured || said ? 'met' : 'not-measured' };
}
