// Addresses of the pages of copies and their duties.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export const transfersRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/transfers',
      component: lazyRouteComponent(() => import('./transfers-page.tsx'), 'TransfersPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/transfers/release',
      component: lazyRouteComponent(() => import('./release-page.tsx'), 'ReleasePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/transfers/$transfer',
      component: lazyRouteComponent(() => import('./transfer-page.tsx'), 'TransferPage'),
    }),
  ] as const;
