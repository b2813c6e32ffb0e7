// What stands between the bytes of a file and the bytes an inspector sees: it takes stored bytes in
// file order and gives the content, so that a reading can be put away between two takings.
import type { FileFinding } from '../contract.ts';

export type Emit = (bytes: Buffer) => void;

export interface Decoder {
  /** How many of the bytes at hand it has done with; the others come again, with more. */
  take(stored: Buffer, emit: Emit): number | Promise<number>;
  /** What is damaged, once it is; nothing after it is decoded. */
  readonly damage: FileFinding | null;
  /** True where a reading can be taken up from any byte that was done with. */
  readonly canResume: boolean;
  /** At the end of the file, with the bytes that nobody had done with. */
  end(left: Buffer): SourceEnd;
}

export interface SourceEnd {
  /** The content broke off, or is damaged. */
  readonly isCut: boolean;
  readonly findings: readonly FileFinding[];
}

/** A file as it is. */
export const plainDecoder = (): Decoder => ({
  take(stored, emit) {
    emit(stored);
    return stored.length;
  },
  damage: null,
  canResume: true,
  end: () => ({ isCut: false, findings: [] }),
});

export const COPY_AGAIN = 'Copy the file again from its source and compare sizes and checksums.';

/** Deflate expands at most 1,032 times; nothing that was written down for use comes near. */
export const EXPANSION_MAX = 500;
/** Below this much content no expansion is a concern. */
export const EXPANSION_FREE_BYTES = 256 << 20;

export const isBomb = (stored: number, content: number): boolean =>
  content > EXPANSION_FREE_BYTES && content > stored * EXPANSION_MAX;

export const bomb = (rule: string, offset: number): FileFinding => ({
  level: 'error',
  rule,
  text: `the content is more than ${EXPANSION_MAX} times as long as the file; reading stopped.`,
  offset,
  citation: 'limit of this node',
  next: 'Ask where the file comes from; compress it again from its source if it is genuine.',
});
