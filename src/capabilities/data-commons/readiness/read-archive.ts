// What unpacking an archive would do, told from its list of members without unpacking anything.
import { openZip, seekable } from '../inspect/sources/index.ts';
import type { SeenArchive } from './evidence.ts';

/** Null where there is no such file. */
export async function archiveOf(where: string): Promise<SeenArchive | null> {
  const file = await seekable(where);
  if (file === null) return null;
  try {
    const opened = await openZip(file, { keepsLast: true });
    if ('finding' in opened)
      return { trouble: opened.finding.text, unfolded: 0, bytes: file.bytes };
    const unfolded = opened.archive.members.reduce((sum, { bytes }) => sum + bytes, 0);
    return { unfolded, bytes: file.bytes };
  } finally {
    await file.close();
  }
}
