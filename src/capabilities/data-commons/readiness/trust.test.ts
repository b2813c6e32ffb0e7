// What a report is believed for: exactly its term, its own results, and the words of others on
// these very results.
import { afterAll, describe, expect, it } from 'vitest';
import { levelOf, repeatedOutcomes } from './assess.ts';
import type { Countersignature } from './countersignature.ts';
import { readinessAt } from './held.ts';
import { hashProblems, outcomeProblems, untruths } from './repetition.ts';
import { reportOf } from './report.ts';
import { openBench } from './sample-assessment.ts';
import { cohort } from './sample-cohort.ts';
import { scoreOf } from './score.ts';
import { standingOf } from './standing.ts';

const bench = await openBench();
afterAll(() => bench.close());
const { profile } = bench;
const evidence = await bench.evidence(cohort);
const { checks } = await bench.results(cohort);
const at = Temporal.Instant.from('2026-02-01T00:00:00Z');
const { dataset } = evidence;
const report = reportOf({ dataset, profile, results: checks, tool: 'a test', at, stated: [] });
const readiness = standingOf(dataset, report);

describe('a standing', () => {
  it('holds to the last millisecond before its end and not at it', () => {
    const held = { ...dataset, readiness };
    const end = Temporal.Instant.from(report.expiresAt);
    expect(readinessAt(held, end.subtract({ milliseconds: 1 }))).toMatchObject({
      level: 3,
      isInForce: true,
    });
    expect(readinessAt(held, end)).toMatchObject({ level: 0, isInForce: false });
    expect(readinessAt(held, end).lawfulBasis).toBeUndefined();
  });

  it('ends with a description or a file that is another', () => {
    const other = { ...dataset.description, title: 'Another' };
    expect(readinessAt({ ...dataset, readiness, description: other }, at).level).toBe(0);
    const [first, ...rest] = dataset.files;
    const files = [{ ...first!, sha256: `sha256:${'0'.repeat(64)}` as const }, ...rest];
    expect(readinessAt({ ...dataset, readiness, files }, at).level).toBe(0);
  });

  it('tells missing evidence of consent when any check of it is open', () => {
    const open = checks.map((one) =>
      one.isLawfulBasis ? { ...one, outcome: 'unrunnable' as const } : one,
    );
    expect(standingOf(dataset, { ...report, results: open }).lawfulBasis).toBe('missing');
  });
});

describe('a report', () => {
  it('that follows from its results and the profile is taken', () => {
    expect(untruths(report, profile, at)).toEqual([]);
  });

  it.each([
    ['a level its results do not reach', { level: 4 }, '/level'],
    ['a longer term', { expiresAt: '2036-02-01T00:00:00Z' }, '/expiresAt'],
    ['a day to come', { assessedAt: '2026-02-01T00:05:01Z' }, '/assessedAt'],
    ['fewer results', { results: checks.slice(1) }, '/results'],
    ['one result twice', { results: [checks[0]!, ...checks.slice(0, -1)] }, '/results'],
    [
      'a check moved to another level',
      { results: checks.map((one) => ({ ...one, level: 1 })) },
      '/results',
    ],
  ])('with %s is not', (_, more, field) => {
    const found = untruths({ ...report, ...more }, profile, at).map((one) => one.field);
    expect(found).toContain(field);
  });
});

describe('a countersignature', () => {
  const statement = {
    report: `sha256:${'0'.repeat(64)}`,
    binding: report.binding,
    member: 'JP',
    tool: 'a test',
    repeatedAt: report.assessedAt,
    checks: repeatedOutcomes(checks),
  } as Countersignature['statement'];
  const given = (more: object = {}): Countersignature => ({
    statement: { ...statement, ...more },
    signature: { keyId: 'none', value: 'A'.repeat(86) },
  });
  const D5 = (...countersignatures: Countersignature[]) =>
    bench.check('D5', { ...evidence, countersignatures });

  it('counts when it found what is found now, in every check that can be repeated', () => {
    expect(D5(given()).outcome).toBe('passed');
    expect(D5().outcome).toBe('failed');
    const { C3: _, ...fewer } = statement.checks;
    expect(D5(given({ checks: fewer })).outcome).toBe('failed');
    expect(D5(given({ checks: { ...statement.checks, C3: 'unrunnable' } })).outcome).toBe('failed');
  });

  it('names neither fewer nor more checks than the report', () => {
    expect(outcomeProblems(report, statement.checks)).toEqual([]);
    expect(outcomeProblems(report, { ...statement.checks, Z9: 'passed' })).toHaveLength(1);
  });

  it('is over the same files as often as they are there', () => {
    const file = { sha256: `sha256:${'1'.repeat(64)}`, bytes: 1 } as const;
    expect(hashProblems({ files: [file, file] }, [file])).toHaveLength(1);
    expect(hashProblems({ files: [file] }, [file, file])).toHaveLength(1);
    expect(hashProblems({ files: [file] }, [{ ...file, bytes: 2 }])).toHaveLength(2);
    expect(hashProblems({ files: [file] }, [file])).toEqual([]);
  });
});

describe('the 28 criteria', () => {
  const stands = (results: typeof checks) =>
    Object.fromEntries(
      scoreOf(profile, results, [])
        .dimensions.flatMap(({ criteria }) => criteria)
        .map(({ criterion, stands: so }) => [criterion, so]),
    );

  it('each follow from a check: none is met of itself, and each can be lost', () => {
    const all = (outcome: 'passed' | 'failed' | 'unrunnable' | 'not-applicable') =>
      checks.map((one) => ({ ...one, outcome }));
    expect(Object.values(stands(all('not-applicable')))).not.toContain('met');
    expect(Object.values(stands([]))).not.toContain('met');
    for (const outcome of ['failed', 'unrunnable'] as const)
      expect(new Set(Object.values(stands(all(outcome))))).toEqual(new Set(['not-met']));
    expect(Object.keys(stands(all('passed')))).toHaveLength(28);
  });

  it('a criterion is lost with any check that bears on it', () => {
    for (const { id, criteria } of profile.checks) {
      const spoilt = checks.map((one) => ({
        ...one,
        outcome: one.check === id ? ('failed' as const) : ('passed' as const),
      }));
      for (const criterion of criteria)
        expect([id, stands(spoilt)[criterion]]).toEqual([id, 'not-met']);
    }
  });
});

describe('levels', () => {
  it('end below the first check that is open, whatever is passed above', () => {
    const passed = checks.map((one) => ({ ...one, outcome: 'passed' as const }));
    expect(levelOf(profile, passed)).toBe(4);
    for (const { id, level } of profile.checks)
      for (const outcome of ['failed', 'unrunnable'] as const) {
        const one = passed.map((result) => (result.check === id ? { ...result, outcome } : result));
        expect([id, levelOf(profile, one)]).toEqual([id, level - 1]);
      }
  });
});
