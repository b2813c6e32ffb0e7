// Every check of level 3: what passes it, what fails it at its very threshold, and what keeps it
// from being run.
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.ts';
import { openBench } from './sample-assessment.ts';
import { both, type Change, gone, reading, stating, unstated } from './sample-change.ts';
import { cohort } from './sample-cohort.ts';
import type { StatedColumn } from './stated.ts';
import type { TableReading } from './table-reading.ts';

const bench = await openBench();
afterAll(() => bench.close());
const good = await bench.evidence(cohort);
const none: Change = (evidence) => evidence;

interface Case {
  readonly failed: Readonly<Record<string, Change>>;
  readonly unrunnable?: Readonly<Record<string, Change>>;
  readonly passed?: Readonly<Record<string, Change>>;
  readonly absent?: Readonly<Record<string, Change>>;
}

const column = (name: string, more: Partial<StatedColumn> | null): Change =>
  stating(({ columns }) => ({
    columns: columns.flatMap((one) =>
      one.name !== name ? [one] : more === null ? [] : [{ ...one, ...more }],
    ),
  }));
const part =
  <K extends 'conformance' | 'coded' | 'subgroups'>(kind: K) =>
  (name: string, more: Partial<TableReading[K][number]>): Change =>
    reading(0, (all) => ({
      [kind]: all[kind].map((one) => (one.column === name ? { ...one, ...more } : one)),
    }));
const conform = part('conformance');
const coded = part('coded');
const group = part('subgroups');
const quasi = (more: Partial<NonNullable<TableReading['quasi']>>): Change =>
  reading(0, (all) => ({ quasi: { ...all.quasi!, ...more } }));
const split = (more: Partial<NonNullable<TableReading['split']>>): Change =>
  reading(0, (all) => ({ split: { ...all.split!, ...more } }));
const animal = stating({ isHuman: false });

const said = (field: keyof Evidence['stated']['documentation'], text: string): Change =>
  stating(({ documentation }) => ({ documentation: { ...documentation, [field]: text } }));

const CASES: Readonly<Record<string, Case>> = {
  C1: {
    failed: {
      'a column nobody described': column('site', null),
      'no type': column('site', { type: undefined as never }),
      'no meaning': column('site', { about: undefined as never }),
      'no unit': column('ldl', { unit: undefined as never }),
      'a unit that is none': column('ldl', { unit: 'milligrams' }),
      'text coded in nobody knows what': column('statistic', { coding: undefined as never }),
    },
  },
  C2: {
    failed: {
      '994 of 1000 values': conform('ldl', { values: 1_000, conforming: 994, rows: [3] }),
      'a broken cell': conform('ldl', { spellings: { '#REF!': 1 } }),
      'a spelling nobody declared': conform('ldl', { spellings: { NA: 1 } }),
      '401 of 1000 missing': conform('ldl', { values: 599, conforming: 599, missing: 401 }),
    },
    passed: {
      '995 of 1000 values': conform('ldl', { values: 1_000, conforming: 995 }),
      '400 of 1000 missing': conform('ldl', { values: 600, conforming: 600, missing: 400 }),
      'more missing and why': both(
        conform('ldl', { values: 1, conforming: 1, missing: 9 }),
        column('ldl', { missingBecause: 'Measured in one visit only.' }),
      ),
    },
    unrunnable: {
      'no type to conform to': column('ldl', { type: undefined as never }),
      'a category without its values': column('sex', { values: undefined as never }),
      'a table that is gone': gone(1),
    },
  },
  C3: {
    failed: {
      'one value that is no code': coded('diagnosis', { wellFormed: 119 }),
      'one of a vocabulary not named': coded('diagnosis', { knownPrefix: 119 }),
      '979 of 1000 in use': coded('diagnosis', { checkable: 1_000, found: 979 }),
      'a label that differs': coded('diagnosis', { labelsDifferent: 1 }),
      'codes of no vocabulary': column('diagnosis', { coding: [] }),
      'labels in no column': column('diagnosis', { labelColumn: 'lable' }),
    },
    passed: { '980 of 1000 in use': coded('diagnosis', { checkable: 1_000, found: 980 }) },
    unrunnable: {
      'a vocabulary that is not here': coded('diagnosis', { unbundled: ['SNOMED'] }),
      'a part of a vocabulary': coded('diagnosis', { partial: ['MONDO'] }),
      'a table that is gone': gone(1),
    },
    absent: {
      'nothing coded': both(
        coding([]),
        reading(0, () => ({ coded: [] })),
      ),
    },
  },
  C4: {
    failed: {
      'no statement': using(undefined),
      'one that cannot be read': using(['DUO:9999999']),
      'a record that says something else': (evidence) => ({
        ...evidence,
        exports: { ...evidence.exports, useTerms: [{ format: 'Croissant', isSame: false }] },
      }),
    },
  },
  C5: {
    failed: {
      'a direct identifier': reading(0, () => ({
        identifiers: [
          { column: 'site', looked: 9, hits: [{ kind: 'e-mail address', count: 1, rows: [3] }] },
        ],
      })),
      'a sample that is called like a person': (evidence) => ({
        ...evidence,
        files: evidence.files.map((file) => ({
          ...file,
          namedSamples: [{ kind: 'name with a salutation', count: 1 }],
        })),
      }),
      'no word on quasi-identifiers': unstated('quasiIdentifiers'),
      'one that no table has': stating({ quasiIdentifiers: ['sex', 'ageband'] }),
      'a class of four': quasi({ smallest: 4, classesBelow: 1, countBelow: 4 }),
    },
    passed: {
      'a class of four that never leaves': both(
        quasi({ smallest: 4, classesBelow: 1, countBelow: 4 }),
        stating({ isNonExportable: true }),
      ),
    },
    unrunnable: { 'too many classes': quasi({ isTooMany: true }), 'a table gone': gone(1) },
    absent: { 'data of nobody': animal },
  },
  C6: {
    failed: {
      'a dimension nobody named': stating({ subgroupsAbsent: {} }),
      'a column without values': group('sex', { groups: 0 }),
      'too many groups': group('sex', { isTooMany: true }),
      'no period': unstated('collectedFrom'),
      'no place': unstated('collectedAt'),
    },
    unrunnable: { 'a table that is gone': gone(0) },
  },
  C7: {
    failed: {
      'no split, and not why': unstated('split'),
      'one split': split({ rows: { train: 120 } }),
      'rows in none': split({ unassigned: 1 }),
      'a subject in two': split({ subjectsInTwo: 1 }),
      'one duplicate in a thousand': split({ rows: { train: 500, test: 500 }, duplicates: 1 }),
      'a subject column no table has': splitting({ subjectColumn: 'persn' }),
      'a label column no table has': splitting({ labelColumn: 'dx' }),
      'a file no table is': splitting({ files: [{ split: 'train', file: 'x.csv' }] }),
      'a leak in another table': reading(1, () => ({
        split: { ...good.files[0]!.table!.reading.split!, subjectsInTwo: 1 },
      })),
    },
    passed: {
      'one duplicate in 1001': split({ rows: { train: 501, test: 500 }, duplicates: 1 }),
    },
    unrunnable: { 'too many rows': split({ isTooMany: true }), 'a table gone': gone(1) },
    absent: {
      'none is meant': both(unstated('split'), stating({ noSplitBecause: 'A register.' })),
    },
  },
  C8: {
    failed: {
      'nothing said': said('biases', ' '),
      boilerplate: said('biases', 'Not applicable.'),
      '39 characters': said('biases', 'one two three four five six seven eight'),
      'one word many times': said('biases', 'word '.repeat(20)),
      'what stands elsewhere': (evidence) =>
        said('biases', evidence.stated.documentation.collection!)(evidence),
    },
    passed: { '40 characters': said('biases', 'one two three four five six seven eightt') },
  },
  C9: {
    failed: {
      'no approval': stating({ ethics: {} }),
      'an approval that says nothing': approved({ id: 'n/a' }),
      'no board': approved({ body: undefined as never }),
      'a day to come': approved({ on: '2026-02-02' }),
      'no security tier': unstated('securityTier'),
    },
    passed: { 'approved today': approved({ on: '2026-02-01' }) },
  },
  C11: {
    failed: {
      'no basis': stating(({ basis: { evidence } }) => ({ basis: { evidence: evidence! } })),
      'no evidence': stating({ basis: { basis: 'broad-consent' } }),
      'evidence that says nothing': stating({ basis: { basis: 'broad-consent', evidence: 'TBD' } }),
    },
  },
};

