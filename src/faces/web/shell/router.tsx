// Every address of the desk. A module's pages come with their first visit; what a page shows stands
// in its address, so that a link shows what its sender saw.
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { catalogueRoutes } from '../pages/catalogue/routes.ts';
import { datasetsRoutes } from '../pages/datasets/routes.ts';
import { enterRoutes } from '../pages/enter/routes.ts';
import { homeRoutes } from '../pages/home/routes.ts';
import { instrumentRoutes } from '../pages/instruments/routes.ts';
import { lawRoutes } from '../pages/law/routes.ts';
import { ledgerRoutes } from '../pages/ledger/routes.ts';
import { membersRoutes } from '../pages/members/routes.ts';
import { privacyRoutes } from '../pages/privacy/routes.ts';
import { questionsRoutes } from '../pages/questions/routes.ts';
import { readinessRoutes } from '../pages/readiness/routes.ts';
import { transfersRoutes } from '../pages/transfers/routes.ts';
import { versionsRoutes } from '../pages/versions/routes.ts';
import { CrashedPage } from './crashed-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { rootRoute } from './root-route.tsx';

const kitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kit',
  component: lazyRouteComponent(() => import('../pages/kit/kit-page.tsx'), 'KitPage'),
});

const routeTree = rootRoute.addChildren([
  ...homeRoutes(rootRoute),
  ...enterRoutes(rootRoute),
  ...catalogueRoutes(rootRoute),
  ...datasetsRoutes(rootRoute),
  ...readinessRoutes(rootRoute),
  ...versionsRoutes(rootRoute),
  ...privacyRoutes(rootRoute),
  ...transfersRoutes(rootRoute),
  ...questionsRoutes(rootRoute),
  ...instrumentRoutes(rootRoute),
  ...membersRoutes(rootRoute),
  ...lawRoutes(rootRoute),
  ...ledgerRoutes(rootRoute),
  kitRoute,
]);

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
