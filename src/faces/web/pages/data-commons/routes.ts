// Addresses of the data-commons pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const dataCommonsRoutes = (_root: RootRoute) => [] as const;
