import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { scanWhole, sightOf } from '../sample-files.ts';
import { phenopacketInspector } from './phenopacket.ts';

const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);
const inspect = (value: unknown, name = 'packet.json') =>
  scanWhole(phenopacketInspector, name, utf8(JSON.stringify(value)));

const metaData = {
  created: '2024-01-02T03:04:05Z',
  createdBy: 'ORCID:0000-0002-0736-9199',
  phenopacketSchemaVersion: '2.0',
  resources: [
    {
      id: 'hp',
      name: 'human phenotype ontology',
      url: 'http://purl.obolibrary.org/obo/hp.owl',
      version: '2024-04-26',
      namespacePrefix: 'HP',
      iriPrefix: 'http://purl.obolibrary.org/obo/HP_',
    },
  ],
};
const packet = (id: string, rest: object = {}) => ({
  id,
  subject: {
    id: 'invented-1',
    sex: 'FEMALE',
    timeAtLastEncounter: { age: { iso8601duration: 'P6Y' } },
  },
  phenotypicFeatures: [
    { type: { id: 'HP:0000348', label: 'High forehead' } },
    { type: { id: 'HP:0000243', label: 'Trigonocephaly' }, excluded: true },
  ],
  metaData,
  ...rest,
});

describe('phenopackets', () => {
  it('counts what a packet says', async () => {
    const report = await inspect(packet('p1'));
    expect(report).toMatchObject({ version: '2.0', records: 1, isComplete: true, findings: [] });
    expect(report.facts).toMatchObject({
      sexes: { FEMALE: 1 },
      withAge: 1,
      features: 2,
      excludedFeatures: 1,
      terms: { count: 2, byPrefix: { HP: 2 } },
      durations: { count: 1, malformed: 0 },
    });
  });

  it('reads lists, JSON Lines, cohorts, snake_case and YAML alike', async () => {
    const two = [packet('p1'), packet('p2')];
    const lines = utf8(two.map((each) => JSON.stringify(each)).join('\n'));
    const snake = JSON.parse(
      JSON.stringify(two[0])
        .replaceAll(
          /"([a-z]+)([A-Z])([a-zA-Z]*)":/g,
          (_, a, b, c) => `"${a}_${b.toLowerCase()}${c}":`,
        )
        .replaceAll('"phenopacket_schemaVersion"', '"phenopacket_schema_version"')
        .replaceAll('"time_atLastEncounter"', '"time_at_last_encounter"'),
    );
    const reports = [
      await inspect(two),
      await scanWhole(phenopacketInspector, 'packets.jsonl', lines),
      await inspect({ id: 'cohort', members: two, metaData }),
      await inspect({ id: 'family', proband: two[0], relatives: [two[1]], metaData }),
    ];
    for (const report of reports) {
      expect(report.facts).toMatchObject({ packets: 2, distinctIds: 2, sexes: { FEMALE: 2 } });
      expect(rules(report)).toEqual([]);
    }
    const alike = [
      await inspect(snake),
      await scanWhole(phenopacketInspector, 'p.yaml', utf8(stringify(two[0]))),
    ];
    for (const report of alike)
      expect([report.records, report.version, rules(report)]).toEqual([1, '2.0', []]);
  });

  it.each([
    ['phenopacket.required', { metaData: undefined }],
    ['phenopacket.required', { id: '' }],
    ['phenopacket.value', { subject: { id: 'a', sex: 'WOMAN', timeAtLastEncounter: {} } }],
    ['phenopacket.no-age', { subject: { id: 'a', sex: 'MALE' } }],
    ['phenopacket.no-sex', { subject: { id: 'a', timeAtLastEncounter: {} } }],
    ['phenopacket.orphan-biosample', { biosamples: [{ id: 's', individualId: 'another' }] }],
    [
      'phenopacket.undeclared-ontology',
      { diseases: [{ term: { id: 'MONDO:0000001', label: 'x' } }] },
    ],
    ['records.term-local-part', { diseases: [{ term: { id: 'HP:123', label: 'x' } }] }],
  ])('finds %s', async (rule, change) => {
    expect(rules(await inspect(packet('p1', change)))).toEqual([rule]);
  });

  it('shows no identifier of a person', async () => {
    const shown = JSON.stringify(await inspect([packet('p1'), packet('p1')]));
    expect(shown).toContain('phenopacket.duplicate-id');
    expect(shown).not.toMatch(/invented-1|"p1"/);
  });

  it('refuses YAML that unfolds, and nesting without end', async () => {
    const bomb = 'phenotypicFeatures: &a [1]\nmetaData: [*a, *a]\n';
    const deep = `phenotypicFeatures: ${'['.repeat(10_000)}`;
    const within = `phenotypicFeatures:\n  ${'- '.repeat(100_000)}x\n`;
    for (const text of [bomb, deep, within]) {
      const report = await scanWhole(phenopacketInspector, 'p.yaml', utf8(text));
      expect(report.isComplete).toBe(false);
      expect(report.findings[0]!.rule).toMatch(/^yaml\./);
    }
  });

  it('reads YAML by the core schema, whatever version it names: nothing of it runs', async () => {
    const text = `%YAML 1.1\n---\n${stringify({ ...packet('p1'), merged: 'x' })}`;
    const merging = text.replace('merged: x', '<<: 5\nother: !!set {a: 1}');
    const report = await scanWhole(phenopacketInspector, 'p.yaml', utf8(merging));
    expect(report).toMatchObject({ records: 1, isComplete: true });
  });

  it('tells other documents from its own', () => {
    const recognised = (name: string, text: string) =>
      phenopacketInspector.recognises(sightOf(name, utf8(text)));
    expect(recognised('a.json', '{"id":"x","phenotypicFeatures":[]}')).toBe('phenopacket');
    expect(recognised('a.yml', 'id: x\nmetaData:\n  created: y\n')).toBe('phenopacket');
    expect(recognised('a.json', '{"id":"x"}')).toBeNull();
    expect(recognised('a.csv', 'metaData,phenotypicFeatures\n')).toBeNull();
  });
});
