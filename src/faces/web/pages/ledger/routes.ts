// Addresses of the log's pages.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export interface LogSearch {
  /** The number of the newest entry shown; the head of the log when absent. */
  readonly upTo?: number;
  readonly type?: string;
}

const logSearch = (search: Record<string, unknown>): LogSearch => ({
  ...(Number.isSafeInteger(search['upTo']) ? { upTo: search['upTo'] as number } : {}),
  ...(typeof search['type'] === 'string' ? { type: search['type'] } : {}),
});

export const ledgerRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/log',
      validateSearch: logSearch,
      component: lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/log/check',
      component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/log/$entry',
      component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/log/partner/$member/$entry',
      component: lazyRouteComponent(() => import('./partner-entry-page.tsx'), 'PartnerEntryPage'),
    }),
  ] as const;
