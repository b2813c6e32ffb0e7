// GET /law/ripples/:event: each permission that says something else since an event, before and
// after, with the rule that decides now.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, Type } from '../../../base/schema.ts';
import { EFFECTS, type Verdict } from '../../../base/verdict.ts';
import { readOperation } from '../../storage/index.ts';
import { permissionsById } from '../permissions.ts';
import { rippleOf } from '../ripple.ts';
import { RippleRowSchema, rippleRow } from '../ripple-record.ts';
import { verdictsById } from '../verdict-store.ts';
import { OVERSEERS } from './grants.ts';
import { RippleEvent } from './list-ripples.ts';
import { limitUpTo, NextOffset, Offset } from './pages.ts';

const closed = { additionalProperties: false };
const EffectSchema = Type.Enum([...EFFECTS]);
const DecidingSchema = Type.Object(
  { rule: Type.String(), citation: Type.String(), text: Type.String() },
  closed,
);

export const showRipple = readOperation({
  id: 'law.show-ripple',
  summary: 'Show what an event changed: each permission judged again, its old verdict and its new',
  route: { method: 'GET', path: '/law/ripples/:event' },
  input: Type.Object({ event: RippleEvent, offset: Offset, limit: limitUpTo(200, 50) }, closed),
  output: Type.Object({
    ...RippleRowSchema.properties,
    changes: Type.Array(
      Type.Object(
        {
          permission: Type.String(),
          act: Type.String(),
          holder: Type.String(),
          subject: Type.String(),
          was: EffectSchema,
          now: EffectSchema,
          wasVerdict: Type.String({ description: 'For law.read-verdict' }),
          nowVerdict: Type.String({ description: 'For law.read-verdict' }),
          decides: Type.Optional(DecidingSchema),
          changedAt: InstantSchema,
        },
        { ...closed, title: 'Change of a permission' },
      ),
    ),
    nextOffset: NextOffset,
  }),
  refusals: ['law.unknown-ripple'],
  permission: OVERSEERS,
  needs: {},
  async run({ db }, { event, offset = 0, limit = 50 }) {
    const row = await rippleRow(db, event);
    if (row === null) return refused(unknownRipple(event));
    const found = await rippleOf(db, event, { offset, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const permissions = await permissionsById(
      db,
      shown.map(({ permission }) => permission),
    );
    const verdicts = await verdictsById(
      db,
      shown.map(({ nowVerdict }) => nowVerdict),
    );
    const changes = shown.map(({ event: _, ...change }) => {
      const permission = permissions.get(change.permission);
      return {
        ...change,
        act: permission?.act.kind ?? '',
        holder: permission?.holder ?? '',
        subject: permission?.subject ?? '',
        ...decides(verdicts.get(change.nowVerdict)),
      };
    });
    const nextOffset = found.length > limit ? { nextOffset: offset + limit } : {};
    return ok({ output: { ...row, changes, ...nextOffset } });
  },
});

function decides(verdict: Verdict | undefined) {
  const part = verdict?.parts[0];
  if (part === undefined) return {};
  return { decides: { rule: part.rule, citation: part.citation, text: part.text } };
}

const unknownRipple = (event: string) =>
  refusal('not-found', 'law.unknown-ripple', `${event} made no permission be judged again.`, {
    because: [{ field: '/event', text: 'no standing permission was read from what it changed' }],
    next: 'List the ripples to see those that did.',
  });
