// What a setting is worth, measured before it is chosen: a simulated attacker who knows everything
// but who is in the data, against the numbers given. Nobody's data are touched.
import { ok } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { attack, type Outcome, type Protection } from '../privacy/index.ts';

const strict = { additionalProperties: false } as const;
const Percent = Type.Integer({ minimum: 0, maximum: 100 });
const Found = Type.Object(
  {
    aimed: Percent,
    aimedPower: Percent,
    everybody: Percent,
    everybodyPower: Percent,
  },
  {
    ...strict,
    description:
      'Chance in 100 that a member is told from somebody else, 50 is guessing; and members found in 100 where 5 in 100 others are taken for one. Aimed at one person, and at everybody',
  },
);
const QUESTIONS = [5, 20, 100, 1_000];

export const measureAttack = readOperation({
  id: 'data-commons.measure-attack',
  summary: 'Measure what an attacker would find out under a privacy setting',
  route: { method: 'GET', path: '/data-commons/attacks' },
  input: Type.Object(
    {
      persons: Type.Integer({ minimum: 1_000, maximum: 10_000_000 }),
      minimumCell: Type.Integer({ minimum: 1, maximum: 1_000 }),
      perAnswer: Type.Integer({ minimum: 1_000, maximum: 100_000_000 }),
      perDataset: Type.Integer({ minimum: 1_000, maximum: 100_000_000 }),
    },
    strict,
  ),
  output: Type.Object({
    rows: Type.Array(
      Type.Object(
        {
          questions: Type.Integer(),
          exact: Found,
          noisy: Found,
          answered: Type.Integer({ description: 'With noise, before the budget is empty' }),
        },
        strict,
      ),
    ),
    deviation: Type.Integer({ description: '19 of 20 noisy counts are off by less than this' }),
  }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run(_context, { persons, minimumCell, perAnswer, perDataset }) {
    const exact: Protection = { kind: 'exact', minimumCell };
    const noisy: Protection = { kind: 'noisy', perAnswer, perDataset };
    const measured = (questions: number, protection: Protection) =>
      (['one-person', 'everybody'] as const).map((aim) =>
        attack({ persons, aim, questions, protection, seed: 'shown' }),
      ) as [Outcome, Outcome];
    const rows = QUESTIONS.map((questions) => {
      const told = measured(questions, noisy);
      return {
        questions,
        exact: foundOf(measured(questions, exact)),
        noisy: foundOf(told),
        answered: told[0].answered,
      };
    });
    return ok({
      output: { rows, deviation: Math.ceil((CARRIERS_OFF * 2_000_000) / perAnswer) },
    });
  },
});

/** Carriers are two cells; 95 in 100 of a Laplace lie within ln 20 of its scale. */
const CARRIERS_OFF = Math.SQRT2 * Math.log(20);

const inHundred = (share: number): number => Math.round(100 * share);
const foundOf = ([aimed, everybody]: readonly [Outcome, Outcome]): Static<typeof Found> => ({
  aimed: inHundred(aimed.auc),
  aimedPower: inHundred(aimed.power),
  everybody: inHundred(everybody.auc),
  everybodyPower: inHundred(everybody.power),
});
