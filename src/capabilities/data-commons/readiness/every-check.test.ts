// Every check of the packaged profile: something that passes it, something that fails it, and
// where it can be unable to run, something that stops it. One change at a time on one data set.
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.ts';
import { openBench } from './sample-assessment.ts';
import { both, type Change, filing, gone, reading, stating, unstated } from './sample-change.ts';
import { cohort } from './sample-cohort.ts';

const bench = await openBench();
afterAll(() => bench.close());
const good = await bench.evidence(cohort);
const none: Change = (evidence) => evidence;

interface Case {
  readonly failed: Readonly<Record<string, Change>>;
  readonly unrunnable?: Readonly<Record<string, Change>>;
  /** Holds too, though something is other than in the good one. */
  readonly passed?: Readonly<Record<string, Change>>;
}
const withFormats = (evidence: Evidence, text: string): Evidence['exports'] => ({
  ...evidence.exports,
  formats: [{ format: 'Croissant', problems: [{ text }] }],
});

const LEVELS_1_2: Readonly<Record<string, Case>> = {
  A1: {
    failed: {
      'no identifier': unstated('identifier'),
      'a name that is none': stating({ identifier: 'cohort 7' }),
      'no version': unstated('version'),
      'no date': unstated('issuedOn'),
      'a month that is none': stating({ issuedOn: '2025-13-40' }),
      'a day to come': stating({ issuedOn: '2026-02-02' }),
      'modified before it was issued': stating({ modifiedOn: '2025-11-02' }),
    },
    passed: { 'issued today': stating({ issuedOn: '2026-02-01' }) },
  },
  A2: {
    failed: {
      'an abstract of 199 characters': stating({ abstract: 'x'.repeat(199) }),
      'two keywords': stating(({ keywords }) => ({ keywords: keywords.slice(0, 2) })),
      'one keyword three times': stating(({ keywords: [one] }) => ({
        keywords: [one!, one!, one!],
      })),
      'no vocabulary': stating({ keywords: ['a', 'b', 'c'].map((text) => ({ text })) }),
      'a vocabulary nobody knows': stating({
        keywords: ['a', 'b', 'c'].map((text) => ({ text, iri: 'constructor:x' })),
      }),
      'no creator': stating({ creators: [] }),
      'a check digit that is wrong': stating({
        creators: [{ name: 'x', ids: ['https://ror.org/02mhbdp95'] }],
      }),
    },
    passed: { 'an abstract of 200': stating({ abstract: 'x'.repeat(200) }) },
  },
  A3: {
    failed: {
      'neither licence nor agreement': unstated('licence'),
      'a licence that looks like one': stating({ licence: 'CC-BY-9.0' }),
      'a deprecated licence': stating({ licence: 'GPL-2.0' }),
      'an agreement that is none': stating({ agreement: 'by handshake' }),
      'no access level': unstated('access'),
      'no contact': unstated('contact'),
    },
    passed: {
      'an agreement instead': both(unstated('licence'), stating({ agreement: 'ins_1' })),
    },
  },
  A4: {
    failed: {
      'a record that lacks something': (evidence) => ({
        ...evidence,
        exports: withFormats(evidence, 'creator is missing.'),
      }),
    },
  },
  B1: {
    failed: {
      'other bytes of the same size': filing(0, ({ registered }) => ({
        now: { sha256: `sha256:${'0'.repeat(64)}`, bytes: registered.bytes },
      })),
      'a byte more': filing(0, ({ registered: { sha256, bytes } }) => ({
        now: { sha256, bytes: bytes + 1 },
      })),
      'a file that is gone': gone(0),
      'a file nobody listed': (evidence) => ({ ...evidence, unlisted: ['cohort/more.csv'] }),
    },
    passed: { 'a folder that is shared': (evidence) => ({ ...evidence, unlisted: null }) },
  },
  B2: {
    failed: {
      'another type': filing(0, { sniffed: 'application/pdf' }),
      'text where Parquet is registered': filing(0, ({ registered }) => ({
        registered: { ...registered, mediaType: 'application/vnd.apache.parquet' },
      })),
      'not UTF-8': filing(0, { trouble: { rule: 'csv.utf-8', text: 'Bytes.' } }),
      'an archive that escapes': filing(0, {
        archive: { trouble: 'member 1 is named outside.', unfolded: 0, bytes: 9 },
      }),
      'an archive that unfolds to 100 times': filing(0, { archive: { unfolded: 900, bytes: 9 } }),
    },
    passed: { 'one of just less': filing(0, { archive: { unfolded: 899, bytes: 9 } }) },
    unrunnable: { 'a file that is gone': gone(0) },
  },
  B3: {
    failed: { 'a broken line': filing(0, { trouble: { rule: 'csv.x', text: 'Cut.' } }) },
    unrunnable: {
      'a format whose inspection is of other bytes': filing(0, ({ registered, inspection }) => ({
        registered: { ...registered, format: 'bam' },
        inspection: { ...inspection!, sha256: `sha256:${'0'.repeat(64)}` },
      })),
    },
  },
  B4: {
    failed: {
      'a number of records that is not so': stating({
        records: [{ file: 'cohort.csv', records: 121 }],
      }),
      'a column of another type': filing(0, ({ registered }) => ({
        registered: { ...registered, columns: [{ name: 'ldl', type: 'date' }] },
      })),
      'no key': stating({ keys: [] }),
      'a key that repeats': reading(0, ({ keys }) => ({ keys: [{ ...keys[0]!, repeated: 1 }] })),
      'a key that is empty': reading(0, ({ keys }) => ({ keys: [{ ...keys[0]!, empty: 1 }] })),
      'a key no table has': stating({ keys: [{ columns: ['persn'] }] }),
      'a reference in 999 that points nowhere': joined(999, 1),
      'a join that could not be read': (evidence) => ({
        ...evidence,
        joins: [{ name: 'a to b', rows: 0, orphans: 0, firstRows: [], unread: 'b.csv' }],
      }),
    },
    passed: { 'one in 1000': joined(1_000, 1) },
    unrunnable: {
      'a key too large': reading(0, ({ keys }) => ({ keys: [{ ...keys[0]!, isTooMany: true }] })),
      'a table that is gone': gone(0),
    },
  },
};

