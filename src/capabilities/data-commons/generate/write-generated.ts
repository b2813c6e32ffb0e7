// Writes generated lines to a file in large pieces.
import { open } from 'node:fs/promises';

const PIECE_CHARACTERS = 1 << 20;

export async function writeGenerated(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE_CHARACTERS) continue;
      await file.writeFile(piece);
      piece = '';
    }
    await file.writeFile(piece);
  } finally {
    await file.close();
  }
}
