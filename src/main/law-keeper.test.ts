// Time alone changes what is permitted: a holding recorded for a later day, a rule whose time
// comes, a pack imported while the node runs. The clock is moved, the keeper wakes, permissions
// follow.
import { expect, it } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import { instantText } from '../base/instants.ts';
import type { Frame } from '../base/operation.ts';
import { ok } from '../base/result.ts';
import {
  grantPermissions,
  importPacks,
  lawMigrations,
  openLawBook,
  permissionById,
  type Refresh,
  rippleOf,
} from '../kernel/law/index.ts';
import {
  edgesAbove,
  groupOwnership,
  putOwnership,
  registryMigrations,
} from '../kernel/registry/index.ts';
import { type Database, heldClock, type Store } from '../kernel/storage/index.ts';
import { onEveryStore } from '../testkit/every-store.ts';
import { lawKeeper } from './law-keeper.ts';
import type { Kernel } from './node-kernel.ts';
import { dispatching } from './ripple.ts';

const pack = (version: string, more = '') => `pack: xa/owners
title: Owners (invented)
place: XA
version: "${version}"
sources: { act: { title: Owners Act (invented), status: demonstration } }
questions: { owner.bps: How much does the listed owner hold?, b.one: Is it so? }
rules:
  - { id: xa.open, title: Open, citation: s. 1, source: act, act: [thing.use],
      valid: [{ from: 2025-01-01, state: in-force }], effect: permit, text: Open to all. }
  - { id: xa.owned, title: Owned, citation: s. 2, source: act, act: [thing.use],
      valid: [{ from: 2025-01-01, state: in-force }], when: { fact: owner.bps, atLeast: 5000 },
      effect: deny, text: Owned by the listed owner. }
  - { id: xa.later, title: Later, citation: s. 3, source: act, act: [thing.use],
      valid: [{ from: 2026-04-01, state: in-force }], when: { fact: owner.bps, atLeast: 1 },
      effect: review, text: Any share is looked at. }
${more}`;
const file = (text: string) => ({ path: 'packs/xa/owners.yaml', bytes: utf8(text) });

