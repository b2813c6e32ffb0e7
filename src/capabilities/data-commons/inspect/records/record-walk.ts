// Goes through one record and counts what every record can have: ontology terms, dates, durations.
// Works on a stack of its own, so that nesting cannot exhaust the program's.

import type { FindingTally } from '../finding-tally.ts';
import { isDate, isDuration, isInstant, isPartialDate } from './moments.ts';
import { readTermId, repairOf, type TermFlaw } from './ontology-terms.ts';

const PREFIXES_MAX = 100;
const DURATION_KEYS = new Set(['iso8601duration', 'iso8601Duration', 'collectionMoment']);
const DATE_KEYS = new Set(['date', 'collectionDate', 'runDate', 'analysisDate', 'dateOfProcedure']);
const INSTANT_KEYS = new Set([
  'createDateTime',
  'updateDateTime',
  'created',
  'updated',
  'timestamp',
  'dateOfBirth',
  'timeOfDeath',
]);
// Said of every term of the place; the words are the standards' own and name nobody.
const TERM_TEXT: Readonly<Record<TermFlaw, string>> = {
  'not-curie': 'An ontology term’s id is no CURIE (prefix:local).',
  joined: 'An ontology term’s id joins several ids in one text.',
  'local-part': 'An ontology term’s id does not have the form its ontology publishes.',
};

export class RecordWalk {
  readonly prefixes = new Map<string, number>();
  readonly #tally: FindingTally;
  terms = 0;
  malformedTerms = 0;
  unlabelledTerms = 0;
  dates = 0;
  malformedDates = 0;
  durations = 0;
  malformedDurations = 0;

  constructor(tally: FindingTally) {
    this.#tally = tally;
  }

  /** Prefixes of the terms found, for those who compare them with what a file declares. */
  walk(record: unknown, line: number): Set<string> {
    const used = new Set<string>();
    const stack: [value: unknown, field: string][] = [[record, '']];
    while (stack.length > 0) {
      const [value, field] = stack.pop()!;
      if (Array.isArray(value)) for (const each of value) stack.push([each, field]);
      else if (typeof value === 'object' && value !== null) {
        const isTerm = this.#term(value as Record<string, unknown>, field, line, used);
        for (const [key, inner] of Object.entries(value)) {
          if (typeof inner === 'string') this.#text(key, inner, field, line);
          else if (!isTerm && typeof inner === 'object') stack.push([inner, fieldOf(field, key)]);
        }
      }
    }
    return used;
  }

  // GA4GH's OntologyClass: an object of an id and a label; a resource has an id and a name.
  #term(value: Record<string, unknown>, field: string, line: number, used: Set<string>): boolean {
    const { id, label } = value;
    if (typeof id !== 'string' || field === '') return false;
    const keys = Object.keys(value);
    if (typeof label !== 'string' && keys.length > 1) return false;
    if (typeof label !== 'string' && !id.includes(':')) return false;
    if (keys.some((key) => key !== 'id' && key !== 'label' && key !== 'version')) return false;
    this.terms++;
    if (typeof label !== 'string' || label === '') this.unlabelledTerms++;
    const { prefix, flaw } = readTermId(id);
    if (prefix !== null) used.add(prefix);
    this.#countPrefix(prefix ?? '(none)');
    if (flaw === null) return true;
    this.malformedTerms++;
    const isDuo = /^DUO:[A-Z0-9:,; ]{1,200}$/.test(id);
    const repair = repairOf(id);
    this.#tally.error(
      `records.term-${flaw}`,
      // Use conditions are of a data set, never of a person, and may be shown.
      isDuo ? `${TERM_TEXT[flaw]} It reads ${id}.` : TERM_TEXT[flaw],
      { line, field, citation: 'GA4GH OntologyClass, W3C CURIE Syntax 1.0', next: advice(repair) },
    );
    return true;
  }

  #countPrefix(prefix: string): void {
    const isRoom = this.prefixes.has(prefix) || this.prefixes.size < PREFIXES_MAX;
    const kept = isRoom ? prefix : '(other)';
    this.prefixes.set(kept, (this.prefixes.get(kept) ?? 0) + 1);
  }

  #text(key: string, text: string, field: string, line: number): void {
    const place = { line, field: fieldOf(field, key), citation: 'ISO 8601' };
    if (DURATION_KEYS.has(key)) {
      this.durations++;
      if (isDuration(text)) return;
      this.malformedDurations++;
      this.#tally.error('records.duration', 'A duration is not ISO 8601.', {
        ...place,
        next: 'Write it as P40Y, P1Y6M or P7D.',
      });
    } else if (DATE_KEYS.has(key) || INSTANT_KEYS.has(key)) {
      this.dates++;
      if (isDate(text) || isInstant(text)) return;
      if (isPartialDate(text) && DATE_KEYS.has(key)) return;
      this.malformedDates++;
      this.#tally.error('records.date', 'A date is not ISO 8601, or no calendar has it.', {
        ...place,
        next: 'Write it as 2021-09-24 or 2021-09-24T10:00:00Z.',
      });
    }
  }
}

const advice = (repair: string | null): string =>
  repair === null
    ? 'Write prefix:local as the ontology publishes it, one term each.'
    : `Probably meant: ${repair}${repair.includes(' and ') ? ', each a term of its own' : ''}.`;

const FIELD_LENGTH_MAX = 120;
// Names that are data (a map from a person to something) would show in a path: only names as
// schemas have them are kept.
const fieldOf = (field: string, key: string): string =>
  `${field}/${/^@?[A-Za-z_][A-Za-z_]{0,40}\d{0,3}$/.test(key) ? key : '*'}`.slice(
    0,
    FIELD_LENGTH_MAX,
  );
