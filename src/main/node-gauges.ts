// Gauges that are read from the store when somebody asks for the metrics, so that every process of
// a node shows the same.
import { peerHealth } from '../kernel/federation/index.ts';
import { countUnnumbered, newestHead, readForks } from '../kernel/ledger/index.ts';
import { deadJobs } from '../kernel/storage/index.ts';
import { activeOthers } from './alliance-view.ts';
import type { Metrics } from './metrics.ts';
import type { Kernel } from './node-kernel.ts';

export async function readGauges({ store, settings, surroundings }: Kernel, metrics: Metrics) {
  const { db } = store;
  const head = await newestHead(db);
  metrics.set('entente_log_is_final', {}, head?.isFinal ? 1 : 0);
  metrics.set('entente_entries_unnumbered', {}, await countUnnumbered(db));
  metrics.set('entente_forks_found', {}, (await readForks(db)).length);
  metrics.set('entente_jobs_given_up', {}, (await deadJobs(db)).length);
  const partners = await activeOthers(settings.member, surroundings.clock)(db);
  for (const { member, parked, waiting, behind } of await peerHealth(db, partners)) {
    metrics.set('entente_messages_parked', { member }, parked);
    metrics.set('entente_messages_waiting', { member }, waiting + behind);
  }
}
