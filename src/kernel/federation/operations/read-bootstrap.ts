// POST /federation/bootstrap: instruments for a candidate, or for a member without standing. The
// ticket is signed, since such a reader is no partner; each instrument proves itself.
import { ok } from '../../../base/result.ts';
import { readOperation } from '../../storage/index.ts';
import { BootstrapPageSchema, checkTicket, TicketSchema } from '../bootstrap.ts';
import { bootstrapSource, nodeSelf, verifier } from '../ports.ts';

export const readBootstrapOperation = readOperation({
  id: 'federation.read-bootstrap',
  summary: 'Read the instruments that make the member list, with a key of a proposed accession',
  route: { method: 'POST', path: '/federation/bootstrap' },
  input: TicketSchema,
  output: BootstrapPageSchema,
  refusals: ['federation.bad-ticket'],
  permission: ['anyone'],
  needs: { self: nodeSelf, verify: verifier, source: bootstrapSource },
  async run({ db, at, self, verify, source }, ticket) {
    const { member, after } = ticket.statement;
    const keys = await source.keysOfReader(db, member, at);
    const held = checkTicket(ticket, keys, { self: self.member, at, verify });
    return held.ok ? ok({ output: await source.read(db, member, after) }) : held;
  },
});
