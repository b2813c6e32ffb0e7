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
  metrics.describe('entente_failures_total', 'counter', 'Faults and bugs reported in the log.');
  return metrics;
}
