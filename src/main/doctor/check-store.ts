// The database: its version, its log, what waits or has failed in it.
import { auditAtStart, countUnnumbered, newestHead, readForks } from '../../kernel/ledger/index.ts';
import { appliedMigrations, deadJobs } from '../../kernel/storage/index.ts';
import { everyModule } from '../every-operation.ts';
import type { ReadOnlyNode } from '../read-only-node.ts';
import { bad, type Finding, fine, warn } from './finding.ts';

/** A head is signed again every five minutes while nothing happens. */
const HEAD_AGE_MAX_MINUTES = 15;

export async function checkStore(node: ReadOnlyNode): Promise<Finding[]> {
  const version = await checkVersion(node);
  // Tables of another version are not read.
  if (version.level === 'bad') return [version];
  return [version, ...(await checkLog(node)), await checkJobs(node)];
}

async function checkVersion({ store }: ReadOnlyNode): Promise<Finding> {
  const what = 'database';
  const known = everyModule().flatMap(({ migrations }) => migrations.map(({ id }) => id as string));
  const applied = new Set(await appliedMigrations(store.db));
  const later = [...applied].filter((id) => !known.includes(id));
  if (later.length > 0)
    return bad(
      what,
      `it was written by a later version (it has ${later.join(', ')})`,
      'Run that version, or restore a backup made by this one.',
    );
  const pending = known.filter((id) => !applied.has(id));
  if (pending.length === 0) return fine(what, `${store.kind}, schema of this version`);
  const text = `of an earlier version: ${pending.length} steps are to come (${pending[0]} first)`;
  return warn(what, text, 'Make a backup; the next start takes the steps.');
}

async function checkLog({ ledger, store, now }: ReadOnlyNode): Promise<Finding[]> {
  const audited = await auditAtStart(ledger);
  if (!audited.ok) {
    const next = audited.refusal.next ?? 'Restore the newest backup.';
    return [bad('log', audited.refusal.message, `${next} entente log verify names the place.`)];
  }
  const findings = [fine('log', `${audited.value.size} entries hold together`)];
  const head = await newestHead(store.db);
  if (head === null)
    findings.push(warn('log head', 'none is signed yet', 'Start the node; it signs one.'));
  else if (head.isFinal)
    findings.push(fine('log head', `size ${head.size}, cosigned by the quorum`));
  else {
    const next =
      'Bring partners back or find out why they refuse: `entente ledger read-checkpoint`.';
    findings.push(
      warn('log head', `size ${head.size} is provisional: no quorum of witnesses`, next),
    );
  }
  const age = head && now.since(Temporal.Instant.from(head.refreshedAt)).total('minutes');
  if (age !== null && age > HEAD_AGE_MAX_MINUTES)
    findings.push(
      warn('log head', `last shown ${Math.floor(age)} minutes ago`, 'Is the node running?'),
    );
  const waiting = await countUnnumbered(store.db);
  if (waiting > 0)
    findings.push(warn('log', `${waiting} entries wait for their number`, 'Is the node running?'));
  for (const { origin, kind } of await readForks(store.db))
    findings.push(
      bad(
        'fork',
        `${origin} showed two histories (${kind})`,
        'Show the two signed heads to the other members: `entente ledger`, docs/protocol/ledger.md.',
      ),
    );
  return findings;
}

async function checkJobs({ store }: ReadOnlyNode): Promise<Finding> {
  const dead = await deadJobs(store.db);
  if (dead.length === 0) return fine('jobs', 'none has been given up');
  const kinds = [...new Set(dead.map(({ kind }) => kind))].join(', ');
  const text = `${dead.length} were given up after twelve attempts (${kinds})`;
  return bad('jobs', text, `Look for ${dead[0]!.error} in the node’s log.`);
}
