// Writes generated lines to a file in large pieces.
import { open } from 'node:fs/promises';

const PIECE_CHARACTERS = 1 << 20;

interface WriteWatch {
  wrote?(bytes: number): void;
  /** Looked at between two pieces; the file is then left as far as it came. */
  readonly signal?: AbortSignal;
}

export async function writeGenerated(
  path: string,
  lines: Iterable<string>,
  watch: WriteWatch = {},
): Promise<void> {
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE_CHARACTERS) continue;
      await file.writeFile(piece);
      watch.wrote?.(piece.length);
      piece = '';
      watch.signal?.throwIfAborted();
    }
    await file.writeFile(piece);
    watch.wrote?.(piece.length);
  } finally {
    await file.close();
  }
}
