// Standing permissions: permits that last (a visa, a licence, an award, a review right). Each keeps
// its act and the ids of the things that its facts were read from, so that a change of one of them
// finds exactly the permissions it touches.
import { canonicalJson } from '../../base/canonical-json.ts';
import { invariant } from '../../base/invariant.ts';
import type { Json } from '../../base/json.ts';
import type { Act, Effect, Verdict } from '../../base/verdict.ts';
import type { Database } from '../storage/index.ts';
import { chunksOf, tables } from './tables.ts';
import { recordVerdicts } from './verdict-store.ts';

export interface PermissionDraft {
  /** `prm_...`, or the id of the licence, visa or award that this permission stands behind. */
  readonly id: string;
  /** Who holds it. */
  readonly holder: string;
  /** What it is about: a dataset, a product, an award. */
  readonly subject: string;
  readonly act: Act;
  readonly verdictId: string;
  readonly verdict: Verdict;
  /** RFC 3339 UTC with milliseconds. */
  readonly grantedAt: string;
}

export interface StandingPermission {
  readonly id: string;
  readonly holder: string;
  readonly subject: string;
  readonly act: Act;
  readonly verdictId: string;
  /** As last judged: anything but a permit means that it may not be used now. */
  readonly effect: Effect;
  readonly grantedAt: string;
  readonly judgedAt: string;
  readonly endedAt?: string;
  readonly endedBecause?: string;
}

/** Only what the law permits can stand. Also records the verdicts. */
export async function grantPermissions(
  db: Database,
  drafts: readonly PermissionDraft[],
): Promise<void> {
  for (const { id, verdict } of drafts)
    invariant(
      verdict.effect === 'permit' || verdict.effect === 'permit-with-duties',
      `${id} stands on a verdict of ${verdict.effect}`,
    );
  await recordVerdicts(
    db,
    drafts.map(({ verdictId, verdict }) => ({ id: verdictId, verdict })),
  );
  const rows = drafts.map((draft) => ({
    id: draft.id,
    kind: draft.act.kind,
    holder: draft.holder,
    subject: draft.subject,
    act: actText(draft.act),
    verdict: draft.verdictId,
    effect: draft.verdict.effect,
    granted_at: draft.grantedAt,
    judged_at: draft.grantedAt,
    ended_at: null,
    ended_because: null,
  }));
  for (const chunk of chunksOf(rows, 500))
    await tables(db).insertInto('standing_permission').values(chunk).execute();
  await indexFacts(db, drafts);
}

/** From every thing that a fact of the act was read from. */
export async function indexFacts(
  db: Database,
  permissions: readonly { readonly id: string; readonly act: Act }[],
): Promise<void> {
  const rows = permissions.flatMap(({ id, act }) =>
    thingsRead(act).map((fact) => ({ fact, permission: id })),
  );
  for (const chunk of chunksOf(rows, 1000))
    await tables(db).insertInto('permission_fact').values(chunk).execute();
}

/** Ids, sorted, each once. */
export const thingsRead = (act: Act): string[] =>
  [...new Set(Object.values(act.readFrom ?? {}).flat())].sort();

export const actText = (act: Act): string => canonicalJson(act as object as Json);

export async function endPermission(
  db: Database,
  id: string,
  at: string,
  because: string,
): Promise<boolean> {
  const ended = await tables(db)
    .updateTable('standing_permission')
    .set({ ended_at: at, ended_because: because })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  await tables(db).deleteFrom('permission_fact').where('permission', '=', id).execute();
  return ended.numUpdatedRows > 0n;
}

export async function permissionById(db: Database, id: string): Promise<StandingPermission | null> {
  const row = await selectPermissions(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Ended ones too. */
export async function permissionsById(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, StandingPermission>> {
  const found = new Map<string, StandingPermission>();
  for (const chunk of chunksOf([...new Set(ids)], 500)) {
    const rows = await selectPermissions(db).where('id', 'in', chunk).execute();
    for (const row of rows) found.set(row.id, fromRow(row));
  }
  return found;
}

/** Not ended, and read from any of these things. */
export async function dependentsOf(
  db: Database,
  things: readonly string[],
): Promise<StandingPermission[]> {
  const found = new Map<string, StandingPermission>();
  for (const chunk of chunksOf([...new Set(things)], 500)) {
    const rows = await selectPermissions(db)
      .where('ended_at', 'is', null)
      .where('id', 'in', (query) =>
        query.selectFrom('permission_fact').select('permission').where('fact', 'in', chunk),
      )
      .execute();
    for (const row of rows) found.set(row.id, fromRow(row));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Not ended, of one act kind, in the order of their ids, after `after`. */
export async function permissionsOfKind(
  db: Database,
  kind: string,
  after: string,
  limit: number,
): Promise<StandingPermission[]> {
  const rows = await selectPermissions(db)
    .where('ended_at', 'is', null)
    .where('kind', '=', kind)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

const selectPermissions = (db: Database) =>
  tables(db).selectFrom('standing_permission').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof selectPermissions>['execute']>>[number];

const fromRow = (row: Row): StandingPermission => ({
  id: row.id,
  holder: row.holder,
  subject: row.subject,
  act: JSON.parse(row.act) as Act,
  verdictId: row.verdict,
  effect: row.effect as Effect,
  grantedAt: row.granted_at,
  judgedAt: row.judged_at,
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.ended_because === null ? {} : { endedBecause: row.ended_because }),
});
