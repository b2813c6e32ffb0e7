// Phenopackets while they pass by: what each must have, values of the standard, ontologies used
// against ontologies declared, and references inside a packet.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import { IdCounts } from '../id-counts.ts';
import { noteKind, notePersonLike } from '../person-like.ts';
import { KARYOTYPES } from './beacon-model.ts';
import {
  type Fields,
  INTERPRETATION,
  isChoice,
  isObject,
  listOf,
  PROGRESS,
  RESOURCE_FIELDS,
  SEXES,
  VITAL,
} from './phenopacket-model.ts';
import type { RecordWalk } from './record-walk.ts';

const CITATION = 'GA4GH Phenopacket schema 2.0 (ISO 4454:2022)';
const SEX_NAMES = [...SEXES];

export class PacketTally {
  readonly #tally: FindingTally;
  readonly #walk: RecordWalk;
  readonly ids = new IdCounts();
  readonly sexes = new Map<string, number>();
  readonly versions = new Map<string, number>();
  packets = 0;
  #withAge = 0;
  #features = 0;
  #excluded = 0;
  #diseases = 0;
  #interpretations = 0;
  #biosamples = 0;
  #orphans = 0;

  constructor(tally: FindingTally, walk: RecordWalk) {
    this.#tally = tally;
    this.#walk = walk;
  }

  /** Members of a family or cohort may leave metadata to the message around them. */
  add(packet: Fields, line: number, isMember: boolean): void {
    this.packets++;
    const used = this.#walk.walk(packet, line);
    if (typeof packet.id === 'string' && packet.id !== '') {
      const before = this.ids.repeated;
      this.ids.add(packet.id);
      if (this.ids.repeated > before) this.#error('duplicate-id', 'Two packets have one id.', line);
    } else this.#missing('id', line);
    if (isObject(packet.metaData)) this.#metaData(packet.metaData, used, line);
    else if (!isMember) this.#missing('metaData', line);
    this.#persons(packet, line);
    this.#subject(packet, line);
    this.#contents(packet, line);
  }

  /** Ids stand for a person; a day of birth is theirs alone, an age is not. */
  #persons({ id, subject, biosamples }: Fields, line: number): void {
    const named: [string, unknown][] = [['id', id]];
    const place = { family: 'phenopacket', line };
    if (isObject(subject)) {
      named.push(['subject/id', subject.id]);
      for (const other of listOf(subject.alternateIds)) named.push(['subject/alternateIds', other]);
      const field = 'subject/dateOfBirth';
      if (subject.dateOfBirth) noteKind('date of birth', { ...place, field }, this.#tally);
    }
    for (const sample of listOf(biosamples))
      if (isObject(sample)) named.push(['biosamples/id', sample.id]);
    for (const [field, text] of named)
      if (typeof text === 'string') notePersonLike(text, { ...place, field }, this.#tally);
  }

  #error(rule: string, text: string, line: number, rest: FindingPlace = {}): void {
    const place = { line, citation: CITATION, ...rest };
    this.#tally.error(`phenopacket.${rule}`, text, place);
  }

