// GET /federation/entries/:member/:entry: what a partner sent of a log entry that names this
// member.

import { toHex } from '../../../base/bytes.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { LeafSchema } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { partnerEntry } from '../entry-body.ts';

export const readPartnerEntry = readOperation({
  id: 'federation.read-partner-entry',
  summary: 'Read the body of a partner’s log entry to which this member is a party',
  route: { method: 'GET', path: '/federation/entries/:member/:entry' },
  input: Type.Object({ member: PlaceSchema, entry: Type.String({ maxLength: 40 }) }),
  output: Type.Object({
    entry: Type.String(),
    leaf: LeafSchema,
    body: Type.Unknown(),
    salt: Type.String({ description: 'Hexadecimal; with it anyone can check body against leaf.' }),
    receivedAt: InstantSchema,
  }),
  refusals: ['federation.unknown-partner-entry'],
  permission: ['mandate:steward', 'mandate:treaty-officer', 'mandate:operator', 'node-itself'],
  needs: {},
  async run({ db }, { member, entry }) {
    const held = await partnerEntry(db, member, entry);
    if (held) return ok({ output: { ...held, salt: toHex(held.salt) } });
    return refused(
      refusal(
        'not-found',
        'federation.unknown-partner-entry',
        `${member} sent nothing for ${entry}.`,
        {
          because: [
            { field: '/entry', text: 'it names other parties, or its feed is not read so far' },
          ],
          next: 'Look at the partner’s health, and ask again when its feed has been read.',
        },
      ),
    );
  },
});
