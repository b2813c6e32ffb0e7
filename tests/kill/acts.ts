// The smallest node that can lose something: store, ledger and the pipeline of acts, with one judged
// operation that keeps a row for each verdict. What the rows and the log say must always be the same.
import { newId } from '../../src/base/ids.ts';
import { refusal } from '../../src/base/refusal.ts';
import { ok, refused } from '../../src/base/result.ts';
import { Type } from '../../src/base/schema.ts';
import type { Act, AskedAt, Verdict } from '../../src/base/verdict.ts';
import { type AnyOperation, createPerform, type Perform } from '../../src/kernel/acts/index.ts';
import { appendEntry, type Ledger, openLedger } from '../../src/kernel/ledger/index.ts';
import { seededSigner } from '../../src/kernel/ledger/seeded-signer.ts';
import {
  createTables,
  type Database,
  judgedOperation,
  type Migration,
  type Store,
  systemClock,
} from '../../src/kernel/storage/index.ts';

export type Outcome = 'permitted' | 'denied' | 'undone';
type KillTables = { kill_standing: { id: string; outcome: string } };
export const tables = (db: Database) => db.withTables<KillTables>();

export const killMigration: Migration = {
  id: 'kill/0001-standing',
  up: (db, columns) =>
    createTables(db, columns, [{ name: 'kill_standing', columns: ['id', 'outcome'] }]),
};

const keep = (db: Database, id: string, outcome: Outcome) =>
  tables(db).insertInto('kill_standing').values({ id, outcome }).execute();

export const decide = judgedOperation({
  id: 'kill.decide',
  summary: 'Decide on one invented request and keep the decision',
  route: { method: 'POST', path: '/kill/decisions' },
  input: Type.Object({ id: Type.String(), wanted: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  refusals: ['kill.undone'],
  permission: ['anyone'],
  entry: 'decision.made',
  needs: {},
  async act(_context, { id, wanted }) {
    return ok({ act: { kind: 'kill.decide', facts: { wanted } }, parties: [], record: { id } });
  },
  async run({ db }, { id, wanted }) {
    await keep(db, id, wanted === 'undone' ? 'undone' : 'permitted');
    // Refused after it has written: the batch is run again and nothing of this act may stay.
    if (wanted === 'undone') return refused(refusal('conflict', 'kill.undone', 'Thought better.'));
    return ok({ output: { id } });
  },
  async denied({ db }, { id }) {
    await keep(db, id, 'denied');
    return {};
  },
}) as AnyOperation;

function judge(act: Act, at: AskedAt): Verdict {
  const isDenied = act.facts['wanted'] === 'denied';
  const part = {
    effect: 'deny',
    rule: 'kill.invented',
    place: 'node',
    citation: 'an invented rule',
    status: 'demonstration',
    text: 'It asked to be denied.',
    facts: ['wanted'],
    duties: [],
    questions: [],
  } as const;
  return {
    effect: isDenied ? 'deny' : 'permit',
    act: act.kind,
    at,
    facts: act.facts,
    parts: isDenied ? [part] : [],
    duties: [],
    questions: [],
    rules: [],
  };
}

export const LOG_SIGNER = seededSigner('kill.example/log');

export interface Acting {
  readonly ledger: Ledger;
  readonly perform: Perform;
}

export function actOn(store: Store, random: (length: number) => Uint8Array): Acting {
  const ledger = openLedger({
    store,
    member: 'XA',
    clock: systemClock,
    random,
    signer: LOG_SIGNER,
  });
  const perform = createPerform({
    store,
    clock: systemClock,
    random,
    fill: () => ({}),
    judge: async (_db, act, at) => judge(act, at),
    appendEntry: (unit, draft, at) => appendEntry(ledger, unit, draft, at).evidence,
    publish: async () => undefined,
    secondPerson: async () => ok(null),
  });
  return { ledger, perform };
}

export const requestId = (random: (length: number) => Uint8Array): string => newId('req', random);
