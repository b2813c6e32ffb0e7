// The parameter beside a term, read into one spelling: DS needs a disease, TS months, US people by
// identifier. A parameter that is missing, unreadable or out of place is a problem of the
// statement.
import { readDisease } from './diseases.ts';
import type { DuoReference } from './reference.ts';
import { isPlaceCode } from './regions.ts';
import { readCode, readIdentifier } from './spelling.ts';
import type { StatementTerm } from './statement.ts';
import { type DuoTerm, PARAMETERS, type Parameter } from './term-list.ts';

export interface Parameters {
  readonly values?: readonly string[];
  readonly months?: number;
  readonly date?: string;
  readonly problems: readonly { readonly text: string; readonly next: string }[];
}

const WHAT: { readonly [P in Parameter]: string } = {
  diseases: 'at least one disease (MONDO id)',
  researchTypes: 'at least one type of research',
  regions: 'at least one region or country code',
  months: 'a whole number of months, 1 or more',
  users: 'identifiers (ORCID) of the approved users',
  projects: 'identifiers of the approved projects',
  institutions: 'identifiers (ROR) of the approved institutions',
  investigators: 'identifiers (ORCID) of the investigators',
  date: 'a date, YYYY-MM-DD',
};

export function readParameters(
  term: DuoTerm,
  entry: StatementTerm,
  reference: DuoReference,
): Parameters {
  const stray = PARAMETERS.filter((name) => entry[name] !== undefined && name !== term.parameter);
  const problems = stray.map((name) => ({
    text: `${term.id} (${term.label}) takes no "${name}"`,
    next: `Remove "${name}", or state the term that it belongs to.`,
  }));
  const name = term.parameter;
  if (name === undefined) return { problems };
  const missing = {
    text: `${term.id} (${term.label}) needs ${WHAT[name]}`,
    next: `Add "${name}" to the term.`,
  };
  if (name === 'months') return readMonths(entry.months, missing, problems);
  if (name === 'date') return readDate(entry.date, missing, problems);
  const given = entry[name] ?? [];
  const texts = given.map((text) => text.trim()).filter((text) => text !== '');
  if (texts.length === 0)
    return { values: [], problems: term.isOptional ? problems : [...problems, missing] };
  const read = texts.map((text) => ({ text, value: readValue(name, text, reference) }));
  const bad = read.filter(({ value }) => value === null).map(({ text }) => `"${text}"`);
  const values = [...new Set(read.flatMap(({ value }) => (value === null ? [] : [value])))].sort();
  if (bad.length === 0) return { values, problems };
  const text = `${term.id} (${term.label}): ${bad.join(', ')} cannot be read as ${WHAT[name]}`;
  return { values, problems: [...problems, { text, next: 'Correct the values.' }] };
}

function readMonths(
  months: number | undefined,
  missing: { text: string; next: string },
  problems: Parameters['problems'],
): Parameters {
  if (months === undefined || !Number.isSafeInteger(months) || months < 1 || months > 12_000)
    return { problems: [...problems, missing] };
  return { months, problems };
}

function readDate(
  date: string | undefined,
  missing: { text: string; next: string },
  problems: Parameters['problems'],
): Parameters {
  const text = date?.trim();
  if (text === undefined || !isCivilDate(text)) return { problems: [...problems, missing] };
  return { date: text, problems };
}

/** `2026-02-30` is not a date. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

function readValue(name: Parameter, text: string, reference: DuoReference): string | null {
  switch (name) {
    case 'diseases': {
      const disease = readDisease(reference.diseases, text);
      return disease.is === 'unmapped' ? disease.given : disease.id;
    }
    case 'researchTypes':
      return readCode(text) ?? text;
    case 'regions':
      return isPlaceCode(reference.regions, text.toUpperCase()) ? text.toUpperCase() : null;
    default:
      return readIdentifier(text);
  }
}