onEveryStore('the keeper of the law', [...registryMigrations, ...lawMigrations], (open) => {
  async function opened() {
    const store = await open();
    const clock = heldClock('2026-03-01T10:00:00Z');
    const moment = { at: instantText(clock.now()), isServing: false };
    await store.unit(({ db }) => importPacks(db, [file(pack('1'))], moment));
    const lawBook = await openLawBook(store.db, []);
    const refresh: Refresh = (db, permissions) =>
      Promise.all(
        permissions.map(async ({ subject }) => {
          const now = instantText(clock.now());
          const at = { validOn: now.slice(0, 10), knownAt: now };
          const edges = await edgesAbove(db, subject);
          const { low } = groupOwnership(edges, subject, new Set(['pty_listed']), at);
          const bps = Number((low.numerator * 10_000n) / low.denominator);
          return actOf(subject, bps);
        }),
      );
    const context = {
      get law() {
        return lawBook.law();
      },
      refresh: { 'thing.use': refresh },
    };
    let drawn = 0;
    const newId: Frame<Database>['newId'] = (prefix) => `${prefix}_${++drawn}`;
    const frameAt = (db: Database, at: Temporal.Instant): Frame<Database> => ({
      db,
      at,
      caller: { kind: 'node-itself' },
      newId,
    });
    const kernel = { store, surroundings: { clock }, lawBook } as unknown as Kernel;
    const keeper = lawKeeper(kernel, context, frameAt, dispatching(new Map(), context));
    await grant(store, lawBook, instantText(clock.now()));
    await keeper.run();
    const effect = async () => (await permissionById(store.db, 'prm_1'))?.effect;
    const after = async (period: string) => {
      clock.advance(period);
      await keeper.run();
      return effect();
    };
    const records = () =>
      store.db
        .withTables<{
          law_ripple: { id: string; cause: string; started_at: string; changed: number };
        }>()
        .selectFrom('law_ripple')
        .selectAll()
        .orderBy('started_at')
        .execute();
    return { store, clock, keeper, after, effect, records };
  }
  const actOf = (party: string, bps: number) => ({
    kind: 'thing.use',
    facts: { 'owner.bps': bps },
    readFrom: { 'owner.bps': [party] },
  });

  async function grant(
    store: Store,
    book: Awaited<ReturnType<typeof openLawBook>>,
    at: string,
  ): Promise<void> {
    const act = actOf('pty_firm', 0);
    const verdict = book.judge(act, { validAt: at, knownAt: at });
    const draft = { id: 'prm_1', holder: 'pty_firm', subject: 'pty_firm', act, verdict };
    await store.unit(async ({ db }) =>
      ok(await grantPermissions(db, [{ ...draft, verdictId: 'vdt_first', grantedAt: at }])),
    );
  }

  /** The firm's parent is bought: the permission is read from the firm below it. */
  const sell = (store: Store, fromOn: string, share: string) =>
    store.unit(async ({ db }) => {
      const common = { source: { title: 'Invented' }, knownFromAt: '2026-03-01T11:00:00.000Z' };
      const own = (id: string, owner: string, owned: string, low: string, from: string) =>
        putOwnership(db, { id, owner, owned, share: { low, high: low }, fromOn: from, ...common });
      await own('own_1', 'pty_parent', 'pty_firm', '1', '2025-01-01');
      return own('own_2', 'pty_listed', 'pty_parent', share, fromOn);
    });

  it('wakes on the day from which a holding recorded before counts, not earlier', async () => {
    const { store, after, records } = await opened();
    await sell(store, '2026-03-05', '3/5');
    expect(await after('P3D')).toBe('permit');
    expect(await after('PT13H59M')).toBe('permit');
    expect(await after('PT1M')).toBe('deny');
    const [record, ...others] = await records();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ id: 'law@2026-03-05T00:00:00.000Z', changed: 1 });
    expect(JSON.parse(record!.cause)).toEqual({
      kind: 'day',
      things: ['pty_firm', 'pty_parent'],
      events: ['party.ownership-changed'],
    });
    expect(await rippleOf(store.db, record!.id)).toMatchObject([
      { permission: 'prm_1', was: 'permit', now: 'deny', wasVerdict: 'vdt_first' },
    ]);
    expect(await after('P1D')).toBe('deny');
  });

  it('wakes when the clock jumps over several days at once', async () => {
    const { store, after } = await opened();
    await sell(store, '2026-03-05', '3/5');
    expect(await after('P20D')).toBe('deny');
  });

  it('wakes on the day on which a rule begins', async () => {
    const { store, after, records } = await opened();
    await sell(store, '2026-03-02', '1/100');
    expect(await after('P30D')).toBe('permit');
    expect(await after('P1D')).toBe('review');
    const last = (await records()).at(-1)!;
    expect(JSON.parse(last.cause)).toMatchObject({ kind: 'law', rules: ['xa.later'] });
  });

  it('judges again after an import at a running node, which a later start leaves in place', async () => {
    const { store, clock, after, records } = await opened();
    const ban = `  - { id: xa.ban, title: Ban, citation: s. 4, source: act, act: [thing.use],
      valid: [{ from: 2025-01-01, state: in-force }], effect: deny, text: Banned. }
`;
    const at = instantText(clock.now());
    const second = { at, isServing: true, isByAct: true };
    await store.unit(({ db }) => importPacks(db, [file(pack('2', ban))], second));
    expect(await after('PT0S')).toBe('permit');
    expect(await after('PT2S')).toBe('deny');
    expect(JSON.parse((await records())[0]!.cause)).toMatchObject({ packs: ['xa/owners 2'] });
    const again = { at: instantText(clock.now()), isServing: false };
    const started = await store.unit(({ db }) => importPacks(db, [file(pack('1'))], again));
    expect(started).toMatchObject({ value: { packs: [], unchanged: ['xa/owners'] } });
    const newer = await store.unit(({ db }) => importPacks(db, [file(pack('3'))], again));
    expect(newer).toMatchObject({ value: { packs: [{ version: '3' }] } });
  });
});
