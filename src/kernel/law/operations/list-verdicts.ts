// GET /law/verdicts: what was decided here, newest first; one's own, or all for who looks after it.
import { ok } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { EFFECTS } from '../../../base/verdict.ts';
import { readOperation } from '../../storage/index.ts';
import { decisionsOn } from '../decision-store.ts';
import { holdsAny } from './grants.ts';
import { limitUpTo } from './pages.ts';

const closed = { additionalProperties: false };
const EffectSchema = Type.Enum([...EFFECTS]);

export const listVerdicts = readOperation({
  id: 'law.list-verdicts',
  summary: 'List verdicts on acts at this node, newest first: your own, or all as an auditor',
  route: { method: 'GET', path: '/law/verdicts' },
  input: Type.Object(
    {
      act: Type.Optional(Type.String({ maxLength: 100, description: 'a kind of act' })),
      effect: Type.Optional(EffectSchema),
      member: Type.Optional({ ...PlaceSchema, description: 'the nation that asked' }),
      from: Type.Optional({ ...InstantSchema, description: 'decided at or after this instant' }),
      before: Type.Optional(
        Type.String({
          pattern: '^[0-9TZ:.-]+_at_[a-z0-9_]+$',
          description: '`next` of the page before',
        }),
      ),
      limit: limitUpTo(200, 50),
    },
    closed,
  ),
  output: Type.Object({
    verdicts: Type.Array(
      Type.Object(
        {
          verdict: Type.String({ description: 'The entry that holds it, for law.read-verdict' }),
          act: Type.String(),
          effect: EffectSchema,
          rule: Type.String({ description: 'That decided' }),
          decidedAt: InstantSchema,
          person: Type.Optional(Type.String()),
          party: Type.Optional(Type.String()),
          member: Type.Optional(Type.String()),
        },
        { ...closed, title: 'Verdict, in a list' },
      ),
    ),
    next: Type.Union([Type.String(), Type.Null()], { description: '`before` of the next page' }),
  }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: {},
  async run({ db, caller }, { limit, ...wanted }) {
    const isAll = holdsAny(caller, 'auditor', 'operator');
    const person = isAll || caller.kind !== 'person' ? undefined : caller.person;
    const page = await decisionsOn(db, { ...wanted, person, limit: limit ?? 50 });
    const verdicts = page.decisions.map(({ entry, person: by, party, member, ...decision }) => ({
      verdict: entry,
      ...decision,
      ...(by === null ? {} : { person: by }),
      ...(party === null ? {} : { party }),
      ...(member === null ? {} : { member }),
    }));
    return ok({ output: { verdicts, next: page.next } });
  },
});
