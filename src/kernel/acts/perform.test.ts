import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, refused } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import type { Act, AskedAt, Effect, Verdict } from '../../base/verdict.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import {
  type Database,
  heldClock,
  judgedOperation,
  type Migration,
  readOperation,
  type Store,
  writeOperation,
} from '../storage/index.ts';
import { type AnyOperation, createPerform, type EntryDraft } from './perform.ts';

type NoteTables = { note: { id: string; text: string } };
const tables = (db: Database) => db.withTables<NoteTables>();
const notes: Migration = {
  id: 'test/0001-notes',
  async up(db, { text }) {
    await db.schema
      .createTable('note')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('text', text)
      .execute();
  },
};

const input = Type.Object({ text: Type.String({ minLength: 1 }) }, { additionalProperties: false });
const output = Type.Object({ id: Type.String() });
const shared = { input, output, refusals: [], needs: {}, permission: ['mandate:steward'] as const };
const put = async (db: Database, id: string, text: string) =>
  tables(db).insertInto('note').values({ id, text }).execute();

const write = writeOperation({
  ...shared,
  id: 'test.write',
  summary: 'Writes a note, unless it says no',
  route: { method: 'POST', path: '/test/notes' },
  entry: 'note.written',
  async run({ db, newId }, { text }) {
    const id = newId('note');
    await put(db, id, text);
    if (text === 'no') return refused(refusal('conflict', 'test.no', 'It says no.'));
    return ok({ output: { id }, record: { text }, parties: ['AA'] });
  },
});
const judged = judgedOperation({
  ...shared,
  id: 'test.judged',
  summary: 'Writes a note if the law lets it',
  route: { method: 'POST', path: '/test/judged' },
  entry: 'note.judged',
  async act(_context, { text }) {
    return ok({ act: { kind: 'test.note', facts: { text } }, parties: ['BB'], record: { text } });
  },
  async run({ db, newId }, { text }) {
    const id = newId('note');
    await put(db, id, text);
    return ok({ output: { id } });
  },
});
const read = readOperation({
  ...shared,
  id: 'test.read',
  summary: 'Counts notes',
  route: { method: 'GET', path: '/test/notes' },
  async run({ db }, { text }) {
    const rows = await tables(db)
      .selectFrom('note')
      .select('id')
      .where('text', '=', text)
      .execute();
    return ok({ output: { id: String(rows.length) } });
  },
});

const steward: Caller = {
  kind: 'person',
  person: 'per_1',
  party: 'pty_1',
  member: 'AA',
  mandates: ['steward'],
};

function verdictOf(effect: Effect, act: Act, at: AskedAt): Verdict {
  const part = {
    effect,
    rule: 'test.rule',
    place: 'AA',
    citation: 'Test Act s. 1',
    status: 'demonstration',
    text: 'Because the test says so.',
    facts: ['text'],
    duties: [],
    questions: effect === 'review' ? [{ fact: 'text', text: 'Which text?' }] : [],
    next: 'Ask the test.',
  } as const;
  const { questions } = part;
  return {
    effect,
    act: act.kind,
    at,
    facts: act.facts,
    parts: [part],
    duties: [],
    questions,
    rules: [],
  };
}

type Denial = Parameters<NonNullable<typeof judged.denied>>[0];

function performOn(store: Store, effect: Effect = 'permit') {
  const entries: EntryDraft[] = [];
  store.onFlush('test.entries', async (_db, items) => {
    entries.push(...(items as EntryDraft[]));
  });
  let drawn = 0;
  const perform = createPerform({
    store,
    clock: heldClock('2026-05-01T12:00:00Z'),
    random: (length) => new Uint8Array(length).fill(++drawn),
    fill: () => ({}),
    judge: async (_db, act, at) => verdictOf(effect, act, at),
    appendEntry: (unit, draft) => {
      unit.defer('test.entries', draft);
      return () => ({ entry: 'ent_1', leafHash: '00', promise: 'p' });
    },
    publish: async () => undefined,
    secondPerson: async () => ok(null),
  });
  const call = (operation: unknown, caller: Caller, given: unknown) =>
    perform(operation as AnyOperation, caller, given);
  return { call, entries };
}

