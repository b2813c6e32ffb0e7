// Addresses of the pages on AI-readiness.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export const readinessRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/readiness',
      component: lazyRouteComponent(() => import('./levels-page.tsx'), 'LevelsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset/readiness',
      component: lazyRouteComponent(() => import('./readiness-page.tsx'), 'ReadinessPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset/describe',
      component: lazyRouteComponent(() => import('./describe-page.tsx'), 'DescribePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset/repeat',
      component: lazyRouteComponent(() => import('./repeat-page.tsx'), 'RepeatPage'),
    }),
  ] as const;
