// Addresses of the home pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const homeRoutes = (_root: RootRoute) => [] as const;
