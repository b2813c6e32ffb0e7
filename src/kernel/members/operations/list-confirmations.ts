// Acts that wait for a second person: those the caller may confirm, and the caller's own.
import { ok } from '../../../base/result.ts';
import { DigestSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { mayConfirm, openConfirmations } from '../people/second-person.ts';
import { ConfirmationIdSchema, PersonIdSchema, RoleSchema } from '../portable.ts';

export const listConfirmations = readOperation({
  id: 'members.list-confirmations',
  summary: 'List the acts that wait for a second person.',
  route: { method: 'GET', path: '/members/confirmations' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    confirmations: Type.Array(
      Type.Object({
        id: ConfirmationIdSchema,
        operation: Type.String(),
        inputDigest: DigestSchema,
        role: RoleSchema,
        askedBy: PersonIdSchema,
        askedAt: InstantSchema,
        expiresAt: InstantSchema,
        confirmedBy: Type.Optional(PersonIdSchema),
      }),
    ),
  }),
  refusals: [],
  permission: ['signed-in'],
  needs: {},
  async run({ db, at, caller }) {
    const own = caller.kind === 'person' ? caller.person : null;
    const confirmations = (await openConfirmations(db, at)).filter(
      (one) => one.askedBy === own || mayConfirm(caller, one),
    );
    return ok({ output: { confirmations } });
  },
});
