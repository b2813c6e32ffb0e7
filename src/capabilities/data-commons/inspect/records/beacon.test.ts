import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport, InspectContext } from '../contract.ts';
import { besideFiles, scanWhole, seekable, sightOf } from '../sample-files.ts';
import { beaconInspector } from './beacon.ts';

const CINECA = path.resolve(import.meta.dirname, '../../../../../../shared/data/cineca');
const isAbsent = !existsSync(CINECA);
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);

function inspect(name: string, value: unknown, beside: Record<string, unknown> = {}) {
  const files = Object.fromEntries(
    Object.entries(beside).map(([file, content]) => [file, utf8(JSON.stringify(content))]),
  );
  return scanWhole(beaconInspector, name, utf8(JSON.stringify(value)), besideFiles(files));
}
const person = (id: string, rest: object = {}) => ({
  id,
  sex: { id: 'NCIT:C16576', label: 'female' },
  ...rest,
});
const sample = (id: string, individualId: string) => ({
  id,
  individualId,
  biosampleStatus: { id: 'EFO:0009654', label: 'reference sample' },
  sampleOriginType: { id: 'UBERON:0000178', label: 'blood' },
});

describe('Beacon-friendly JSON', () => {
  it('counts entries, sexes and terms', async () => {
    const report = await inspect('individuals.json', [person('a'), person('b')]);
    expect(report).toMatchObject({ records: 2, isComplete: true, findings: [] });
    expect(report.facts).toMatchObject({
      entries: { individuals: { count: 2, sexes: { female: 2 } } },
      terms: { count: 2, malformed: 0, byPrefix: { NCIT: 2 } },
    });
    expect(report.columns.map(({ name }) => name)).toEqual(['id', 'sex']);
  });

  it('counts references to nobody, and names none', async () => {
    const samples = [sample('s1', 'a'), sample('s2', 'b'), sample('s3', 'gone')];
    const report = await inspect('biosamples.json', samples, {
      'individuals.json': [person('a'), person('b')],
    });
    expect(report.facts.joins).toMatchObject([
      { from: 'biosamples.individualId', matched: 2, orphans: 1, isComplete: false },
    ]);
    expect(report.findings).toMatchObject([{ rule: 'beacon.orphans', count: 1 }]);
    expect(JSON.stringify(report)).not.toContain('gone');
  });

  it('says so where there is nothing to join with', async () => {
    const report = await inspect('biosamples.json', [sample('s1', 'a')]);
    expect(report.facts.joins).toMatchObject([{ isChecked: false, references: 1 }]);
  });

  it('joins lists within one file', async () => {
    const report = await inspect('cohort.json', {
      individuals: [person('a')],
      biosamples: [sample('s1', 'a'), sample('s1', 'b')],
    });
    expect(report.records).toBe(3);
    expect(rules(report)).toEqual(['beacon.duplicate-id', 'beacon.orphans']);
  });

  it.each([
    ['beacon.required', person('a', { sex: undefined })],
    ['beacon.sex', person('a', { sex: { id: 'NCIT:C99999', label: 'x' } })],
    ['beacon.karyotype', person('a', { karyotypicSex: 'XYX' })],
    ['records.term-not-curie', person('a', { ethnicity: { id: 'African', label: 'African' } })],
    ['records.term-local-part', person('a', { ethnicity: { id: 'HP:12', label: 'x' } })],
    ['records.duration', person('a', { diseases: [{ ageOfOnset: { iso8601duration: '40' } }] })],
    ['records.date', person('a', { measures: [{ date: '2021-02-30' }] })],
  ])('finds %s', async (rule, entry) => {
    expect(rules(await inspect('individuals.json', [entry]))).toEqual([rule]);
  });

  it('proposes how joined use conditions were meant', async () => {
    const dataUseConditions = { duoDataUse: [{ id: 'DUO:0000019,DUO:00000020', label: 'x' }] };
    const report = await inspect('datasets.json', [{ id: 'd', name: 'n', dataUseConditions }]);
    expect(report.findings).toMatchObject([
      { level: 'error', next: expect.stringContaining('DUO:0000019 and DUO:0000020') },
    ]);
  });

  it('finds a variant that says two things', async () => {
    const entry = (alternateBases: string) => ({
      variantInternalId: alternateBases,
      identifiers: { genomicHGVSId: 'NC_000022.11:g.101A>G' },
      variation: {
        location: { interval: { start: { value: 100 } } },
        referenceBases: 'A',
        alternateBases,
      },
      frequencyInPopulations: [
        { frequencies: [{ alleleFrequency: 0.25, alleleCount: 1, alleleNumber: 4 }] },
      ],
    });
    expect(rules(await inspect('genomicVariations.json', [entry('G')]))).toEqual([]);
    expect(rules(await inspect('genomicVariations.json', [entry('T')]))).toEqual(['beacon.hgvs']);
  });

  it('tells other JSON from its own', () => {
    const recognised = (name: string, text: string) =>
      beaconInspector.recognises(sightOf(name, utf8(text)));
    expect(recognised('x.json', '[{"id":"a","sampleOriginType":{}}]')).toBe('beacon-json');
    expect(recognised('individuals.json', '[]')).toBe('beacon-json');
    expect(recognised('package.json', '{"name":"x","version":"1"}')).toBeNull();
    expect(recognised('p.json', '{"id":"a","subject":{"id":"b","sex":"MALE"},"metaData":{}}')).toBe(
      null,
    );
  });
});

describe.skipIf(isAbsent)(
  `the CINECA synthetic cohort${isAbsent ? ' (skipped: ../shared/data/cineca is absent)' : ''}`,
  () => {
    const file = (name: string) => readFileSync(`${CINECA}/${name}`);
    const context: InspectContext = {
      assemblies: [],
      beside: async (name) =>
        existsSync(path.join(CINECA, name)) ? seekable(name, file(name)) : null,
    };
    const scan = (name: string) => scanWhole(beaconInspector, name, file(name), context);

    it('has 2,504 individuals, 1,271 female and 1,233 male, each with a biosample', async () => {
      const report = await scan('individuals.json');
      expect(report.records).toBe(2_504);
      expect(report.facts).toMatchObject({
        entries: { individuals: { sexes: { female: 1_271, male: 1_233 }, distinctIds: 2_504 } },
        joins: [{ references: 2_504, withoutBiosample: 0, isComplete: true }],
      });
    });

    it('joins completely', async () => {
      for (const name of ['biosamples.json', 'runs.json']) {
        const report = await scan(name);
        const joins = report.facts.joins as { isChecked: boolean; isComplete: boolean }[];
        expect(joins.length).toBeGreaterThan(0);
        expect(joins.every(({ isChecked, isComplete }) => isChecked && isComplete)).toBe(true);
      }
    });

    it('has 999 variants whose names and places agree', async () => {
      const report = await scan('genomicVariations.json');
      expect(report.records).toBe(999);
      expect(report.facts.entries).toMatchObject({
        genomicVariations: { hgvs: { different: 0 }, frequencies: { impossible: 0 } },
      });
    });

    it('has a malformed DUO id, with a hint', async () => {
      const report = await scan('datasets.json');
      const found = report.findings.filter(({ level }) => level === 'error');
      expect(found).toMatchObject([
        {
          field: '/dataUseConditions/duoDataUse',
          text: expect.stringContaining('DUO:00000020'),
          next: expect.stringContaining('DUO:0000020'),
        },
      ]);
    });
  },
);
