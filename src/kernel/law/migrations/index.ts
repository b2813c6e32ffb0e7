// The law's schema steps, in order. `earlierDecisions` reads the ledger's tables and follows them.
import type { Migration } from '../../storage/index.ts';
import { packsVerdictsPermissions } from './0001-law.ts';
import { decisionsAndRipples } from './0002-decisions.ts';

export { earlierDecisions } from './0003-earlier-decisions.ts';
export const lawMigrations: readonly Migration[] = [packsVerdictsPermissions, decisionsAndRipples];
