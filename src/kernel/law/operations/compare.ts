// GET /law/differences: the law at one moment beside the law at another.
import { ok } from '../../../base/result.ts';
import { InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { compareLaw, kindOfChange } from '../compare-law.ts';
import { MomentSchema, momentOf } from '../moment.ts';
import { lawBookPort } from '../ports.ts';
import { CivilDate } from '../predicate-schema.ts';
import { StandingSchema } from '../rule-schemas.ts';
import { READERS } from './grants.ts';
import { PackName } from './read-pack.ts';

const closed = { additionalProperties: false };
/** A page can show no more, and a person read no more, than this. */
const CHANGES_MAX = 500;
const day = (description: string) =>
  Type.Optional(Type.String({ ...CivilDate, description: `${description}; today when left out` }));
const instant = (description: string) =>
  Type.Optional(
    Type.String({ ...InstantSchema, description: `${description}; now when left out` }),
  );

const RuleChangeSchema = Type.Object(
  {
    rule: Type.String(),
    title: Type.String(),
    citation: Type.String(),
    kind: Type.Enum(['added', 'removed', 'changed'], {
      description: 'Came into force, left it, or stands or reads differently',
    }),
    was: StandingSchema,
    now: StandingSchema,
    why: Type.Optional(Type.String()),
    fields: Type.Array(
      Type.Object({ field: Type.String(), was: Type.String(), now: Type.String() }, closed),
    ),
  },
  { ...closed, title: 'Change of a rule' },
);

export const compare = readOperation({
  id: 'law.compare',
  summary: 'Compare the law of a pack, of a place or of everybody between two moments',
  route: { method: 'GET', path: '/law/differences' },
  input: Type.Object(
    {
      place: Type.Optional(Type.String({ maxLength: 20, description: 'only law of this place' })),
      pack: Type.Optional(PackName),
      fromValidOn: day('first day'),
      fromKnownAt: instant('what was known for the first day'),
      toValidOn: day('second day'),
      toKnownAt: instant('what was known for the second day'),
    },
    closed,
  ),
  output: Type.Object({
    from: MomentSchema,
    to: MomentSchema,
    packs: Type.Array(
      Type.Object(
        {
          pack: Type.String(),
          rules: Type.Array(RuleChangeSchema),
          references: Type.Array(
            Type.Object(
              {
                kind: Type.Enum(['list', 'table']),
                name: Type.String(),
                added: Type.Array(Type.String()),
                removed: Type.Array(Type.String()),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    isCut: Type.Boolean({ description: `More than ${CHANGES_MAX} rules changed; narrow it` }),
  }),
  refusals: [],
  permission: READERS,
  needs: { book: lawBookPort },
  async run({ at, book }, { place, pack, ...clocks }) {
    const from = momentOf(at, { validOn: clocks.fromValidOn, knownAt: clocks.fromKnownAt });
    const to = momentOf(at, { validOn: clocks.toValidOn, knownAt: clocks.toKnownAt });
    const diffs = compareLaw(book.law().rules, { place, pack }, from, to);
    let left = CHANGES_MAX;
    const packs = diffs.map(({ pack: name, rules, references }) => {
      const shown = rules.slice(0, left);
      left -= shown.length;
      return {
        pack: name,
        rules: shown.map((change) => ({
          ...change,
          kind: kindOfChange(change),
          fields: [...change.fields],
        })),
        references: references.map(({ added, removed, ...reference }) => ({
          ...reference,
          added: [...added],
          removed: [...removed],
        })),
      };
    });
    const isCut = diffs.reduce((count, { rules }) => count + rules.length, 0) > CHANGES_MAX;
    return ok({ output: { from, to, packs, isCut } });
  },
});
