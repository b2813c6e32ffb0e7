// Packs, verdicts and standing permissions at rest, and the ripple over them, on every store.
import { expect, test } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import type { JsonObject } from '../../base/json.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Act } from '../../base/verdict.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import type { Store } from '../storage/index.ts';
import { dueBoundaries, nextBoundary } from './boundaries.ts';
import { type LawBook, openLawBook } from './law-book.ts';
import { lawMigrations } from './migrations/index.ts';
import { importPacks, packBytes, storedPacks } from './pack-store.ts';
import { endPermission, grantPermissions, permissionById } from './permissions.ts';
import { replay } from './replay.ts';
import {
  type KindPage,
  type RippleContext,
  type RippledPage,
  rejudge,
  rejudgeKind,
  rippleOf,
} from './ripple.ts';
import { HEAD, ruleText } from './samples.ts';
import { verdictById } from './verdict-store.ts';

const body = `questions: { owner.share: What share does the listed owner hold? }
rules:
${ruleText('xa.permit', 'permit')}${ruleText('xa.owner', 'deny', ['when: { fact: owner.share, atLeast: 50 }'])}`;
const file = (version: string, text: string) => ({
  path: 'packs/xa/sample.yaml',
  bytes: utf8(`${HEAD.replace('"1"', `"${version}"`)}${text}`),
});
const T0 = '2025-06-01T00:00:00.000Z';
const T1 = '2025-07-01T00:00:00.000Z';

const actOf = (party: string, share: number): Act => ({
  kind: 'data.transfer',
  facts: { 'owner.share': share },
  readFrom: { 'owner.share': [party] },
});

/** The world outside the law: who owns how much of whom. */
function world(shares: { [party: string]: number }, book: LawBook): RippleContext {
  let ids = 0;
  return {
    law: book.law(),
    newId: () => `vdt_${++ids}`,
    refresh: {
      'data.transfer': async (_, permissions) =>
        permissions.map(({ subject }) => actOf(subject, shares[subject]!)),
    },
  };
}

async function opened(store: Store): Promise<LawBook> {
  await store.unit((unit) => importPacks(unit.db, [file('1', body)], { at: T0, isServing: false }));
  return openLawBook(store.db, []);
}

async function grant(store: Store, book: LawBook, count: number, parties: number): Promise<void> {
  const at = { validAt: T0, knownAt: T0 };
  const drafts = Array.from({ length: count }, (_, i) => {
    const party = `pty_${i % parties}`;
    const act = actOf(party, 10);
    const id = `prm_${`${i}`.padStart(6, '0')}`;
    const verdict = book.judge(act, at);
    return {
      id,
      holder: party,
      subject: party,
      act,
      verdictId: `vdt_g${i}`,
      verdict,
      grantedAt: T0,
    };
  });
  await store.unit(async (unit) => ok(await grantPermissions(unit.db, drafts)));
}