  #missing(field: string, line: number): void {
    this.#error('required', `A packet without ${field}.`, line, { field, next: `Add ${field}.` });
  }

  #metaData(metaData: Fields, used: ReadonlySet<string>, line: number): void {
    for (const name of ['created', 'createdBy', 'phenopacketSchemaVersion'])
      if (!metaData[name]) this.#missing(`metaData/${name}`, line);
    const version = metaData.phenopacketSchemaVersion;
    if (typeof version === 'string') {
      const known = /^\d{1,2}(\.\d{1,2}){0,2}(-[A-Za-z0-9.]{1,20})?$/.test(version);
      count(this.versions, known ? version : 'other');
      if (known && !version.startsWith('2'))
        this.#tally.warn('phenopacket.version', 'A packet follows a schema other than version 2.', {
          line,
          field: 'metaData/phenopacketSchemaVersion',
          citation: CITATION,
          next: 'Convert it to version 2 with the phenopacket tools.',
        });
    }
    const resources = listOf(metaData.resources).filter(isObject);
    const declared = new Set(resources.map(({ namespacePrefix }) => namespacePrefix));
    for (const resource of resources)
      for (const name of RESOURCE_FIELDS)
        if (!resource[name]) this.#missing(`metaData/resources/${name}`, line);
    for (const prefix of used)
      if (!declared.has(prefix))
        this.#tally.warn(
          'phenopacket.undeclared-ontology',
          `Terms of ${prefix} are used, but metaData.resources does not declare it.`,
          {
            line,
            field: `metaData/resources/${prefix}`,
            citation: CITATION,
            next: `Add ${prefix} with its version to metaData.resources.`,
          },
        );
  }

  #subject({ subject }: Fields, line: number): void {
    if (subject === undefined || subject === null) {
      count(this.sexes, 'absent');
      return;
    }
    if (!isObject(subject)) {
      this.#error('subject', 'subject is no object.', line, { field: 'subject' });
      return;
    }
    if (!subject.id) this.#missing('subject/id', line);
    const { sex, karyotypicSex, timeAtLastEncounter, vitalStatus } = subject;
    if (isObject(timeAtLastEncounter) || typeof subject.dateOfBirth === 'string') this.#withAge++;
    else
      this.#tally.warn('phenopacket.no-age', 'A subject without age or time at last encounter.', {
        line,
        field: 'subject/timeAtLastEncounter',
        citation: CITATION,
        next: 'Add timeAtLastEncounter, or say why the age is not given.',
      });
    const isKnown = sex !== undefined && isChoice(sex, SEXES);
    const name = typeof sex === 'number' ? SEX_NAMES[sex] : (sex as string);
    count(this.sexes, sex === undefined ? 'absent' : isKnown ? name! : 'other');
    if (sex !== undefined && !isKnown) this.#choice('sex', 'subject/sex', SEXES, line);
    if (sex === undefined || name === 'UNKNOWN_SEX')
      this.#tally.warn('phenopacket.no-sex', 'A subject whose sex is not given.', {
        line,
        field: 'subject/sex',
        citation: CITATION,
      });
    if (karyotypicSex !== undefined && !isChoice(karyotypicSex, KARYOTYPES))
      this.#choice('karyotypicSex', 'subject/karyotypicSex', KARYOTYPES, line);
    if (isObject(vitalStatus) && !isChoice(vitalStatus.status ?? 'UNKNOWN_STATUS', VITAL))
      this.#choice('status', 'subject/vitalStatus/status', VITAL, line);
  }

  #choice(name: string, field: string, choices: ReadonlySet<string>, line: number): void {
    const text = `${name} is none of ${[...choices].join(', ')}.`;
    this.#error('value', text, line, { field });
  }

  #contents(packet: Fields, line: number): void {
    for (const feature of listOf(packet.phenotypicFeatures)) {
      this.#features++;
      if (!isObject(feature) || !isObject(feature.type))
        this.#missing('phenotypicFeatures/type', line);
      else if (feature.excluded === true) this.#excluded++;
    }
    for (const disease of listOf(packet.diseases)) {
      this.#diseases++;
      if (!isObject(disease) || !isObject(disease.term)) this.#missing('diseases/term', line);
    }
    for (const each of listOf(packet.interpretations)) this.#interpretation(each, line);
    const subjectId = isObject(packet.subject) ? packet.subject.id : undefined;
    for (const sample of listOf(packet.biosamples)) {
      this.#biosamples++;
      if (!isObject(sample) || !sample.id) {
        this.#missing('biosamples/id', line);
        continue;
      }
      const to = sample.individualId;
      if (to === undefined || to === '' || subjectId === undefined || to === subjectId) continue;
      this.#orphans++;
      this.#error('orphan-biosample', 'A biosample is of another than the subject.', line, {
        field: 'biosamples/individualId',
        next: 'Correct individualId, or move the biosample to its own packet.',
      });
    }
  }

  #interpretation(value: unknown, line: number): void {
    this.#interpretations++;
    if (!isObject(value)) {
      this.#missing('interpretations/id', line);
      return;
    }
    if (!value.id) this.#missing('interpretations/id', line);
    const { progressStatus = 'UNKNOWN_PROGRESS', diagnosis } = value;
    if (!isChoice(progressStatus, PROGRESS))
      this.#choice('progressStatus', 'interpretations/progressStatus', PROGRESS, line);
    if (!isObject(diagnosis)) return;
    if (!isObject(diagnosis.disease)) this.#missing('interpretations/diagnosis/disease', line);
    for (const genomic of listOf(diagnosis.genomicInterpretations)) {
      const status = isObject(genomic) ? (genomic.interpretationStatus ?? 'UNKNOWN_STATUS') : null;
      if (!isChoice(status, INTERPRETATION))
        this.#choice(
          'interpretationStatus',
          'interpretations/diagnosis/genomicInterpretations/interpretationStatus',
          INTERPRETATION,
          line,
        );
    }
  }

  facts(): JsonObject {
    return {
      packets: this.packets,
      distinctIds: this.ids.distinct,
      schemaVersions: Object.fromEntries(this.versions),
      sexes: Object.fromEntries(this.sexes),
      withAge: this.#withAge,
      features: this.#features,
      excludedFeatures: this.#excluded,
      diseases: this.#diseases,
      interpretations: this.#interpretations,
      biosamples: { count: this.#biosamples, orphans: this.#orphans },
    };
  }
}

const VERSIONS_MAX = 20;
const count = (counts: Map<string, number>, key: string): void => {
  const kept = counts.has(key) || counts.size < VERSIONS_MAX ? key : 'other';
  counts.set(kept, (counts.get(kept) ?? 0) + 1);
};
