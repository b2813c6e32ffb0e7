// How far the registrations of this process are, and which of them are no longer wanted. Lost with
// the process, which is right: what was being read is read again from the start.
import { statSync } from 'node:fs';
import type { Finding } from '../findings.ts';
import type { MeasureWatch } from '../measure-files.ts';
import type { MeasuredFile } from '../model.ts';
import type { Phase, Progress } from './model.ts';

interface Live {
  phase: Phase;
  file: string | null;
  bytesRead: number;
  bytesTotal: number;
  readonly filesDone: Progress['filesDone'];
  readonly findings: Finding[];
  isCancelled: boolean;
}

export class RegistrationBoard {
  readonly #live = new Map<string, Live>();

  /** `paths`: the files as they stand on the disk. */
  begin(id: string, paths: readonly string[]): MeasureWatch {
    const sizes = paths.map((path) => ({ path, bytes: sizeOf(path) }));
    const live: Live = {
      phase: 'measuring',
      file: null,
      bytesRead: 0,
      bytesTotal: sizes.reduce((sum, { path, bytes }) => sum + bytes * readingsOf(path), 0),
      filesDone: [],
      findings: [],
      isCancelled: false,
    };
    this.#live.set(id, live);
    return {
      read: (bytes) => {
        live.bytesRead += bytes;
      },
      isCancelled: () => live.isCancelled,
      // Files that are read by place are hashed first, and a folder has the size of its files.
      begins: ({ path, bytesTotal }) => {
        live.bytesTotal += bytesTotal - sizeOf(path);
      },
      phase(phase, file) {
        live.phase = phase;
        live.file = file;
      },
      measured: (file) => {
        live.filesDone.push(summary(file));
      },
      found: (findings) => {
        live.findings.push(...findings);
      },
    };
  }

  publishing(id: string): void {
    const live = this.#live.get(id);
    if (live) Object.assign(live, { phase: 'publishing', file: null });
  }

  cancel(id: string): void {
    const live = this.#live.get(id);
    if (live) live.isCancelled = true;
  }

  findings(id: string): readonly Finding[] {
    return this.#live.get(id)?.findings ?? [];
  }

  read(id: string): { progress: Progress; findings: readonly Finding[] } | null {
    const live = this.#live.get(id);
    if (live === undefined) return null;
    const { phase, file, bytesRead, bytesTotal, filesDone, findings } = live;
    const total = Math.max(bytesTotal, bytesRead);
    const progress = { phase, bytesRead, bytesTotal: total, filesDone: [...filesDone] };
    return { progress: { ...progress, ...(file ? { file } : {}) }, findings: [...findings] };
  }

  end(id: string): void {
    this.#live.delete(id);
  }
}

/** Tables are inspected and profiled, variants measured and inspected. */
const readingsOf = (path: string): number =>
  /\.(csv|tsv|tab|parquet|vcf(\.b?gz)?)$/i.test(path) ? 2 : 1;

/** What is not there is refused when it is read. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const summary = ({ path: file, records, columns, samples, bytes, sha256 }: MeasuredFile) => ({
  file,
  rows: records,
  ...(columns ? { columns: columns.length } : {}),
  ...(samples === undefined ? {} : { samples }),
  bytes,
  sha256,
});
