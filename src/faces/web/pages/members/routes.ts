// Addresses of the members pages.
import type { RootRoute } from '../../shell/root-route.tsx';

export const membersRoutes = (_root: RootRoute) => [] as const;
