// Inspects Beacon-friendly JSON: individuals, biosamples, runs, analyses, variants, data sets and
// cohorts, one file each or several lists in one, read as a stream.
import type { JsonObject } from '../../../../base/json.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { ENTRY_TYPES, type EntryType, entryTypeByName, entryTypeOf } from './beacon-model.ts';
import { EntryTally } from './entry-tally.ts';
import { checkJoins } from './joins.ts';
import { headText, isJsonHead } from './json-head.ts';
import { type JsonRecord, JsonSplitter, type Shape } from './json-splitter.ts';
import { RecordWalk } from './record-walk.ts';

const LISTS: ReadonlySet<string> = new Set(ENTRY_TYPES);
const LIST_OF_ENTRIES = new RegExp(`"(${ENTRY_TYPES.join('|')})"\\s*:\\s*\\[`);

export const beaconInspector: StreamInspector = {
  kind: 'stream',
  formats: ['beacon-json'],
  recognises({ name, head }) {
    const text = headText(head);
    if (!isJsonHead(text)) return null;
    if (entryTypeByName(name) !== null || typeOfHead(text) !== null) return 'beacon-json';
    return shapeOf(text) === 'lists' ? 'beacon-json' : null;
  },
  begin: (sight, context) => new BeaconScan(sight, context),
};

const shapeOf = (text: string): Shape =>
  /^\s*\{/.test(text) && LIST_OF_ENTRIES.test(text) ? 'lists' : 'whole';

// Field names of the first record, good enough for a first look.
function typeOfHead(text: string): EntryType | null {
  const names = text.slice(0, 16_384).matchAll(/"([A-Za-z]{1,40})"\s*:/g);
  const record = Object.fromEntries([...names].map((match) => [match[1]!, true]));
  const isPhenopacket = 'metaData' in record || 'phenotypicFeatures' in record;
  const type = entryTypeOf(record);
  return type === 'individuals' && (isPhenopacket || !('sex' in record && 'id' in record))
    ? null
    : type;
}

class BeaconScan implements StreamScan {
  readonly #byName: EntryType | null;
  readonly #context: InspectContext;
  readonly #tally = new FindingTally();
  readonly #walk = new RecordWalk(this.#tally);
  readonly #entries = new Map<EntryType, EntryTally>();
  readonly #splitter: JsonSplitter;
  #strangers = 0;
  #isFirst = true;

  constructor({ name, head }: Sight, context: InspectContext) {
    this.#byName = entryTypeByName(name);
    this.#context = context;
    this.#splitter = new JsonSplitter(shapeOf(headText(head)), {
      lists: LISTS,
      record: (record) => this.#record(record),
      skipped: (flaw) => this.#tally.note({ level: 'error', ...flaw }),
    });
  }

  push(bytes: Uint8Array): void {
    const hasMark = this.#isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.#isFirst = false;
    this.#splitter.push(hasMark ? bytes.subarray(3) : bytes);
  }

  #record({ list, member, value, line }: JsonRecord): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      if (member !== null && list === null) return;
      this.#tally.error('beacon.not-an-object', 'An entry is no object.', { line });
      return;
    }
    const entry = value as Record<string, unknown>;
    const type = (list as EntryType | null) ?? this.#byName ?? entryTypeOf(entry);
    this.#walk.walk(value, line);
    if (type === null || (member !== null && list === null)) {
      this.#strangers++;
      return;
    }
    this.#tallyOf(type).add(entry, line);
  }

  #tallyOf(type: EntryType): EntryTally {
    const known = this.#entries.get(type);
    if (known) return known;
    const fresh = new EntryTally(type, this.#tally);
    this.#entries.set(type, fresh);
    return fresh;
  }

  finish(isCut: boolean): FormatReport {
    this.#splitter.finish();
    const { flaw } = this.#splitter;
    if (flaw) this.#tally.note({ level: 'error', ...flaw, citation: 'RFC 8259' });
    if (isCut) this.#tally.error('beacon.cut', 'The compressed file breaks off.');
    for (const entries of this.#entries.values()) entries.close();
    const records = [...this.#entries.values()].reduce((n, { fields }) => n + fields.records, 0);
    if (records === 0) this.#tally.warn('beacon.empty', 'There is no entry in the file.');
    this.#tally.warn(
      'beacon.entry-type',
      'An entry is of no type of the model.',
      { next: 'Name the file after its entries (individuals.json), or its list.' },
      this.#strangers,
    );
    return {
      format: 'beacon-json',
      version: '2',
      records,
      isComplete: flaw === null && !isCut,
      columns: [...this.#entries.values()].flatMap(({ fields }) => fields.columns()),
      facts: this.#facts(),
      findings: this.#tally.list(),
    };
  }

  #facts(): JsonObject {
    const walk = this.#walk;
    const entries = [...this.#entries].map(([type, tally]) => [type, tally.facts()] as const);
    return {
      entries: Object.fromEntries(entries),
      terms: {
        count: walk.terms,
        malformed: walk.malformedTerms,
        unlabelled: walk.unlabelledTerms,
        byPrefix: Object.fromEntries([...walk.prefixes].sort(([a], [b]) => (a < b ? -1 : 1))),
      },
      dates: { count: walk.dates, malformed: walk.malformedDates },
      durations: { count: walk.durations, malformed: walk.malformedDurations },
    };
  }

  save(): null {
    return null;
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const joins = await checkJoins(this.#entries, this.#context, this.#tally);
    return { ...report, facts: { ...report.facts, joins }, findings: this.#tally.list() };
  }
}
