// Addresses of a data set's versions and of the participants who withdrew from it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export const versionsRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset/versions',
      component: lazyRouteComponent(() => import('./versions-page.tsx'), 'VersionsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/datasets/$dataset/participants',
      component: lazyRouteComponent(() => import('./participants-page.tsx'), 'ParticipantsPage'),
    }),
  ] as const;
