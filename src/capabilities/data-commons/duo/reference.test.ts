// The reference packs read, agree with their published sources, and bad ones are refused.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  diseasesFromEdn,
  diseasesFromObo,
  isKindOf,
  readDisease,
  readDiseases,
} from './diseases.ts';
import { readDuoReference } from './reference.ts';
import { countriesOf } from './regions.ts';
import { at, CANCER, LUNG_ADENOCARCINOMA, LUNG_CANCER, readPackFile, reference } from './sample.ts';
import { readDuoTerms } from './term-list.ts';

const shared = new URL('../../../../../shared/data/ontologies/', import.meta.url);
const isShared = existsSync(shared);

describe('the packs', () => {
  it('hold 23 usable terms and two headings, each code once', () => {
    const kinds = [...reference.terms.byId.values()].map((term) => term.kind);
    const usable = kinds.filter((kind) => !['abstract', 'purpose', 'obsolete'].includes(kind));
    expect(usable).toHaveLength(23);
    expect(kinds.filter((kind) => kind === 'abstract')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'purpose')).toHaveLength(10);
    expect(reference.terms.byCode.size).toBe(25);
  });

  it('refuse what does not fit', () => {
    expect(readDuoTerms({ terms: [] }).ok).toBe(false);
    const pack = readPackFile('duo.yaml') as object;
    expect(readDuoTerms({ ...pack, source: 'nowhere' })).toMatchObject({
      refusal: { code: 'duo.unknown-source' },
    });
    const orphan = { ...(readPackFile('mondo-subset.yaml') as object), mappings: undefined };
    const diseases = [{ id: 'MONDO:0000002', label: 'orphan', parents: ['MONDO:0000001'] }];
    expect(readDiseases({ ...orphan, diseases })).toMatchObject({
      refusal: { code: 'duo.broken-ontology' },
    });
    expect(readDuoReference({ duo: pack, diseases: {}, regions: {} }).ok).toBe(false);
  });

  it('count 27 members of the EU and 30 of the EEA today, 28 and 31 before', () => {
    const then = { ...at, validAt: '2019-06-01T00:00:00.000Z' };
    const size = (code: string, when: typeof at) => countriesOf(reference.regions, code, when).size;
    expect([size('EU', at), size('EEA', at)]).toEqual([27, 30]);
    expect([size('EU', then), size('EEA', then)]).toEqual([28, 31]);
    expect(countriesOf(reference.regions, 'JP', at)).toEqual(new Set(['JP']));
  });

  it('a membership is read only once it was known', () => {
    const span = { codes: ['ZZ'], from: '2020-01-01', known: { from: '2025-01-01' } };
    const regions = { version: 'test', lists: new Map([['R', [span]]]) };
    const when = (knownAt: string) => ({ validAt: '2021-01-01T00:00:00.000Z', knownAt });
    expect(countriesOf(regions, 'R', when('2024-12-31T23:59:59.999Z')).size).toBe(0);
    expect(countriesOf(regions, 'R', when('2025-01-01T00:00:00.000Z')).size).toBe(1);
  });
});

describe('diseases', () => {
  it('read from MONDO in OBO form, with what replaced the obsolete', () => {
    const obo = [
      'data-version: releases/2026-01-06',
      '[Term]\nid: MONDO:0000001\nname: disease',
      '[Term]\nid: MONDO:0004992\nname: cancer\nis_a: MONDO:0000001 ! disease',
      '[Term]\nid: MONDO:0000009\nname: obsolete growth\nis_obsolete: true\nreplaced_by: MONDO:0004992',
      '[Typedef]\nid: MONDO:9999999',
    ].join('\n\n');
    const read = diseasesFromObo(obo);
    expect(read.ok && read.value.version).toBe('releases/2026-01-06');
    if (!read.ok) return;
    expect(read.value.diseases.size).toBe(3);
    expect(isKindOf(read.value, 'MONDO:0004992', 'MONDO:0000001')).toBe(true);
    expect(readDisease(read.value, 'http://purl.obolibrary.org/obo/MONDO_0000009')).toEqual({
      is: 'obsolete',
      id: 'MONDO:0000009',
      replacedBy: ['MONDO:0004992'],
    });
    expect(diseasesFromObo('nothing').ok).toBe(false);
  });

  it.skipIf(!isShared)('the whole of MONDO reads, and the subset agrees with it', () => {
    const read = diseasesFromEdn(readFileSync(new URL('mondo.edn', shared), 'utf8'), 'shared copy');
    if (!read.ok) throw new Error(read.refusal.message);
    const whole = read.value;
    expect(whole.diseases.size).toBeGreaterThan(22_000);
    expect(isKindOf(whole, LUNG_ADENOCARCINOMA, CANCER)).toBe(true);
    expect(isKindOf(whole, CANCER, LUNG_CANCER)).toBe(false);
    for (const [id, disease] of reference.diseases.diseases)
      expect([id, whole.diseases.get(id)]).toEqual([id, disease]);
  });

  it.skipIf(!isShared)('codes and labels are those of the published list', () => {
    const rows = readFileSync(new URL('duo.csv', shared), 'utf8').trim().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(25);
    for (const row of rows) {
      const [id, code, rest] = /^([^,]+),([^,]*),(.*)$/.exec(row)!.slice(1) as [
        string,
        string,
        string,
      ];
      const label = rest.startsWith('"') ? rest.slice(1, rest.indexOf('"', 1)) : rest.split(',')[0];
      const term = reference.terms.byId.get(id);
      expect([id, term?.code ?? '', term?.label]).toEqual([id, code, label]);
    }
  });
});
