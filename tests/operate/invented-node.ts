// One invented node from a seed, the same at every making: its keys, its people, its log.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ok } from '../../src/base/result.ts';
import {
  alliancePolicy,
  auditWhole,
  keepHead,
  logKeyOf,
  readEntries,
} from '../../src/kernel/ledger/index.ts';
import { heldClock } from '../../src/kernel/storage/index.ts';
import { buildNode } from '../../src/main/build-node.ts';
import { addParty, addPerson, initFolder } from '../../src/main/init-node.ts';
import { openLog } from '../../src/main/log.ts';
import { readSettings } from '../../src/main/settings.ts';
import { seededBytes } from '../../src/testkit/network.ts';

const DRAFT = {
  member: 'XA',
  name: 'Exampleland (invented)',
  address: 'http://xa.test',
  http: { host: '127.0.0.1', port: 0 },
};
const nobody = { submit: () => Promise.reject(new Error('there are no witnesses')) };

/** Makes the settings and keys where there are none. */
export function initInvented(folder: string): void {
  const made = initFolder(folder, DRAFT, seededBytes(1826));
  if (!made.ok) throw new Error(made.refusal.message);
}

export async function openInvented(folder: string, startsAt = '2026-11-22T12:00:00Z') {
  const config = path.join(folder, 'node.yaml');
  if (!existsSync(config)) initInvented(folder);
  const settings = readSettings(config);
  if (!settings.ok) throw new Error(settings.refusal.message);
  const clock = heldClock(startsAt);
  const random = seededBytes(Number(clock.now().epochMilliseconds % 1_000_003));
  const surroundings = {
    clock,
    random,
    secrets: random,
    transport: () => Promise.reject(new Error('there are no partners')),
  };
  const log = openLog(
    clock,
    () => undefined,
    () => 'flt_invented',
  );
  const built = await buildNode(settings.value, surroundings as never, log);
  if (!built.ok) throw new Error(built.refusal.message);
  const { ledger, store, keyring } = built.value.kernel;
  const signer = { ...keyring.signer('log'), name: ledger.signer.name };
  const policy = alliancePolicy([logKeyOf(signer)], []);
  return {
    built: built.value,
    entries: () => readEntries(store.db, { limit: 1000 }),
    audit: () => auditWhole(ledger, policy),
    async act(people: number) {
      const attributes = { 'organisation-kind': 'public-body', 'is-commercial': false };
      const office = { name: 'Data Office (invented)', kind: 'body', country: 'XA', attributes };
      const party = await addParty(built.value, office);
      if (!party.ok) throw new Error(party.refusal.message);
      for (let i = 0; i < people; i++) {
        const person = { name: `Invented person ${i}`, party: party.value, mandates: ['operator'] };
        const added = await addPerson(built.value, person);
        if (!added.ok) throw new Error(added.refusal.message);
      }
      await keepHead(ledger, policy, [], nobody, clock.now());
      return ok(null);
    },
    close: () => built.value.close(),
  };
}