onEveryStore('perform', [notes], (open) => {
  it('refuses input that does not fit, naming the field, before anything else', async () => {
    const { call, entries } = performOn(await open());
    const { result } = await call(write, { kind: 'anyone' }, { text: '', more: 1 });
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'input.invalid', kind: 'invalid' },
    });
    expect(entries).toEqual([]);
  });

  it('refuses text that no entry could hold, instead of failing over it', async () => {
    const { call, entries } = performOn(await open());
    for (const text of ['\ud800', 'a\0b'])
      expect((await call(write, steward, { text })).result).toMatchObject({
        refusal: { code: 'input.invalid', because: [{ field: '/text' }] },
      });
    expect(entries).toEqual([]);
  });

  it('tells strangers to sign in and others which mandate is wanted', async () => {
    const { call } = performOn(await open());
    const stranger = await call(read, { kind: 'anyone' }, { text: 'a' });
    expect(stranger.result).toMatchObject({ refusal: { code: 'acts.not-signed-in' } });
    const other = await call(read, { ...steward, mandates: ['researcher'] }, { text: 'a' });
    expect(other.result).toMatchObject({ refusal: { code: 'acts.no-mandate', kind: 'forbidden' } });
    expect((await call(read, { kind: 'node', member: 'BB' }, { text: 'a' })).result.ok).toBe(false);
  });

  it('commits state and entry together, and neither when the operation refuses', async () => {
    const { call, entries } = performOn(await open());
    const done = await call(write, steward, { text: 'yes' });
    expect(done).toMatchObject({ result: { ok: true }, evidence: { entry: 'ent_1' } });
    const no = await call(write, steward, { text: 'no' });
    expect(no.result).toMatchObject({ ok: false, refusal: { code: 'test.no' } });
    expect(no.evidence).toBeUndefined();
    expect(entries).toEqual([
      {
        type: 'note.written',
        parties: ['AA'],
        body: {
          operation: 'test.write',
          by: {
            kind: 'person',
            person: 'per_1',
            party: 'pty_1',
            member: 'AA',
            mandates: ['steward'],
          },
          at: '2026-05-01T12:00:00.000Z',
          record: { text: 'yes' },
        },
      },
    ]);
    expect((await call(read, steward, { text: 'no' })).result).toEqual(ok({ id: '0' }));
    expect((await call(read, steward, { text: 'yes' })).result).toEqual(ok({ id: '1' }));
  });

  it.each(['deny', 'review'] as const)(
    'evidences a %s like a permit, and does nothing',
    async (effect) => {
      const { call, entries } = performOn(await open(), effect);
      const reply = await call(judged, steward, { text: 'x' });
      expect(reply.result).toMatchObject({
        ok: false,
        refusal: {
          code: effect === 'deny' ? 'law.denied' : 'law.review',
          because: [{ rule: 'test.rule', citation: 'Test Act s. 1' }],
        },
      });
      expect(reply.evidence).toBeDefined();
      expect(entries.map(({ type, parties }) => ({ type, parties }))).toEqual([
        { type: 'note.judged', parties: ['BB'] },
      ]);
      expect(entries[0]!.body['verdict']).toMatchObject({ effect });
      expect((await call(read, steward, { text: 'x' })).result).toEqual(ok({ id: '0' }));
    },
  );

  it('lets an operation take up the consequences of a denial, inside its unit, and of no other', async () => {
    const reporting = {
      ...judged,
      async denied({ db, newId, verdict }: Denial) {
        await put(db, newId('note'), `report of a ${verdict.effect}`);
        return { record: { reported: true }, events: [] };
      },
    };
    for (const effect of ['deny', 'review'] as const) {
      const store = await open();
      const { call, entries } = performOn(store, effect);
      await call(reporting, steward, { text: 'x' });
      const isDenied = effect === 'deny';
      expect(entries[0]!.body['record']).toEqual({
        text: 'x',
        ...(isDenied ? { reported: true } : {}),
      });
      const report = await call(read, steward, { text: 'report of a deny' });
      expect(report.result).toEqual(ok({ id: isDenied ? '1' : '0' }));
    }
  });

  it('runs what the law permits and gives the verdict back', async () => {
    const { call, entries } = performOn(await open(), 'permit-with-duties');
    const reply = await call(judged, steward, { text: 'x' });
    expect(reply.result.ok).toBe(true);
    expect(reply.verdict?.effect).toBe('permit-with-duties');
    expect(entries).toHaveLength(1);
  });
});
