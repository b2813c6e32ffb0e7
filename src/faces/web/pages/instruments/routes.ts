// Addresses of the instruments pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const instrumentRoutes = (_root: RootRoute) => [] as const;
