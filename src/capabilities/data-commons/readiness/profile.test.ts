// The packaged profile, and what a profile with slips in it is answered.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { levelOf } from './assess.ts';
import { readReadinessProfile } from './profile.ts';
import { scoreOf } from './score.ts';

const FILE = new URL('../../../../packs/reference/readiness/entente-1.yaml', import.meta.url);
const content = (): Record<string, unknown> => parseYaml(readFileSync(FILE, 'utf8'));

function packaged() {
  const read = readReadinessProfile('entente-1.yaml', content());
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

describe('the packaged profile', () => {
  it('has the checks of five levels and 28 criteria in seven dimensions', () => {
    const { checks, levels, score } = packaged();
    expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
    const ids = checks.map(({ id }) => id);
    for (const id of ['A1', 'A4', 'B1', 'B4', 'C1', 'C10', 'D1', 'D6']) expect(ids).toContain(id);
    expect(score.dimensions).toHaveLength(7);
    expect(score.dimensions.flatMap(({ criteria }) => criteria)).toHaveLength(28);
  });

  it('names file and field of every slip', () => {
    const slips: [(one: { readonly checks: readonly object[] }) => void, string][] = [
      [({ checks }) => Object.assign(checks[0]!, { procedure: 'guess' }), '/checks/0/procedure'],
      [({ checks }) => Object.assign(checks[1]!, { id: 'A1' }), '/checks/1/id'],
      [({ checks }) => Object.assign(checks[8]!, { with: { covered: 'all' } }), '/checks/8/with'],
      [({ checks }) => Object.assign(checks[2]!, { criteria: ['9.z'] }), '/checks/2/criteria/0'],
      [(one) => Object.assign(one, { validMonths: 0 }), '/validMonths'],
    ];
    for (const [spoil, field] of slips) {
      const spoilt = content() as { readonly checks: readonly object[] };
      spoil(spoilt);
      const read = readReadinessProfile('mine.yaml', spoilt);
      expect(read.ok).toBe(false);
      if (read.ok) continue;
      expect(read.refusal.because.some((one) => one.field?.startsWith(field))).toBe(true);
      expect(read.refusal.because[0]?.text).toContain('mine.yaml');
    }
  });

  it('has a check at every level, or the level would be reached for nothing', () => {
    const spoilt = content() as { checks: { level: number }[] };
    spoilt.checks = spoilt.checks.filter(({ level }) => level !== 4);
    const read = readReadinessProfile('mine.yaml', spoilt);
    expect(read.ok ? [] : read.refusal.because.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('level 4 has no check'),
    );
  });

  it('reaches a level only when every check of it and below passed; unrunnable does not pass', () => {
    const profile = packaged();
    const all = (outcome: 'passed' | 'unrunnable', of: string) =>
      profile.checks.map(({ id, level, title }) => ({
        check: id,
        level,
        title,
        outcome: id === of ? outcome : ('passed' as const),
        reason: '',
        evidence: {},
        toDo: [],
      }));
    expect(levelOf(profile, all('passed', 'C3'))).toBe(4);
    expect(levelOf(profile, all('unrunnable', 'C3'))).toBe(2);
    expect(levelOf(profile, all('unrunnable', 'A1'))).toBe(0);
    const score = scoreOf(profile, all('passed', 'C3'), []);
    expect(score).toMatchObject({ met: 26, total: 28 });
    const asked = score.dimensions
      .flatMap((one) => one.criteria)
      .filter((c) => c.stands === 'asked');
    expect(asked.map(({ criterion }) => criterion)).toEqual(['3.b', '4.a']);
    const said = [{ criterion: '4.a', isMet: true, text: 'The form was read by the board.' }];
    expect(scoreOf(profile, all('passed', 'C3'), said).met).toBe(27);
  });
});
