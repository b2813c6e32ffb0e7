// Addresses of the questions’ pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const questionsRoutes = (_root: RootRoute) => [] as const;
