// What a node serves beside its operations: health, metrics, the log as static files (C2SP
// tlog-tiles) and the API's reference page.
import type { Resource } from '../faces/http/index.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import { type Ledger, storedFiles } from '../kernel/ledger/index.ts';
import type { Metrics } from './metrics.ts';
import { REFERENCE_CSS, referencePage } from './reference-page.ts';

export interface ResourceParts {
  readonly ledger: Ledger;
  readonly metrics: Metrics;
  /** Brings the gauges up to date. */
  readonly refreshMetrics: () => Promise<void>;
  readonly operations: readonly AnyOperation[];
  readonly health: () => Promise<Record<string, string | number | boolean | null>>;
  readonly title: string;
}

export function resourcesOf(parts: ResourceParts): Resource[] {
  const files = storedFiles(parts.ledger.store.db, { bodies: 'none' });
  return [
    {
      path: '/healthz',
      contentType: 'application/json',
      read: async () => JSON.stringify(await parts.health()),
    },
    {
      path: '/metrics',
      contentType: 'text/plain; version=0.0.4',
      async read() {
        await parts.refreshMetrics();
        return parts.metrics.text();
      },
    },
    {
      path: '/reference',
      contentType: 'text/html; charset=utf-8',
      read: async () => referencePage(parts.title, parts.operations),
    },
    { path: '/reference.css', contentType: 'text/css', read: async () => REFERENCE_CSS },
    {
      path: '/log/*',
      contentType: 'application/octet-stream',
      read: async (params) => files.read(params['*'] ?? ''),
    },
  ];
}
