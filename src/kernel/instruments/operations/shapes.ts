// Shapes that several operations on instruments share, and the needs they declare.
import { DigestSchema, Type } from '../../../base/schema.ts';
import { MemberSchema } from '../member-list.ts';
import { alarmPort, directoryPort, outboxPort, signerPort, typesPort } from '../ports.ts';
import { InstrumentStateSchema } from '../state-schema.ts';

export const RefSchema = Type.String({
  pattern: '^(ins_[0-9a-hjkmnp-tv-z]{26}|sha256:[0-9a-f]{64})$',
  description: 'an instrument, by its id or its digest',
});
export const IdSchema = Type.String({ pattern: '^ins_[0-9a-hjkmnp-tv-z]{26}$' });

/** What every operation that changes an instrument answers. */
export const OutcomeSchema = Type.Object({
  id: IdSchema,
  digest: DigestSchema,
  state: InstrumentStateSchema,
  sentTo: Type.Array(MemberSchema, { description: 'members whose nodes will hear of it' }),
  awaitsSecondOfficer: Type.Boolean({
    description: 'noted, and said only when a second officer calls for it too',
  }),
});

export const speakingNeeds = {
  signer: signerPort,
  directory: directoryPort,
  types: typesPort,
  outbox: outboxPort,
  alarm: alarmPort,
};
