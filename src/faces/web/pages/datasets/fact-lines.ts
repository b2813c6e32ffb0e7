// Facts that an inspector found, whatever their shape, as lines: `substitutions.transitions: 588`.
interface FactLine {
  readonly name: string;
  readonly text: string;
}

/** More of one list are counted. */
const LISTED = 12;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const factLines = (facts: unknown): FactLine[] =>
  isObject(facts) ? Object.entries(facts).flatMap(([name, value]) => linesFor(name, value)) : [];

function linesFor(name: string, value: unknown): FactLine[] {
  if (!isObject(value)) return [{ name, text: textOf(value) }];
  return Object.entries(value).flatMap(([inner, one]) => linesFor(`${name}.${inner}`, one));
}

function textOf(value: unknown): string {
  if (value === null) return '–';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return '–';
  const shown = value.slice(0, LISTED).map(entryText).join(', ');
  return value.length > LISTED ? `${shown}, … (${value.length})` : shown;
}

const entryText = (entry: unknown): string =>
  isObject(entry)
    ? Object.entries(entry)
        .map(([name, value]) => `${name} ${textOf(value)}`)
        .join(' ')
    : textOf(entry);
