// The rows of a registered table, once, as text cells in file order; refused when the file is no
// longer the one that was registered.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { MeasuredFile } from '../model.ts';
import { scanTable } from '../tables/scan-table.ts';

export type SeeRow = (cells: readonly string[]) => void;

export async function eachRow(
  path: string,
  file: MeasuredFile,
  begin: (names: readonly string[]) => SeeRow,
): Promise<Result<null>> {
  let see: SeeRow = () => undefined;
  const scanned = await scanTable(path, {
    names(names) {
      see = begin(names);
      return null;
    },
    row(cells) {
      see(cells);
      return null;
    },
  });
  if (!scanned.ok) return scanned;
  return scanned.value.sha256 === file.sha256 ? ok(null) : refused(fileChanged(file));
}

export const fileChanged = ({ path, sha256 }: Pick<MeasuredFile, 'path' | 'sha256'>) =>
  refusal('conflict', 'data-commons.file-changed', `${path} is not the registered file.`, {
    because: [{ text: `Its bytes no longer have the digest ${sha256}.` }],
    next: 'Restore the registered file, or register this one as a new version.',
  });

export const hasColumn = (file: MeasuredFile, name: string): boolean =>
  file.columns?.some((column) => column.name === name) ?? false;
