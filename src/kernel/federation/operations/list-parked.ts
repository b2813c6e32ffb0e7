// GET /federation/parked: messages that were set aside after failing, and why.
import { ok } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { parkedMessages } from '../parked.ts';

export const ParkedMessageSchema = Type.Object({
  member: PlaceSchema,
  id: Type.String(),
  type: Type.String(),
  sentAt: InstantSchema,
  receivedAt: InstantSchema,
  attempts: Type.Integer(),
  code: Type.String({ description: 'Code of the refusal that the last attempt met.' }),
  reason: Type.String(),
  nextTryAt: Type.Optional(InstantSchema),
});

export const listParked = readOperation({
  id: 'federation.list-parked',
  summary: 'List messages from partners that could not be handled and were set aside',
  route: { method: 'GET', path: '/federation/parked' },
  input: Type.Object({}),
  output: Type.Object({ messages: Type.Array(ParkedMessageSchema) }),
  refusals: [],
  permission: ['mandate:operator', 'node-itself'],
  needs: {},
  async run({ db }) {
    return ok({ output: { messages: [...(await parkedMessages(db))] } });
  },
});
