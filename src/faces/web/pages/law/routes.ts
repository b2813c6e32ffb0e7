// Addresses of the law pages. What a page shows stands behind the question mark; see address.ts.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

const LAW_PAGES = {
  '/law': lazyRouteComponent(() => import('./law-page.tsx'), 'LawPage'),
  '/law/import': lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  '/law/compare': lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  '/law/what-if': lazyRouteComponent(() => import('./what-if-page.tsx'), 'WhatIfPage'),
  // Names of packs have a stroke in them: us/bulk-data.
  '/law/packs/$': lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
  '/law/rules/$rule': lazyRouteComponent(() => import('./rule-page.tsx'), 'RulePage'),
  '/law/ripples': lazyRouteComponent(() => import('./ripples-page.tsx'), 'RipplesPage'),
  '/law/ripples/$event': lazyRouteComponent(() => import('./ripple-page.tsx'), 'RipplePage'),
  '/verdicts': lazyRouteComponent(() => import('./verdicts-page.tsx'), 'VerdictsPage'),
  '/verdicts/$verdict': lazyRouteComponent(() => import('./verdict-page.tsx'), 'VerdictPage'),
} as const;

export const lawRoutes = (root: RootRoute) =>
  Object.entries(LAW_PAGES).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
