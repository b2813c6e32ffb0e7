// The ledger's schema steps, in order.
import type { Migration } from '../../storage/index.ts';
import { log } from './0001-log.ts';
import { heads } from './0002-heads.ts';

export const ledgerMigrations: readonly Migration[] = [log, heads];
