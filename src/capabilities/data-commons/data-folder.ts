// The node's data folder. Files are named relative to it and never leave it; a path that escapes it
// is refused before it is opened.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';

/** Below the data folder, so that a finished upload is moved and not copied. */
export const UPLOADS_FOLDER = '.uploads';

export function resolveDataFile(folder: string, relative: string): Result<string> {
  const whole = path.resolve(folder, relative);
  if (!isInside(path.resolve(folder), whole)) return refused(outside(relative));
  // A file that is still on its way is nobody's yet.
  if (path.relative(folder, whole).split(path.sep)[0] === UPLOADS_FOLDER)
    return refused(outside(relative));
  try {
    const real = realpathSync(whole);
    return isInside(realpathSync(folder), real) ? ok(real) : refused(outside(relative));
  } catch (cause) {
    if (!isNoFile(cause)) throw cause;
    return refused(
      refusal('not-found', 'data-commons.no-such-file', `There is no file ${relative}.`, {
        because: [{ field: '/files', text: 'Files are named relative to the node’s data folder.' }],
        next: 'Put the file into the data folder, then register it again.',
      }),
    );
  }
}

/** Nothing is there, or nothing can be: below a file, by a name too long, by links in a circle. */
const isNoFile = (cause: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(
    (cause as NodeJS.ErrnoException).code ?? '',
  );

const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};

const outside = (relative: string) =>
  refusal('invalid', 'data-commons.outside-data-folder', `${relative} is not in the data folder.`, {
    because: [{ field: '/files', text: 'A data set’s files stay in the node’s own data folder.' }],
    next: 'Name a file below the data folder, without `..` and without links that lead out of it.',
  });
