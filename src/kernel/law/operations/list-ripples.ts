// GET /law/ripples: what made permissions be judged again, newest first.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { RippleRowSchema, rippleRows } from '../ripple-record.ts';
import { OVERSEERS } from './grants.ts';
import { limitUpTo } from './pages.ts';

export const RippleEvent = Type.String({
  pattern: '^(ent_[0-9a-z]+|law@[0-9TZ:.-]+)$',
  maxLength: 80,
  description: 'the entry that set it off, or law@ and the instant',
});

export const listRipples = readOperation({
  id: 'law.list-ripples',
  summary: 'List recent ripples, newest first: what happened, how much was judged again',
  route: { method: 'GET', path: '/law/ripples' },
  input: Type.Object(
    {
      isChanged: Type.Optional(
        Type.Boolean({ description: 'only those after which a permission says something else' }),
      ),
      before: Type.Optional({ ...RippleEvent, description: '`next` of the page before' }),
      limit: limitUpTo(200, 50),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    ripples: Type.Array(RippleRowSchema),
    next: Type.Union([Type.String(), Type.Null()], { description: '`before` of the next page' }),
  }),
  refusals: [],
  permission: OVERSEERS,
  needs: {},
  async run({ db }, { isChanged, before, limit }) {
    const page = { before, limit: limit ?? 50, isChanged: isChanged ?? false };
    return ok({ output: await rippleRows(db, page) });
  },
});
