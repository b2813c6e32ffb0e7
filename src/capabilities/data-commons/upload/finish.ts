// The last step of an upload, outside any transaction: all bytes are there, have the digest that
// was promised, and take their name in the data folder without replacing anything.
import { linkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { measureFile } from '../tables/measured-file.ts';
import { partFile, receivedBytes, type Upload } from './model.ts';

export interface FinishedFile {
  readonly sha256: string;
  readonly bytes: number;
}

export async function finishFile(
  dataFolder: string,
  upload: Upload,
): Promise<Result<FinishedFile>> {
  const received = await receivedBytes(dataFolder, upload.id);
  if (received < upload.bytes) return refused(notAllThere(received, upload.bytes));
  const part = partFile(dataFolder, upload.id);
  const { sha256, bytes } = await measureFile(part);
  if (upload.sha256 !== null && upload.sha256 !== sha256) {
    rmSync(part, { force: true });
    return refused(otherDigest(upload.sha256, sha256));
  }
  try {
    // A link fails where the name is taken; a rename would replace what stands there.
    linkSync(part, path.join(dataFolder, upload.name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    const there = await measureFile(path.join(dataFolder, upload.name));
    if (there.sha256 !== sha256) return refused(nameTaken(upload.name));
  }
  return ok({ sha256, bytes });
}

const notAllThere = (received: number, bytes: number) =>
  refusal('conflict', 'data-commons.not-all-there', `${received} of ${bytes} bytes are there.`, {
    next: `Send the rest from byte ${received} on, then finish it.`,
    detail: { received },
  });

const otherDigest = (promised: string, measured: string) =>
  refusal('invalid', 'data-commons.other-digest', 'What arrived is not the file that was begun.', {
    because: [{ field: '/sha256', text: `Promised ${promised}, measured ${measured}.` }],
    next: 'Send the file again from its first byte; what had arrived was thrown away.',
  });

export const nameTaken = (name: string) =>
  refusal('conflict', 'data-commons.name-taken', `Another file is already called ${name}.`, {
    because: [{ field: '/name', text: 'A file of the data folder is never replaced.' }],
    next: 'Begin the upload again under another name.',
  });
