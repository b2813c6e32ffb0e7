// Whoever waits for an inspection: hears beforehand what will be read and from where, then how far
// it is, and may call it off.

import type { FileWatch } from '../tables/index.ts';
import type { Compression, FormatName } from './contract.ts';

/** Why a reading begins at the first byte although it was interrupted, or could be. */
export type StartsOver = 'not-resumable' | 'file-changed';

export interface Outset {
  readonly path: string;
  readonly format: FormatName;
  readonly compression: Compression;
  /** To be read in all readings together. */
  readonly bytesTotal: number;
  /** Stored bytes that need not be parsed again; 0 from the beginning. */
  readonly resumesAt: number;
  /** Whether an interruption leaves a checkpoint to go on from. */
  readonly canResume: boolean;
  /** Said when a checkpoint is there that cannot be used. */
  readonly startsOver: StartsOver | null;
}

export interface InspectionWatch extends FileWatch {
  /** A second time when the checkpoint proves to be another file's: from the first byte then. */
  begins?(outset: Outset): void;
}

export const unwatched: InspectionWatch = { read: () => undefined, isCancelled: () => false };