onEveryStore('law at rest', lawMigrations, (open) => {
  test('an import is kept as its bytes; the same bytes again change nothing', async () => {
    const store = await open();
    const first = file('1', body);
    const imported = await store.unit(({ db }) =>
      importPacks(db, [first], { at: T0, isServing: false }),
    );
    expect(imported.ok && imported.value).toMatchObject({
      knownFrom: T0,
      kinds: ['data.transfer'],
    });
    const again = await store.unit(({ db }) =>
      importPacks(db, [first], { at: T1, isServing: false }),
    );
    expect(again.ok && again.value).toMatchObject({ packs: [], unchanged: ['xa/sample'] });
    const [version] = await storedPacks(store.db);
    expect((await packBytes(store.db, version!.digest))!.bytes).toEqual(first.bytes);
  });

  test('a pack with problems is refused whole, with every line', async () => {
    const store = await open();
    const bad = { path: 'packs/xa/bad.yaml', bytes: utf8('pack: xa/bad\n') };
    const outcome = await store.unit(({ db }) =>
      importPacks(db, [file('1', body), bad], { at: T0, isServing: false }),
    );
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('law.invalid-pack');
    expect(outcome.ok ? [] : outcome.refusal.because.map(({ text }) => text)[0]).toContain(
      'packs/xa/bad.yaml:1:1',
    );
    expect(await storedPacks(store.db)).toEqual([]);
  });

  test('a later import counts from its own time and old answers replay', async () => {
    const store = await open();
    const book = await opened(store);
    const act = actOf('pty_1', 10);
    const before = book.judge(act, { validAt: T1, knownAt: T0 });
    const stricter = file('2', body.replace('atLeast: 50', 'atLeast: 10'));
    await store.unit(({ db }) => importPacks(db, [stricter], { at: T1, isServing: true }));
    expect(await book.reload(store.db)).toBe(true);
    expect(await book.reload(store.db)).toBe(false);
    expect(book.judge(act, { validAt: T1, knownAt: T0 })).toEqual(before);
    expect(book.judge(act, { validAt: T1, knownAt: T1 }).effect).toBe('permit');
    expect(book.judge(act, { validAt: T1, knownAt: '2025-07-01T00:00:01.000Z' }).effect).toBe(
      'deny',
    );
    const again = replay(before, await storedPacks(store.db), []);
    expect(again.ok && again.value.isSame).toBe(true);
  });

  test('a changed fact touches its dependents only, with old and new verdict', async () => {
    const store = await open();
    const book = await opened(store);
    await grant(store, book, 30, 10);
    const shares = { pty_3: 50, pty_4: 10 };
    const context = world(shares, book);
    const cause = { event: 'ent_1', at: T1 };
    const rippled = await store.unit(async ({ db }) =>
      ok(await rejudge(db, context, cause, ['pty_3', 'pty_4', 'pty_none'])),
    );
    if (!rippled.ok) throw new Error('refused');
    expect(rippled.value.judged).toBe(6);
    expect(rippled.value.changes.map(({ permission, was, now }) => [permission, was, now])).toEqual(
      [
        ['prm_000003', 'permit', 'deny'],
        ['prm_000013', 'permit', 'deny'],
        ['prm_000023', 'permit', 'deny'],
      ],
    );
    const change = rippled.value.changes[0]!;
    expect((await verdictById(store.db, change.nowVerdict))!.effect).toBe('deny');
    expect((await permissionById(store.db, 'prm_000003'))!.effect).toBe('deny');
    expect(await rippleOf(store.db, 'ent_1')).toEqual(rippled.value.changes);
    shares.pty_3 = 49;
    const back = await store.unit(async ({ db }) =>
      ok(await rejudge(db, context, { event: 'ent_2', at: T1 }, ['pty_3'])),
    );
    expect(back.ok && back.value.changes.map(({ now }) => now)).toEqual([
      'permit',
      'permit',
      'permit',
    ]);
  });

  test('an ended permission is left alone', async () => {
    const store = await open();
    const book = await opened(store);
    await grant(store, book, 2, 1);
    await store.unit(async ({ db }) => ok(await endPermission(db, 'prm_000000', T1, 'returned')));
    const rippled = await store.unit(async ({ db }) =>
      ok(await rejudge(db, world({ pty_0: 90 }, book), { event: 'e', at: T1 }, ['pty_0'])),
    );
    expect(rippled.ok && rippled.value.changes.map(({ permission }) => permission)).toEqual([
      'prm_000001',
    ]);
  });

  test('a rule that enters into force re-judges its act kind, page by page', async () => {
    const store = await open();
    const later = 'valid: [{ from: 2025-07-01, state: in-force }]';
    const text = `${body}${ruleText('xa.later', 'review', [later])}`;
    await store.unit(({ db }) => importPacks(db, [file('1', text)], { at: T0, isServing: false }));
    const book = await openLawBook(store.db, []);
    await grant(store, book, 5, 5);
    const { versions } = book.law().rules;
    expect(nextBoundary(versions, T0)).toBe(T1);
    const [boundary, ...more] = dueBoundaries(versions, T0, T1);
    expect(more).toEqual([]);
    expect(boundary).toEqual({ at: T1, kinds: ['data.transfer'], rules: ['xa.later'] });
    const context: RippleContext = { ...world({}, book), refresh: {} };
    const effects: string[] = [];
    const cause = { event: 'law', at: T1 };
    let after: string | null = null;
    for (let more = true; more; more = after !== null) {
      const page: KindPage = { kind: 'data.transfer', after, limit: 2 };
      const rippled: Result<RippledPage> = await store.unit(async ({ db }) =>
        ok(await rejudgeKind(db, context, cause, page)),
      );
      if (!rippled.ok) throw new Error('refused');
      effects.push(...rippled.value.changes.map(({ now }) => now));
      after = rippled.value.next;
    }
    expect(effects).toEqual(['review', 'review', 'review', 'review', 'review']);
  });

  test('100,000 permissions, 10 affected: under a second', { timeout: 120_000 }, async () => {
    const store = await open();
    const book = await opened(store);
    await grant(store, book, 100_000, 10_000);
    const facts: JsonObject = { pty_77: 60 };
    const started = performance.now();
    const rippled = await store.unit(async ({ db }) =>
      ok(
        await rejudge(db, world(facts as { pty_77: number }, book), { event: 'e', at: T1 }, [
          'pty_77',
        ]),
      ),
    );
    const elapsedMs = performance.now() - started;
    expect(rippled.ok && rippled.value.changes.length).toBe(10);
    expect(elapsedMs).toBeLessThan(1000);
  });
});
