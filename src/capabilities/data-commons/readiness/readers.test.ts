// What rows say to the checks: counts and places, never a value.
import { describe, expect, it } from 'vitest';
import { identifierKinds } from '../identifier-kinds.ts';
import { isOrcid, isRor, schemeOf } from './identifiers.ts';
import { CodedColumn } from './readers/coded-column.ts';
import { ConformingColumn } from './readers/conforming-column.ts';
import { IdentifierColumn } from './readers/identifier-column.ts';
import { KeyReader } from './readers/key-reader.ts';
import { NumberReader } from './readers/number-reader.ts';
import { QuasiReader } from './readers/quasi-reader.ts';
import { SplitReader } from './readers/split-reader.ts';
import { sniffedType } from './sniff.ts';
import type { KnownTerms } from './terms.ts';
import { isUcum } from './ucum.ts';

const feed = <T extends { row(cells: readonly string[]): void }>(
  reader: T,
  rows: string[][],
): T => {
  for (const row of rows) reader.row(row);
  return reader;
};
const terms: KnownTerms = new Map([
  [
    'MONDO',
    {
      prefix: 'MONDO',
      title: 'Mondo',
      isWhole: false,
      terms: new Map([
        ['0005148', { label: 'type 2 diabetes mellitus', isObsolete: false }],
        ['0000009', { label: 'an old one', isObsolete: true }],
      ]),
    },
  ],
]);

describe('readers of rows', () => {
  it('count broken cells as missing, by spelling, and other types by row', () => {
    const column = new ConformingColumn({ name: 'ldl', type: 'decimal' }, 0);
    const rows = [['2.5'], ['#REF!'], ['high'], [''], ['NA']];
    expect(feed(column, rows).count()).toMatchObject({
      values: 2,
      conforming: 1,
      missing: 3,
      rows: [3],
      spellings: { '#REF!': 1, '': 1, NA: 1 },
    });
  });

  it('look codes up, and tell what cannot be looked up', () => {
    const column = new CodedColumn({ name: 'dx', coding: ['MONDO', 'SNOMED'] }, 0, 1, terms);
    const rows = [
      ['MONDO:0005148', 'Type 2 diabetes mellitus'],
      ['MONDO:0005148', 'asthma'],
      ['MONDO:0000009', ''],
      ['MONDO:9999999', ''],
      ['SNOMED:22298006', ''],
      ['ICD10:I21', ''],
      ['heart attack', ''],
    ];
    expect(feed(column, rows).count()).toMatchObject({
      values: 7,
      wellFormed: 6,
      knownPrefix: 5,
      checkable: 3,
      found: 2,
      obsolete: 1,
      labelled: 2,
      labelsDifferent: 1,
      unbundled: ['SNOMED'],
      partial: ['MONDO'],
    });
  });

  it('see direct identifiers and leave measures, dates and pseudonyms alone', () => {
    const settings = { freeTextCharacters: 40, freeTextSampled: 10 };
    const bad = [
      'a.person@example.org',
      '+44 20 7946 0958',
      '192.0.2.17',
      'Mrs Example',
      'mrs example',
      'DR EXAMPLE',
      'Dr.Example',
      'dob:1970-01-01',
      'nhsno4857773456',
      '078-05-1120',
    ];
    for (const text of bad) expect(identifierKinds(text), text).not.toEqual([]);
    const good = ['h-0001', '2024-05-01', '120.5', '18-29', 'MONDO:0005148', 'v1.2.3.4', '1000000'];
    for (const text of good) expect(identifierKinds(text), text).toEqual([]);
    const column = feed(new IdentifierColumn('note', 0, settings), [
      ['ok'],
      ['mail x@example.org'],
    ]);
    const found = column.count();
    expect(found.hits).toEqual([{ kind: 'e-mail address', count: 1, rows: [2] }]);
    expect(JSON.stringify(found)).not.toContain('example');
    const named = feed(new IdentifierColumn('date_of_birth', 0, settings), [['1970-01-01']]);
    expect(named.count().hits).toMatchObject([{ kind: 'date of birth' }]);
  });

  it('sample long free text evenly, with bounded work', () => {
    const settings = { freeTextCharacters: 5, freeTextSampled: 10 };
    const rows = Array.from({ length: 1_000 }, () => ['a long free text']);
    const { looked } = feed(new IdentifierColumn('note', 0, settings), rows).count();
    expect(looked).toBeGreaterThan(10);
    expect(looked).toBeLessThan(120);
  });

  it('count keys that repeat or are empty, and classes below the least size', () => {
    const rows = [
      ['a', 'x'],
      ['a', 'y'],
      ['', 'z'],
      ['a', 'x'],
    ];
    expect(feed(new KeyReader(['k', 'l'], [0, 1]), rows).count()).toMatchObject({
      repeated: 1,
      empty: 1,
      rows: [3, 4],
    });
    expect(feed(new QuasiReader(['k'], [0], 2), rows).count()).toMatchObject({
      classes: 2,
      smallest: 1,
      classesBelow: 1,
      countBelow: 1,
    });
  });

  it('find rows and subjects that stand in two splits', () => {
    const rows = [
      ['s1', '1', 'train'],
      ['s1', '2', 'test'],
      ['s2', '3', 'train'],
      ['s2', '3', 'test'],
      ['s3', '4', ''],
    ];
    expect(feed(new SplitReader(2, 0, -1), rows).count()).toMatchObject({
      rows: { train: 2, test: 2 },
      unassigned: 1,
      duplicates: 1,
      subjects: 2,
      subjectsInTwo: 2,
    });
  });

  it('sum exactly', () => {
    const rows = [['0.1'], ['0.2'], ['NA'], ['-1e2']];
    const { sum, values, missing } = feed(new NumberReader('x', 0), rows).count();
    expect({ sum, values, missing }).toEqual({ sum: '-997/10', values: 3, missing: 1 });
  });
});

