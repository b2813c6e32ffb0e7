// The data dictionary row by row: a column of a registered table, what the dictionary says of it,
// and what the column notes say where the dictionary leaves it to them.

import { sheetOf, withSheet } from '../../parts/description/described-anew.ts';
import type { Draft, NoteDraft } from '../../parts/description/draft.ts';
import type { Said } from '../../parts/description/sheet-path.ts';

export interface ColumnSeen {
  readonly file: string;
  readonly name: string;
  /** As it was measured. */
  readonly type: string;
}

const NOTED = ['label', 'unit', 'about'] as const;
type Noted = (typeof NOTED)[number];
const isNoted = (key: string): key is Noted => NOTED.some((one) => one === key);

const entriesOf = (draft: Draft): readonly Said[] => {
  const said = sheetOf(draft)['dictionary'];
  return Array.isArray(said) ? (said as Said[]) : [];
};

const baseOf = (path: string): string => path.split('/').at(-1) ?? path;
const isOf = (file: unknown, path: string): boolean =>
  file === undefined || file === path || file === baseOf(path);
const placeOf = (entries: readonly Said[], { name, file }: ColumnSeen): number =>
  entries.findIndex((one) => one['name'] === name && isOf(one['file'], file));

/** What is said of a column, wherever it stands. */
export function saidOf(draft: Draft, column: ColumnSeen): Said {
  const entries = entriesOf(draft);
  const entry = entries[placeOf(entries, column)] ?? {};
  const note = draft.notes.find(({ name }) => name === column.name);
  const noted = Object.fromEntries(
    NOTED.flatMap((key) => (note && note[key] !== '' ? [[key, note[key]]] : [])),
  );
  return { ...noted, ...entry };
}

/** The draft with this said of the column; nothing takes it out. */
export function saying(
  draft: Draft,
  columns: readonly ColumnSeen[],
  column: ColumnSeen,
  said: Readonly<Record<string, unknown>>,
): Draft {
  const entries = entriesOf(draft);
  const at = placeOf(entries, column);
  const entry = entries[at];
  const toNotes = Object.entries(said).filter(
    ([key]) => isNoted(key) && entry?.[key] === undefined && hasNote(draft, column, key),
  );
  const toEntry = Object.entries(said).filter(([key]) => !toNotes.some(([one]) => one === key));
  const noted = toNotes.reduce((now, [key, value]) => withNote(now, column, key, value), draft);
  if (toEntry.length === 0) return noted;
  const isElsewhere = columns.some((one) => one.name === column.name && one.file !== column.file);
  const before = entry ?? { name: column.name, ...(isElsewhere ? { file: column.file } : {}) };
  const now: Said = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(toEntry) }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const dictionary = entry ? entries.with(at, now) : [...entries, now];
  return { ...noted, ...withSheet(noted, { ...sheetOf(noted), dictionary }) };
}

const hasNote = ({ notes }: Draft, { name }: ColumnSeen, key: string): boolean =>
  notes.some((note) => note.name === name && (note[key as Noted] ?? '') !== '');

const withNote = (draft: Draft, { name }: ColumnSeen, key: string, value: unknown): Draft => ({
  ...draft,
  notes: draft.notes.map(
    (note): NoteDraft => (note.name === name ? { ...note, [key]: `${value ?? ''}` } : note),
  ),
});

/** Types that a measured one can be taken for as it is; the others are the steward's word. */
const TAKEN: readonly string[] = ['integer', 'decimal', 'date', 'boolean'];

export const withMeasuredTypes = (draft: Draft, columns: readonly ColumnSeen[]): Draft =>
  columns.reduce((now, column) => {
    const isSaid = saidOf(now, column)['type'] !== undefined;
    if (isSaid || !TAKEN.includes(column.type)) return now;
    return saying(now, columns, column, { type: column.type });
  }, draft);
