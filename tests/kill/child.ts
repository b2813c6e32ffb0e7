// The process that is killed: many concurrent acts on one store, the log numbered and its head signed
// meanwhile. Each acknowledged act is told on standard output, written before anything else happens.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { keepHead, ledgerMigrations } from '../../src/kernel/ledger/index.ts';
import { migrate, openStore, type Store, systemClock } from '../../src/kernel/storage/index.ts';
import { actOn, decide, killMigration, type Outcome, requestId } from './acts.ts';
import { NO_WITNESSES } from './trust.ts';

export const migrations = [...ledgerMigrations, killMigration];
const CALLERS = 32;
const PAUSE_MS_MAX = 12;
const OUTCOMES: readonly Outcome[] = ['permitted', 'permitted', 'permitted', 'denied', 'undone'];

const random = (length: number) => new Uint8Array(randomBytes(length));
const below = (limit: number) => randomBytes(4).readUInt32LE() % limit;
const tell = (line: string) => writeSync(1, `${line}\n`);

async function run(store: Store): Promise<never> {
  await migrate(store, migrations);
  const { ledger, perform } = actOn(store, random);
  const anyone = { kind: 'anyone' } as const;
  const caller = async () => {
    for (;;) {
      const id = requestId(random);
      const wanted = OUTCOMES[below(OUTCOMES.length)]!;
      const { evidence } = await perform(decide, anyone, { id, wanted });
      if (evidence) tell(`${evidence.entry} ${id} ${wanted}`);
      await wait(below(PAUSE_MS_MAX));
    }
  };
  const leader = async () => {
    const nobody = { submit: () => Promise.reject(new Error('there are no witnesses')) };
    for (;;) {
      await keepHead(ledger, NO_WITNESSES, [], nobody, systemClock.now());
      await wait(5);
    }
  };
  tell('ready');
  return Promise.race([leader(), ...Array.from({ length: CALLERS }, caller)]);
}

if (import.meta.main) {
  // A killed process writes no cache at its end.
  flushCompileCache();
  tell('loaded');
  await once(process.stdin, 'data');
  const [folder, databaseUrl, schema] = process.argv.slice(2) as [string, string?, string?];
  await run(
    openStore({ folder, ...(databaseUrl ? { databaseUrl } : {}), ...(schema ? { schema } : {}) }),
  );
}
