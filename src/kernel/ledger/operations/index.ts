// The ledger's operations.
import { auditOperation } from './audit.ts';
import { eraseBodyOperation } from './erase-body.ts';
import { listEntries } from './list-entries.ts';
import { readBody } from './read-body.ts';
import { readCheckpointOperation } from './read-checkpoint.ts';
import { readEntryOperation } from './read-entry.ts';
import { readPolicy } from './read-policy.ts';
import { readReceipt } from './read-receipt.ts';

export const ledgerOperations = [
  listEntries,
  readEntryOperation,
  readBody,
  readReceipt,
  readCheckpointOperation,
  readPolicy,
  auditOperation,
  eraseBodyOperation,
] as const;
