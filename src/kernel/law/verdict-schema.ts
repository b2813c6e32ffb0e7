// The verdict as a published contract (docs/protocol/verdict.schema.json): what partners, pages and
// the command line may rely on. The type is base's; this says the same to machines.
import { DigestSchema, InstantSchema, Type } from '../../base/schema.ts';
import { EFFECTS, type Verdict } from '../../base/verdict.ts';
import { CivilDate } from './predicate-schema.ts';

const closed = { additionalProperties: false };
const Effect = Type.Enum([...EFFECTS], { description: 'Worst last.' });
const Facts = Type.Record(Type.String(), Type.Unknown(), {
  description: 'The facts of the act; one that is absent was unknown.',
});

const Duty = Type.Object(
  {
    code: Type.String(),
    text: Type.String(),
    on: Type.Enum(['requester', 'holder']),
    within: Type.Optional(Type.String({ description: 'ISO 8601 duration' })),
    dueOn: Type.Optional(CivilDate),
    isPeriod: Type.Optional(Type.Literal(true)),
    rule: Type.String(),
    citation: Type.String(),
  },
  closed,
);
const Question = Type.Object({ fact: Type.String(), text: Type.String() }, closed);
const Source = Type.Object(
  {
    title: Type.String(),
    url: Type.Optional(Type.String()),
    retrievedOn: Type.Optional(CivilDate),
  },
  closed,
);

const Part = Type.Object(
  {
    effect: Effect,
    rule: Type.String(),
    place: Type.String({ description: 'Whose law, or agreement, dataset, node' }),
    citation: Type.String(),
    source: Type.Optional(Source),
    status: Type.Enum(['verified', 'unverified', 'demonstration', 'agreed']),
    text: Type.String(),
    facts: Type.Array(Type.String(), { description: 'Names of the facts it looks at, sorted' }),
    duties: Type.Array(Duty),
    questions: Type.Array(Question),
    whoMayChange: Type.Optional(Type.String()),
    next: Type.Optional(Type.String()),
    valid: Type.Optional(Type.Object({ from: CivilDate, to: Type.Optional(CivilDate) }, closed)),
  },
  closed,
);

export const VerdictSchema = Type.Unsafe<Verdict>(
  Type.Object(
    {
      effect: Effect,
      act: Type.String({ description: 'The kind of act, for example data.transfer' }),
      at: Type.Object({ validAt: InstantSchema, knownAt: InstantSchema }, closed),
      facts: Facts,
      parts: Type.Array(Part, { minItems: 1, description: 'Worst first, then by rule id' }),
      duties: Type.Array(Duty),
      questions: Type.Array(Question),
      rules: Type.Array(
        Type.Object({ pack: Type.String(), version: Type.String(), digest: DigestSchema }, closed),
        { description: 'What was looked at; with facts and at, it replays to the same bytes.' },
      ),
    },
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://entente.example/protocol/verdict.schema.json',
      title: 'Verdict',
      ...closed,
    },
  ),
);
