// Carries out the registrations that wait, one after the other: reading files is the disk's work,
// and two readings at once would only make both slower.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import type { AnyOperation, Perform } from '../../../kernel/acts/index.ts';
import type { Clock, Store } from '../../../kernel/storage/index.ts';
import { completeRegistration } from '../operations/complete-registration.ts';
import type { RegistrationBoard } from './board.ts';
import { findRegistration, openRegistrations, saveRegistration } from './registration-store.ts';

export interface RegistrationDeskPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly perform: Perform;
  readonly board: RegistrationBoard;
}

export const registrationDesk = (ports: RegistrationDeskPorts) => ({
  name: 'registrations',
  everyMs: 300,
  /** One registration, to its end; nothing when none waits. */
  async run(): Promise<void> {
    const [next] = await openRegistrations(ports.store.db);
    if (next) await carryOut(ports, next.id);
  },
});

async function carryOut(
  { store, clock, perform, board }: RegistrationDeskPorts,
  id: string,
): Promise<void> {
  const operation = completeRegistration as unknown as AnyOperation;
  const reply = await perform(operation, { kind: 'node-itself' }, { registration: id });
  const { result } = reply;
  const findings = [...board.findings(id)];
  if (!result.ok)
    await store.unit(async ({ db }) => {
      const found = await findRegistration(db, id);
      if (found && (found.state === 'waiting' || found.state === 'running'))
        await saveRegistration(db, {
          ...found,
          state: 'failed',
          endedAt: instantText(clock.now()),
          findings,
          refusal: result.refusal,
        });
      return ok(null);
    });
  board.end(id);
}
