// One change to evidence, for tests: what a file, a table or the description says otherwise.
import type { Evidence, SeenFile } from './evidence.ts';
import type { Stated } from './stated.ts';
import type { TableReading } from './table-reading.ts';

export type Change = (evidence: Evidence) => Evidence;
type File = Partial<SeenFile>;

export const stating =
  (more: Partial<Stated> | ((stated: Stated) => Partial<Stated>)): Change =>
  (evidence) => ({
    ...evidence,
    stated: {
      ...evidence.stated,
      ...(typeof more === 'function' ? more(evidence.stated) : more),
    },
  });

/** Without some of what is stated. */
export const unstated =
  (...fields: (keyof Stated)[]): Change =>
  (evidence) => ({
    ...evidence,
    stated: Object.fromEntries(
      Object.entries(evidence.stated).filter(([field]) => !fields.some((one) => one === field)),
    ) as unknown as Stated,
  });

export const filing =
  (at: number, change: File | ((file: SeenFile) => File)): Change =>
  (evidence) => ({
    ...evidence,
    files: evidence.files.map((file, place) =>
      place === at ? { ...file, ...(typeof change === 'function' ? change(file) : change) } : file,
    ),
  });

export const reading = (
  at: number,
  change: (reading: TableReading) => Partial<TableReading>,
): Change =>
  filing(at, (file) => ({
    table: { ...file.table!, reading: { ...file.table!.reading, ...change(file.table!.reading) } },
  }));

/** Gone from the disk. */
export const gone =
  (at: number): Change =>
  (evidence) => ({
    ...evidence,
    files: evidence.files.map((file, place) => {
      if (place !== at) return file;
      const { table: _, ...rest } = file;
      return { ...rest, now: null, sniffed: null, trouble: { rule: 'file', text: 'It is gone.' } };
    }),
  });

export const both =
  (...changes: Change[]): Change =>
  (evidence) =>
    changes.reduce((so, change) => change(so), evidence);