describe('forms', () => {
  it('check digits of ORCID and ROR hold or do not', () => {
    expect(isOrcid('https://orcid.org/0000-0002-1825-0097')).toBe(true);
    expect(isOrcid('0000-0002-1825-0098')).toBe(false);
    expect(isOrcid('0000-0002-9079-593X')).toBe(true);
    expect(isRor('https://ror.org/02mhbdp94')).toBe(true);
    expect(isRor('https://ror.org/02mhbdp95')).toBe(false);
  });

  it('identifiers are known by their form', () => {
    expect(schemeOf('https://doi.org/10.5072/x')).toBe('doi');
    expect(schemeOf('ark:/12345/abc')).toBe('ark');
    expect(schemeOf('did:web:gb.example:123e4567-e89b-42d3-a456-426614174000')).toBe('did-uuid');
    expect(schemeOf('did:web:gb.example:123e4567-e89b-92d3-a456-426614174000')).toBeNull();
    expect(schemeOf('did:web:gb.example:123e4567-e89b-42d3-c456-426614174000')).toBeNull();
    expect(schemeOf('cohort 7')).toBeNull();
  });

  it('units of UCUM', () => {
    for (const unit of ['mmol/L', 'mm[Hg]', 'kg/m2', '1', '%', '10*9/L', '{score}', 'ug/mL', 'a'])
      expect(isUcum(unit), unit).toBe(true);
    for (const unit of ['mmHg', 'years', 'per litre', '', 'mg per dl'])
      expect(isUcum(unit), unit).toBe(false);
  });

  it('first bytes tell what a file is, whatever its name', () => {
    expect(sniffedType(Buffer.from('PAR1....'))).toBe('application/vnd.apache.parquet');
    expect(sniffedType(Buffer.from('##fileformat=VCFv4.3\n'))).toBe('text/vcf');
    expect(sniffedType(Buffer.from([1, 2, 0, 3]))).toBe('application/octet-stream');
    expect(sniffedType(Buffer.from('a,b\n1,2\n'))).toBeNull();
    expect(sniffedType(Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]))).toBe(
      'application/gzip',
    );
  });
});
