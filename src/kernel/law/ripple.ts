// The ripple: when a fact or the law changes, every standing permission that it may touch is
// judged again, and nothing else is. Runs inside a unit, a page at a time, so that a change of law
// over many permissions never holds the store for long.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import type { DomainEvent } from '../../base/operation.ts';
import type { Act, Effect, Verdict } from '../../base/verdict.ts';
import type { Database } from '../storage/index.ts';
import { judge, type Law } from './judge.ts';
import {
  actText,
  dependentsOf,
  indexFacts,
  permissionsOfKind,
  type StandingPermission,
  thingsRead,
} from './permissions.ts';
import { chunksOf, tables } from './tables.ts';
import { recordVerdicts, verdictsById } from './verdict-store.ts';

/** Reads the facts of acts of one kind again, in the order given. */
export type Refresh = (db: Database, permissions: readonly StandingPermission[]) => Promise<Act[]>;

export interface RippleContext {
  readonly law: Law;
  /** By act kind; a kind without one is judged on the facts that it was granted on. */
  readonly refresh: { readonly [kind: string]: Refresh };
  readonly newId: (prefix: 'vdt') => string;
}

export interface Cause {
  /** What happened, for `ripple show`: the id of a ledger entry, an instrument, an import. */
  readonly event: string;
  /** RFC 3339 UTC with milliseconds: judged as at, and as known at, this instant. */
  readonly at: string;
}

export interface PermissionChange {
  readonly event: string;
  readonly permission: string;
  readonly was: Effect;
  readonly now: Effect;
  readonly wasVerdict: string;
  readonly nowVerdict: string;
  readonly changedAt: string;
}

export interface Rippled {
  /** How many permissions were judged again. */
  readonly judged: number;
  /** Those whose verdict says something else now; `was` and `now` may be the same effect. */
  readonly changes: readonly PermissionChange[];
}

export interface KindPage {
  readonly kind: string;
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}
export type RippledPage = Rippled & { readonly next: string | null };

/** Re-judges what was read from these things (`pty_...`, `ds_...`, `ins_...`). */
export async function rejudge(
  db: Database,
  context: RippleContext,
  cause: Cause,
  things: readonly string[],
): Promise<Rippled> {
  return rejudgeThese(db, context, cause, await dependentsOf(db, things));
}

/** Re-judges one page of an act kind, when its law changed; `next` is null after the last page. */
export async function rejudgeKind(
  db: Database,
  context: RippleContext,
  cause: Cause,
  page: KindPage,
): Promise<RippledPage> {
  const { kind, after, limit } = page;
  const permissions = await permissionsOfKind(db, kind, after ?? '', limit);
  const rippled = await rejudgeThese(db, context, cause, permissions);
  const next = permissions.length < limit ? null : permissions.at(-1)!.id;
  return { ...rippled, next };
}

interface Judged {
  readonly permission: StandingPermission;
  readonly act: Act;
  readonly verdict: Verdict;
  readonly verdictId: string;
}

async function rejudgeThese(
  db: Database,
  context: RippleContext,
  { event, at }: Cause,
  permissions: readonly StandingPermission[],
): Promise<Rippled> {
  const acts = await refreshed(db, context.refresh, permissions);
  const before = await verdictsById(
    db,
    permissions.map(({ verdictId }) => verdictId),
  );
  const changed: Judged[] = [];
  for (const permission of permissions) {
    const act = acts.get(permission.id)!;
    const verdict = judge(context.law, act, { validAt: at, knownAt: at });
    const was = before.get(permission.verdictId);
    if (was && sameAnswer(was, verdict)) continue;
    changed.push({ permission, act, verdict, verdictId: context.newId('vdt') });
  }
  const changes = changed.map(
    ({ permission, verdict, verdictId }): PermissionChange => ({
      event,
      permission: permission.id,
      was: permission.effect,
      now: verdict.effect,
      wasVerdict: permission.verdictId,
      nowVerdict: verdictId,
      changedAt: at,
    }),
  );
  await write(db, changed, changes, at);
  return { judged: permissions.length, changes };
}

async function refreshed(
  db: Database,
  refresh: RippleContext['refresh'],
  permissions: readonly StandingPermission[],
): Promise<Map<string, Act>> {
  const acts = new Map(permissions.map(({ id, act }) => [id, act]));
  for (const kind of new Set(permissions.map(({ act }) => act.kind))) {
    const reread = refresh[kind];
    if (!reread) continue;
    const those = permissions.filter(({ act }) => act.kind === kind);
    const now = await reread(db, those);
    for (const [i, { id }] of those.entries()) acts.set(id, now[i]!);
  }
  return acts;
}

/**
 * The instants move on by themselves, and so do due dates counted from them (the duties taken on at
 * the grant keep theirs); pack versions change without changing what they say. None of it is news.
 */
const sameAnswer = (was: Verdict, now: Verdict): boolean => answerText(was) === answerText(now);

const answerText = ({ effect, facts, parts }: Verdict): string =>
  canonicalJson({
    effect,
    facts,
    parts: parts.map((part) => ({
      ...part,
      duties: part.duties.map(({ dueOn: _, ...duty }) => duty),
    })),
  } as object as Json);

async function write(
  db: Database,
  changed: readonly Judged[],
  changes: readonly PermissionChange[],
  at: string,
): Promise<void> {
  if (changed.length === 0) return;
  await recordVerdicts(
    db,
    changed.map(({ verdictId, verdict }) => ({ id: verdictId, verdict })),
  );
  for (const { permission, act, verdict, verdictId } of changed)
    await tables(db)
      .updateTable('standing_permission')
      .set({ act: actText(act), verdict: verdictId, effect: verdict.effect, judged_at: at })
      .where('id', '=', permission.id)
      .execute();
  const moved = changed.filter(
    ({ permission, act }) => `${thingsRead(permission.act)}` !== `${thingsRead(act)}`,
  );
  for (const { permission } of moved)
    await tables(db)
      .deleteFrom('permission_fact')
      .where('permission', '=', permission.id)
      .execute();
  await indexFacts(
    db,
    moved.map(({ permission, act }) => ({ id: permission.id, act })),
  );
  const rows = changes.map((change) => ({
    event: change.event,
    permission: change.permission,
    was_verdict: change.wasVerdict,
    now_verdict: change.nowVerdict,
    was_effect: change.was,
    now_effect: change.now,
    changed_at: change.changedAt,
  }));
  for (const chunk of chunksOf(rows, 500))
    await tables(db).insertInto('permission_change').values(chunk).execute();
}

/** What an event changed, in the order of permission ids; all of it, or one page. */
export async function rippleOf(
  db: Database,
  event: string,
  page: { readonly offset: number; readonly limit: number } | null = null,
): Promise<PermissionChange[]> {
  let query = tables(db)
    .selectFrom('permission_change')
    .selectAll()
    .where('event', '=', event)
    .orderBy('permission')
    .orderBy('changed_at')
    .orderBy('now_verdict');
  if (page !== null) query = query.limit(page.limit).offset(page.offset);
  return (await query.execute()).map((row) => ({
    event: row.event,
    permission: row.permission,
    was: row.was_effect as Effect,
    now: row.now_effect as Effect,
    wasVerdict: row.was_verdict,
    nowVerdict: row.now_verdict,
    changedAt: row.changed_at,
  }));
}

/** For subscribers: `permission.rejudged`. */
export const eventOf = (change: PermissionChange): DomainEvent => ({
  type: 'permission.rejudged',
  subject: change.permission,
  facts: { was: change.was, now: change.now, verdict: change.nowVerdict, cause: change.event },
});
