// What looks like a person's own in files that are no tables: named by rule and field, never shown,
// and refused by check C5 of readiness, which looks for these rules. All names are invented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Group } from 'h5wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import type { FormatReport } from './contract.ts';
import { inspectStore } from './expression/inspect-store.ts';
import { writeH5ad, writeHdf5 } from './expression/sample-matrices.ts';
import { samInspector } from './reads/sam.ts';
import { SAM_HEADER, SAM_READS, samText } from './reads/sample-alignments.ts';
import { beaconInspector } from './records/beacon.ts';
import { phenopacketInspector } from './records/phenopacket.ts';
import { besideFiles, scanWhole } from './sample-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'person-like-'));
afterAll(() => rmSync(folder, { recursive: true }));
const PERSONS = /^[a-z]+\.person-like-/;
const persons = (report: FormatReport) =>
  report.findings
    .filter(({ rule }) => PERSONS.test(rule))
    .map(({ rule, field, count }) => [rule, field, count]);
const withheld = (report: FormatReport) =>
  expect(JSON.stringify(report)).not.toMatch(/Roe|jane@|1980-/);

const scanJson = (inspector: Parameters<typeof scanWhole>[0], name: string, value: unknown) =>
  scanWhole(inspector, name, utf8(JSON.stringify(value)), besideFiles({}));

describe('what looks like a person', () => {
  it('is found in read groups of alignments', async () => {
    const group = '@RG\tID:g9\tSM:Dr. Roe\tDS:ask jane@example.org\tPL:ILLUMINA';
    const bytes = samText([...SAM_HEADER, group], SAM_READS);
    const report = await scanWhole(samInspector, 'reads.sam', bytes, besideFiles({}));
    expect(persons(report)).toEqual([
      ['reads.person-like-name-with-a-salutation', '@RG SM', 1],
      ['reads.person-like-e-mail-address', '@RG DS', 1],
    ]);
    withheld(report);
  });

  it('is found in identifiers, texts and categories of cells, and not looked for in genes', async () => {
    const file = path.join(folder, 'made.h5ad');
    const column = (group: Group, name: string, values: readonly string[]) => {
      const made = group.create_group(name);
      made.create_attribute('encoding-type', 'categorical');
      made.create_dataset({ name: 'categories', data: [...values] });
      made.create_dataset({ name: 'codes', data: new Int8Array([0, 1]) });
    };
    await writeHdf5(file, (root) => {
      writeH5ad(root);
      column(root.get('obs') as Group, 'owner', ['jane@example.org', 'Mrs Roe']);
      column(root.get('var') as Group, 'source', ['jane@example.org', 'Mrs Roe']);
    });
    const report = await inspectStore(file, 'h5ad', () => undefined);
    expect(persons(report)).toEqual([
      ['expression.person-like-e-mail-address', 'obs/owner', 1],
      ['expression.person-like-name-with-a-salutation', 'obs/owner', 1],
    ]);
    withheld(report);
  });

  it('is found in ids of phenopackets, and a day of birth is', async () => {
    const subject = { id: 'Mr. Roe', dateOfBirth: '1980-01-02T00:00:00Z' };
    const report = await scanJson(phenopacketInspector, 'p.json', {
      id: 'p1',
      subject,
      phenotypicFeatures: [],
      metaData: {},
    });
    expect(persons(report)).toEqual([
      ['phenopacket.person-like-date-of-birth', 'subject/dateOfBirth', 1],
      ['phenopacket.person-like-name-with-a-salutation', 'subject/id', 1],
    ]);
    withheld(report);
  });

  it('is found in ids of Beacon records', async () => {
    const sex = { id: 'NCIT:C16576', label: 'female' };
    const entries = [{ id: 'jane@example.org', sex }];
    const report = await scanJson(beaconInspector, 'individuals.json', entries);
    expect(persons(report)).toEqual([['beacon.person-like-e-mail-address', 'id', 1]]);
    withheld(report);
  });

  it('is not seen in pseudonyms', async () => {
    const report = await scanWhole(samInspector, 'r.sam', samText(), besideFiles({}));
    expect(persons(report)).toEqual([]);
  });
});
