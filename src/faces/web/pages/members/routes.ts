// Addresses of the alliance's members, of the people at this node and of the parties it knows.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

const MEMBERS_PAGES = {
  '/members': lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
  '/members/requests': lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  '/members/people': lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  '/members/parties': lazyRouteComponent(() => import('./parties-page.tsx'), 'PartiesPage'),
  '/members/parties/$party': lazyRouteComponent(() => import('./party-page.tsx'), 'PartyPage'),
  '/members/$member': lazyRouteComponent(() => import('./member-page.tsx'), 'MemberPage'),
} as const;

export const membersRoutes = (root: RootRoute) =>
  Object.entries(MEMBERS_PAGES).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