function coding(prefixes: string[]): Change {
  return column('diagnosis', { type: 'text', coding: prefixes });
}
function using(dataUse: string[] | undefined): Change {
  return (evidence) => {
    const { dataUse: _, ...description } = evidence.dataset.description;
    const stated = dataUse === undefined ? description : { ...description, dataUse };
    return { ...evidence, dataset: { ...evidence.dataset, description: stated } };
  };
}
function splitting(more: Partial<NonNullable<Evidence['stated']['split']>>): Change {
  return stating(({ split: so }) => ({ split: { ...so!, ...more } }));
}
function approved(more: NonNullable<Evidence['stated']['ethics']>): Change {
  return stating(({ ethics }) => ({ ethics: { ...ethics, ...more } }));
}

describe.each(Object.entries(CASES))(
  '%s',
  (id, { failed, unrunnable = {}, passed = {}, absent = {} }) => {
    it.each(Object.entries({ 'the good one': none, ...passed }))('passes %s', (_, change) => {
      expect(bench.check(id, change(good))).toMatchObject({ outcome: 'passed', toDo: [] });
    });
    it.each(Object.entries(failed))('fails %s', (_, change) => {
      const found = bench.check(id, change(good));
      expect(found.outcome).toBe('failed');
      expect(found.reason.length).toBeGreaterThan(10);
      expect(found.toDo.every(({ text, because }) => text.length > 5 && because.length > 5)).toBe(
        true,
      );
    });
    it.each(Object.entries(unrunnable))('cannot be run: %s', (_, change) => {
      const found = bench.check(id, change(good));
      expect(found.outcome).toBe('unrunnable');
      expect(found.toDo.length).toBeGreaterThan(0);
    });
    it.each(Object.entries(absent))('does not apply: %s', (_, change) => {
      expect(bench.check(id, change(good)).outcome).toBe('not-applicable');
    });
  },
);

describe('the good one', () => {
  it('passes every check but the one of another node', () => {
    const open = bench.profile.checks
      .map(({ id }) => bench.check(id, good))
      .filter(({ outcome }) => outcome !== 'passed');
    expect(open.map(({ check, outcome }) => [check, outcome])).toEqual([
      ['C10', 'not-applicable'],
      ['D5', 'failed'],
    ]);
  });
});
