// Says that two records describe one thing: who says so, on what ground, how sure.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { ConfidenceSchema, SamenessSchema, SourceSchema, SubjectIdSchema } from '../portable.ts';
import { RECORDERS } from '../rules.ts';
import { putSameness } from '../sameness-store.ts';
import { isRegistered } from '../thing-store.ts';
import { saidBy } from './said-by.ts';

export const declareSame = writeOperation({
  id: 'registry.declare-same',
  summary: 'Declare that two records describe the same thing.',
  route: { method: 'POST', path: '/registry/sameness' },
  input: Type.Object(
    {
      one: SubjectIdSchema,
      other: SubjectIdSchema,
      confidence: ConfidenceSchema,
      source: SourceSchema,
    },
    { additionalProperties: false },
  ),
  output: SamenessSchema,
  refusals: ['registry.unlike-things', 'registry.unknown-thing'],
  permission: RECORDERS,
  needs: {},
  entry: 'sameness.declared',
  async run({ db, at, caller, newId }, { one, other, confidence, source }) {
    if (one === other || one.split('_')[0] !== other.split('_')[0]) return refused(unlikeThings);
    for (const [id, field] of [
      [one, '/one'],
      [other, '/other'],
    ] as const)
      if (!(await isRegistered(db, id))) return refused(unknownThing(id, field));
    const claim = {
      id: newId('sam'),
      one,
      other,
      confidence,
      saidBy: saidBy(caller),
      source,
      saidAt: instantText(at),
    };
    await putSameness(db, claim);
    return ok({
      output: claim,
      record: claim,
      events: [one, other].map((subject) => ({
        type: 'sameness.changed',
        subject,
        facts: { claim: claim.id, confidence },
      })),
    });
  },
});

const unlikeThings = refusal(
  'invalid',
  'registry.unlike-things',
  'These two cannot be the same thing.',
  {
    because: [{ field: '/other', text: 'Two different records of one kind are joined.' }],
    next: 'Give two ids with the same prefix.',
  },
);

const unknownThing = (id: string, field: string) =>
  refusal('not-found', 'registry.unknown-thing', `There is no record ${id} here.`, {
    because: [{ field, text: `Nothing with the id ${id} is registered.` }],
    next: 'Register it first.',
  });
