// Whoever waits for a long reading of files watches it: how many bytes have been read, and whether
// it is still wanted.

export interface FileWatch {
  read(bytes: number): void;
  /** True once nobody wants the reading any more; it then stops at the next chunk. */
  isCancelled(): boolean;
}

/** Thrown out of a reading that is no longer wanted; whoever cancelled it catches it. */
export class ReadingCancelled extends Error {
  constructor() {
    super('the reading was cancelled');
  }
}