function joined(rows: number, orphans: number): Change {
  return (evidence) => ({
    ...evidence,
    joins: [{ name: 'a to b', rows, orphans, firstRows: [7] }],
  });
}

const LEVEL_4: Readonly<Record<string, Case>> = {
  D1: {
    failed: {
      'no step': stating({ steps: [] }),
      'a file no step makes': stating(({ steps }) => ({ steps: steps.slice(0, 1) })),
      'a step without version': ofStep({ softwareVersion: undefined as never }),
      'the digest of something else': ofStep({ digest: `sha256:${'0'.repeat(64)}` }),
      'a step from nothing': ofStep({ uses: [] }),
      'a step that is not there': ofStep({ uses: ['#nowhere'] }),
      'a circle': ofStep({ uses: ['summary.csv'] }),
      'two steps of one name': ofStep({ id: 'sum-up' }),
    },
  },
  D2: {
    failed: {
      'no software': stating({ software: [], steps: [] }),
      'archived nowhere': stating({ software: [{ name: 'a generator' }] }),
      'on a page': stating({ software: [{ name: 'a generator', archivedAs: 'https://x.test' }] }),
    },
  },
  D3: {
    failed: {
      'no summary': (evidence) => ({ ...evidence, summaries: [] }),
      'a mean off by two in 10^9': summed('6.000000012'),
      'no number': summed('six'),
      'nothing to compare': (evidence) => ({
        ...evidence,
        summaries: evidence.summaries!.map((one) => ({ ...one, recomputed: null })),
      }),
    },
    passed: { 'off by one in 10^9': summed('6.000000006') },
    unrunnable: {
      'a summary too long': (evidence) => ({ ...evidence, summaries: null }),
      'a table that is gone': gone(0),
    },
  },
  D4: {
    failed: {
      'one answer that differs': (evidence) => ({ ...evidence, access: { asked: 7, equal: 6 } }),
    },
    unrunnable: {
      'another node': (evidence) => ({ ...evidence, access: null }),
      'nothing to ask': (evidence) => ({ ...evidence, access: { asked: 0, equal: 0 } }),
    },
  },
  D6: {
    failed: {
      'no retention': unstated('retention'),
      'no updates': unstated('updates'),
      'never confirmed': unstated('confirmedOn'),
      'confirmed a day more than a year ago': stating({ confirmedOn: '2025-01-31' }),
      'confirmed tomorrow': stating({ confirmedOn: '2026-02-02' }),
    },
    passed: { 'a year ago to the day': stating({ confirmedOn: '2025-02-01' }) },
  },
};

function ofStep(more: Partial<Evidence['stated']['steps'][number]>): Change {
  return stating(({ steps: [first, ...rest] }) => ({ steps: [{ ...first!, ...more }, ...rest] }));
}
function summed(value: string): Change {
  return (evidence) => ({
    ...evidence,
    summaries: evidence.summaries!.map((one) =>
      one.statistic === 'mean' ? { ...one, value } : one,
    ),
  });
}

describe.each(Object.entries({ ...LEVELS_1_2, ...LEVEL_4 }))('%s', (id, { failed, ...cases }) => {
  const { unrunnable = {}, passed = {} } = cases;
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
});
