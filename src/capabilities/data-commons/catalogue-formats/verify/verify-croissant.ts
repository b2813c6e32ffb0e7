// Verifies a Croissant document with the files beside it: structure, checksums, sizes, media types,
// values, keys and joins, and records against expected ones. Nothing outside the folder is read.
import type { Json, JsonObject } from '../../../../base/json.ts';
import type { Licences } from '../../datasheet/index.ts';
import type { CroissantFolder } from './folder.ts';
import { locateFiles } from './locate-files.ts';
import type { CroissantDocument, RecordSetNode } from './model.ts';
import { readDocument } from './read-document.ts';
import { checkRecords, RecordReader, type Records } from './records.ts';
import { FileRelations } from './relations.ts';
import {
  type CroissantReport,
  Problems,
  type VerifiedFile,
  type VerifiedRecordSet,
} from './report.ts';
import { isSameValue, type Kind, kindOf } from './values.ts';

export interface CroissantInput {
  readonly document: Json;
  readonly folder: CroissantFolder;
  /** Records as they should be, by record set: all, or the first of them. */
  readonly expected?: ReadonlyMap<string, readonly JsonObject[]>;
  /** The SPDX list; without it licences are not looked up. */
  readonly licences?: Licences;
  /** Files of an earlier report, which must still be the same. */
  readonly against?: readonly Pick<VerifiedFile, 'path' | 'sha256'>[];
}

export async function verifyCroissant(input: CroissantInput): Promise<CroissantReport> {
  const problems = new Problems();
  const document = readDocument(input.document, problems);
  if (document !== null && input.licences !== undefined)
    checkLicences(document, input.licences, problems);
  if (document === null || problems.hasErrors)
    return reportOf(problems, document?.version ?? null, document?.name ?? null, [], []);
  const located = await locateFiles(document, input.folder, problems);
  compareFiles(located.verified, input.against ?? [], problems);
  const relations = new FileRelations(located.files, document, problems);
  await relations.readAll();
  const recordSets: VerifiedRecordSet[] = [];
  if (!problems.hasErrors) {
    const reader = new RecordReader(document, relations, problems);
    for (const set of document.recordSets.values()) {
      const records = await reader.of(set.id);
      if (records === null) continue;
      checkRecords(set, records, problems);
      const expected = input.expected?.get(set.id);
      if (expected !== undefined) compareRecords(set, records, expected, problems);
      const { rows, joins } = records;
      const compared = expected === undefined ? {} : { compared: expected.length };
      recordSets.push({ node: set.id, records: rows.length, joins, ...compared });
    }
  }
  for (const id of input.expected?.keys() ?? [])
    if (!document.recordSets.has(id))
      problems.error(
        id,
        'recordSet',
        'Records are expected of it, and there is no such record set.',
      );
  return reportOf(problems, document.version, document.name, located.verified, recordSets);
}

const reportOf = (
  problems: Problems,
  version: string | null,
  name: string | null,
  files: readonly VerifiedFile[],
  recordSets: readonly VerifiedRecordSet[],
): CroissantReport => ({
  isAccepted: !problems.hasErrors,
  version,
  name,
  problems: problems.found,
  files,
  recordSets,
});

/** Only those that claim to be of the list: a licence may be any text or address. */
function checkLicences(
  { name, licences }: CroissantDocument,
  list: Licences,
  problems: Problems,
): void {
  for (const licence of licences) {
    const id = /^https?:\/\/spdx\.org\/licenses\/([^/]+?)(\.html)?$/.exec(licence)?.[1];
    const standing = id === undefined ? 'listed' : list.standingOf(id);
    if (standing !== 'listed')
      problems.warn(name, 'license', `${id} is ${standing} in the SPDX licence list.`);
  }
}

function compareFiles(
  files: readonly VerifiedFile[],
  against: readonly Pick<VerifiedFile, 'path' | 'sha256'>[],
  problems: Problems,
): void {
  for (const { path, sha256 } of against) {
    const now = files.find((file) => file.path === path);
    if (now === undefined)
      problems.error(path, 'distribution', 'The earlier report names this file; it is not here.');
    else if (now.sha256 !== sha256)
      problems.error(now.node, 'sha256', 'The file is not the one of the earlier report.', {
        file: path,
      });
  }
}

/** As many as there are: one by one. Fewer (one split, the first hundred): all, in their order. */
function compareRecords(
  set: RecordSetNode,
  { rows }: Records,
  expected: readonly JsonObject[],
  problems: Problems,
): void {
  const { id, fields } = set;
  if (rows.length < expected.length)
    problems.error(id, 'recordSet', `It has ${rows.length} records, not ${expected.length}.`);
  const kinds = new Map(fields.map((field) => [field.id, kindOf(field.types)]));
  const stray = Object.keys(expected[0] ?? {}).filter((field) => !kinds.has(field));
  for (const field of stray)
    problems.error(field, 'field', 'A value is expected of it, and there is no such field.');
  if (stray.length > 0) return;
  if (rows.length > expected.length) compareSome(set, rows, expected, kinds, problems);
  else compareAll(rows, expected, kinds, problems);
}

function compareAll(
  rows: Records['rows'],
  expected: readonly JsonObject[],
  kinds: ReadonlyMap<string, Kind>,
  problems: Problems,
): void {
  for (const [at, record] of expected.slice(0, rows.length).entries())
    for (const field of differences(rows[at]!, record, kinds))
      problems.error(field, 'source', 'The value is not the expected one.', { row: at + 1 });
}

function compareSome(
  { id }: RecordSetNode,
  rows: Records['rows'],
  expected: readonly JsonObject[],
  kinds: ReadonlyMap<string, Kind>,
  problems: Problems,
): void {
  const text = `${expected.length} of ${rows.length} records are compared; no more are expected.`;
  problems.warn(id, 'recordSet', text);
  let at = 0;
  for (const [place, record] of expected.entries()) {
    while (at < rows.length && differences(rows[at]!, record, kinds).length > 0) at++;
    if (at++ < rows.length) continue;
    problems.error(id, 'recordSet', 'An expected record is not among its records in this order.', {
      row: place + 1,
    });
    break;
  }
}

const differences = (
  row: ReadonlyMap<string, Json>,
  record: JsonObject,
  kinds: ReadonlyMap<string, Kind>,
): string[] =>
  Object.entries(record).flatMap(([field, value]) =>
    isSameValue(row.get(field) ?? null, value, kinds.get(field) ?? 'any') ? [] : [field],
  );
