// Addresses of the questions’ pages. What a page shows stands behind the question mark; see
// draft.ts and list-address.ts.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RootRoute } from '../../shell/root-route.tsx';

export const questionsRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/ask',
      component: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/questions',
      component: lazyRouteComponent(() => import('./questions-page.tsx'), 'QuestionsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/questions/$question',
      component: lazyRouteComponent(() => import('./question-page.tsx'), 'QuestionPage'),
    }),
  ] as const;
