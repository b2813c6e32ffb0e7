// The metrics of a node.
import { Metrics } from './metrics.ts';

export function nodeMetrics(): Metrics {
  const metrics = new Metrics();
  metrics.describe('entente_acts_total', 'counter', 'Operations performed, by outcome.');
  metrics.describe('entente_act_seconds_total', 'counter', 'Seconds spent performing operations.');
  metrics.describe('entente_log_size', 'gauge', 'Entries in the newest signed head.');
  metrics.describe(
    'entente_log_is_final',
    'gauge',
    '1 when the witness quorum has cosigned the head.',
  );
  metrics.describe(
    'entente_entries_unnumbered',
    'gauge',
    'Committed entries without a number yet.',
  );
  metrics.describe(
    'entente_peer_is_reachable',
    'gauge',
    '1 when the partner cosigned the newest head.',
  );
  metrics.describe(
    'entente_log_is_rolled_back',
    'gauge',
    '1 when partners remember more of this log than it has.',
  );
  metrics.describe('entente_forks_found', 'gauge', 'Evidence kept of logs with two histories.');
  metrics.describe('entente_jobs_given_up', 'gauge', 'Jobs that failed twelve times.');
  metrics.describe('entente_messages_parked', 'gauge', 'Messages set aside after failing.');
  metrics.describe('entente_messages_waiting', 'gauge', 'Messages not yet read or not handled.');
  metrics.describe('entente_failures_total', 'counter', 'Faults and bugs reported in the log.');
  return metrics;
}
