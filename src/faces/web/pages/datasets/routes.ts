// Addresses of the data sets' and copies' pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const datasetsRoutes = (_root: RootRoute) => [] as const;
