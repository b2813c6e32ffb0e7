// Addresses of the data sets' pages.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export const datasetsRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/datasets',
      component: lazyRouteComponent(() => import('./datasets-page.tsx'), 'DatasetsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/register',
      component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset',
      component: lazyRouteComponent(() => import('./dataset-page.tsx'), 'DatasetPage'),
    }),
  ] as const;
