import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import { damaged, expectReport, scanWhole } from '../sample-files.ts';
import { beaconInspector } from './beacon.ts';
import { phenopacketInspector } from './phenopacket.ts';

const person = {
  id: 'a',
  sex: { id: 'NCIT:C16576', label: 'female' },
  measures: [{ assayCode: { id: 'LOINC:35925-4', label: 'BMI' }, date: '2021-09-24' }],
};
const packet = {
  id: 'p',
  subject: { id: 's', sex: 'MALE', timeAtLastEncounter: { age: { iso8601duration: 'P6Y' } } },
  phenotypicFeatures: [{ type: { id: 'HP:0000348', label: 'High forehead' }, excluded: true }],
  interpretations: [{ id: 'i', progressStatus: 'SOLVED', diagnosis: { disease: {} } }],
  metaData: { created: '2024-01-02T03:04:05Z', resources: [{ namespacePrefix: 'HP' }] },
};

describe('records, damaged at random', () => {
  it.each([
    [beaconInspector, 'individuals.json', [person, person]],
    [beaconInspector, 'all.json', { individuals: [person], biosamples: [] }],
    [phenopacketInspector, 'p.json', packet],
    [phenopacketInspector, 'cohort.json', { members: [packet], metaData: packet.metaData }],
  ])('always gives a report (%#)', async (inspector, name, value) => {
    const bytes = utf8(JSON.stringify(value));
    for (let seed = 0; seed < 500; seed++)
      expectReport(await scanWhole(inspector, name, damaged(bytes, seed), undefined, 97));
  });

  it('always gives a report of YAML', async () => {
    const bytes = utf8(JSON.stringify(packet, null, 1));
    for (let seed = 0; seed < 200; seed++)
      expectReport(await scanWhole(phenopacketInspector, 'p.yaml', damaged(bytes, seed)));
    expect(bytes.length).toBeGreaterThan(100);
  });
});
