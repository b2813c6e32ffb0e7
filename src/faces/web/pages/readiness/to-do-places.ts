// Where each line of the to-do is settled: the part and the field of the form that describes, the
// files, a new version, or another node.
import type { ToDo } from '../../parts/readiness/types.ts';

export const PARTS = [
  'about',
  'conditions',
  'citation',
  'columns',
  'rows',
  'documentation',
  'ethics',
  'upkeep',
] as const;
export type Part = (typeof PARTS)[number];

/** First segments of a pointer within the datasheet. */
const OF_DATASHEET: Readonly<Record<string, Part>> = {
  dictionary: 'columns',
  joins: 'rows',
  records: 'rows',
  isNonExportable: 'rows',
  subgroups: 'rows',
  splits: 'rows',
  temporal: 'rows',
  spatial: 'rows',
  taxa: 'rows',
  assays: 'rows',
  documentation: 'documentation',
  ethics: 'ethics',
  lawfulCollection: 'ethics',
  steps: 'upkeep',
  retention: 'upkeep',
  updates: 'upkeep',
  confirmedOn: 'upkeep',
};
const OF_DESCRIPTION: Readonly<Record<string, Part>> = {
  title: 'about',
  abstract: 'about',
  columnNotes: 'columns',
  dataUse: 'conditions',
  provenance: 'conditions',
  consentBasis: 'conditions',
};

export interface Place {
  readonly kind: 'describe' | 'files' | 'version' | 'repeat';
  readonly part?: Part;
  /** Dots between the steps: `datasheet.ethics.body`. */
  readonly field?: string;
}

/** `/datasheet/dictionary (isKey)` -> `datasheet.dictionary`. */
export const fieldIn = (pointer: string): string =>
  pointer
    .replace(/ \(.*\)$/, '')
    .split('/')
    .filter((step) => step !== '')
    .join('.');

/** The files were measured by these: other ones are a new version. */
const NEEDS_VERSION: readonly string[] = ['assembly', 'personColumn', 'nationColumn', 'isHuman'];

export function placeOf({ field, check }: Pick<ToDo, 'field' | 'check'>): Place {
  if (field !== undefined) {
    const name = fieldIn(field);
    const [first = '', second = ''] = name.split('.');
    if (NEEDS_VERSION.includes(first)) return { kind: 'version' };
    const part =
      first === 'datasheet' ? (OF_DATASHEET[second] ?? 'citation') : OF_DESCRIPTION[first];
    return { kind: 'describe', part: part ?? 'about', field: name };
  }
  if (check === 'D5') return { kind: 'repeat' };
  // A vocabulary that is not whole here: the operator loads it, or the column lists its values.
  if (check === 'C3') return { kind: 'describe', part: 'columns', field: 'datasheet.dictionary' };
  return check === 'B1' ? { kind: 'files' } : { kind: 'version' };
}

/** To the field; of the dictionary, to the column. */
export function describeHref(dataset: string, toDo: ToDo): string {
  const { part, field } = placeOf(toDo);
  const at = part === 'columns' && toDo.column !== undefined ? `column.${toDo.column}` : field;
  const said = new URLSearchParams({ ...(part ? { part } : {}), ...(at ? { field: at } : {}) });
  return `/datasets/${dataset}/describe?${said}`;
}

export interface Step {
  readonly check: string;
  readonly level: number;
  readonly toDo: readonly ToDo[];
}

/** What each check asks, in the order in which the node says it: the lowest level first. */
export const stepsOf = (toDo: readonly ToDo[]): Step[] =>
  [...Map.groupBy(toDo, ({ check }) => check)].map(([check, lines]) => ({
    check,
    level: lines[0]?.level ?? 0,
    toDo: lines,
  }));
