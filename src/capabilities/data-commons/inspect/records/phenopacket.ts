// Inspects Phenopackets v2: one packet, a family, a cohort, a list or JSON Lines as a stream of
// packets; one YAML document, held whole up to a limit.
import type { JsonObject } from '../../../../base/json.ts';
import type { FormatReport, Sight, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { headText, isJsonHead } from './json-head.ts';
import { type JsonRecord, JsonSplitter } from './json-splitter.ts';
import { PacketTally } from './packet-tally.ts';
import { camelCased, type Fields, isObject, listOf, messageOf } from './phenopacket-model.ts';
import { RecordWalk } from './record-walk.ts';
import { YamlDocument } from './yaml-document.ts';

const MARKS = /"(metaData|meta_data|phenotypicFeatures|phenotypic_features)"\s*:/;
const YAML_MARKS = /^(metaData|meta_data|phenotypicFeatures|phenotypic_features)\s*:/m;

export const phenopacketInspector: StreamInspector = {
  kind: 'stream',
  formats: ['phenopacket'],
  recognises(sight) {
    const text = headText(sight.head);
    if (isYaml(sight)) return YAML_MARKS.test(text) ? 'phenopacket' : null;
    return isJsonHead(text) && MARKS.test(text) ? 'phenopacket' : null;
  },
  begin: (sight) => new PhenopacketScan(sight),
};

const isYaml = ({ name }: Sight): boolean => /\.ya?ml(\.gz)?$/.test(name);
// The members of a cohort and the relatives of a family stream past; what is around is small.
const MEMBERS: ReadonlySet<string> = new Set(['members', 'relatives']);

class PhenopacketScan implements StreamScan {
  readonly #tally = new FindingTally();
  readonly #walk = new RecordWalk(this.#tally);
  readonly #packets = new PacketTally(this.#tally, this.#walk);
  readonly #splitter: JsonSplitter;
  readonly #yaml: YamlDocument | null;
  readonly #isNested: boolean;
  #hasOuterMetaData = false;
  #strangers = 0;
  #families = 0;
  #isFirst = true;

  constructor(sight: Sight) {
    const text = headText(sight.head);
    this.#yaml = isYaml(sight) ? new YamlDocument() : null;
    this.#isNested = /^\s*\{/.test(text) && /"(members|relatives)"\s*:\s*\[/.test(text);
    this.#splitter = new JsonSplitter(this.#isNested ? 'lists' : 'whole', {
      lists: MEMBERS,
      record: (record) => this.#record(record),
      skipped: (flaw) => this.#tally.note({ level: 'error', ...flaw }),
    });
  }

  push(bytes: Uint8Array): void {
    const hasMark = this.#isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.#isFirst = false;
    const plain = hasMark ? bytes.subarray(3) : bytes;
    if (this.#yaml) this.#yaml.push(plain);
    else this.#splitter.push(plain);
  }

  #record({ list, member, value, line }: JsonRecord): void {
    const camel = camelCased(value);
    if (member !== null && list === null) {
      if (member === 'proband' && isObject(camel)) this.#packets.add(camel, line, true);
      else if (/^meta_?data$/i.test(member)) this.#hasOuterMetaData = isObject(camel);
      return;
    }
    if (isObject(camel)) this.#document(camel, line);
    else this.#tally.error('phenopacket.not-an-object', 'A packet is no object.', { line });
  }

  #document(document: Fields, line: number): void {
    const message = messageOf(document);
    if (message === 'phenopacket') {
      this.#packets.add(document, line, this.#isNested);
      return;
    }
    if (message === null) {
      this.#strangers++;
      return;
    }
    if (message === 'family') this.#families++;
    if (!isObject(document.metaData)) this.#noOuterMetaData(line);
    const members = [document.proband, ...listOf(document.relatives), ...listOf(document.members)];
    for (const each of members) if (isObject(each)) this.#packets.add(each, line, true);
  }

  #noOuterMetaData(line: number): void {
    this.#tally.error('phenopacket.required', 'The message around the packets has no metaData.', {
      line,
      field: 'metaData',
      next: 'Add metaData with the ontologies that the packets use.',
    });
  }

  finish(isCut: boolean): FormatReport {
    let flaw = null;
    if (this.#yaml) {
      const read = this.#yaml.finish();
      flaw = read.flaw;
      if (read.flaw === null)
        this.#record({ list: null, member: null, value: read.value, line: 1 });
    } else {
      this.#splitter.finish();
      flaw = this.#splitter.flaw;
    }
    if (flaw) this.#tally.note({ level: 'error', ...flaw });
    if (isCut) this.#tally.error('phenopacket.cut', 'The compressed file breaks off.');
    if (this.#isNested && !this.#hasOuterMetaData) this.#noOuterMetaData(1);
    if (this.#packets.packets === 0)
      this.#tally.warn('phenopacket.empty', 'There is no packet in the file.');
    const strange = 'A document is no phenopacket, family or cohort.';
    this.#tally.warn('phenopacket.message', strange, {}, this.#strangers);
    const versions = [...this.#packets.versions.keys()];
    return {
      format: 'phenopacket',
      version: versions.length === 1 ? versions[0]! : null,
      records: this.#packets.packets,
      isComplete: flaw === null && !isCut,
      columns: [],
      facts: this.#facts(),
      findings: this.#tally.list(),
    };
  }

  #facts(): JsonObject {
    const walk = this.#walk;
    return {
      ...this.#packets.facts(),
      families: this.#families,
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
}
