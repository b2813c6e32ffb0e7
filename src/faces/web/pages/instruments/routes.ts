// Addresses of agreements, signing, second persons and reciprocity. What a page shows stands behind
// the question mark; see address.ts.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

const PAGES = {
  '/agreements': lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
  '/agreements/new': lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
  '/agreements/$instrument': lazyRouteComponent(
    () => import('./agreement-page.tsx'),
    'AgreementPage',
  ),
  '/agreements/$instrument/sign': lazyRouteComponent(() => import('./sign-page.tsx'), 'SignPage'),
  '/confirmations': lazyRouteComponent(
    () => import('./confirmations-page.tsx'),
    'ConfirmationsPage',
  ),
  '/reciprocity': lazyRouteComponent(() => import('./balances-page.tsx'), 'BalancesPage'),
  '/reciprocity/$partner': lazyRouteComponent(() => import('./balance-page.tsx'), 'BalancePage'),
} as const;

export const instrumentRoutes = (root: RootRoute) =>
  Object.entries(PAGES).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
