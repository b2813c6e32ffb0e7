// One text, one digest, one id; and the forms that no text may take.
import { describe, expect, it } from 'vitest';
import { isId } from '../../base/ids.ts';
import type { Json } from '../../base/json.ts';
import { type Instrument, instrumentDigest, instrumentId, readInstrument } from './instrument.ts';
import { day, minute, sampleInstrument, spansOf } from './samples.ts';

const instrument = sampleInstrument(spansOf(['GB', 'US']));
const codeOf = (value: unknown): string => {
  const read = readInstrument(value);
  return read.ok ? 'ok' : read.refusal.code;
};
const changed = (change: object): unknown => ({ ...instrument, ...change });

describe('an instrument', () => {
  it('reads back with the same digest and id, whatever the order of its members', () => {
    const shuffled = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(instrument).reverse())),
    ) as Json;
    const read = readInstrument(shuffled);
    expect(read.ok && instrumentDigest(read.value)).toBe(instrumentDigest(instrument));
    expect(isId('ins', instrumentId(instrument))).toBe(true);
  });

  it('changes digest and id with any of its parts', () => {
    const others: Partial<Instrument>[] = [
      { title: 'Another' },
      { terms: { purposes: [] } },
      { draftedAt: minute(2) },
      { supersedes: instrumentDigest(instrument) },
      { decisionRule: { kind: 'bilateral', votingPeriod: 'P1D' } },
    ];
    const ids = others.map((other) => instrumentId({ ...instrument, ...other }));
    expect(new Set([...ids, instrumentId(instrument)]).size).toBe(others.length + 1);
  });

  it.each<[string, object, string]>([
    ['an unknown member', { colour: 'blue' }, 'malformed'],
    ['a fraction among the terms', { terms: { share: 0.5 } }, 'malformed'],
    ['an integer beyond 2^53', { terms: { n: 2 ** 53 } }, 'malformed'],
    ['a lone surrogate', { terms: { t: '\ud800' } }, 'malformed'],
    ['__proto__ among the terms', { terms: JSON.parse('{"__proto__":1}') }, 'malformed'],
    ['a lower-case party', { parties: ['gb', 'US'] }, 'malformed'],
    ['parties out of order', { parties: ['US', 'GB'] }, 'inconsistent'],
    ['a proposer that is no party', { proposedBy: 'JP' }, 'inconsistent'],
    ['an instant that is none', { expiresAt: '2026-02-30T00:00:00.000Z' }, 'malformed'],
    ['a leap second', { expiresAt: '2026-12-31T23:59:60.000Z' }, 'malformed'],
    ['an expiry before the draft', { expiresAt: minute(0) }, 'inconsistent'],
    ['an expiry before the start', { expiresAt: day(2), inForce: { on: day(3) } }, 'inconsistent'],
    ['a close without a voting period', { closesAt: day(3) }, 'inconsistent'],
    [
      'another close than the rule gives',
      { decisionRule: { kind: 'bilateral', votingPeriod: 'P30D' }, closesAt: day(3) },
      'inconsistent',
    ],
    ['a title that turns round', { title: 'Data \u202etnemeerga' }, 'inconsistent'],
    ['a title of two lines', { title: 'Data\nagreement' }, 'inconsistent'],
    [
      'a clause with a hidden letter',
      { text: [{ number: '1', heading: 'A', body: 'pay\u200bload' }] },
      'inconsistent',
    ],
    [
      'two clauses of one number',
      {
        text: [
          { number: '1', heading: 'A', body: 'a' },
          { number: '1', heading: 'B', body: 'b' },
        ],
      },
      'inconsistent',
    ],
  ])('refuses %s', (_, change, code) => {
    expect(codeOf(changed(change))).toBe(`instruments.${code}`);
  });

  it('refuses hostile nesting without touching it', () => {
    let deep: Json = {};
    for (let i = 0; i < 100_000; i++) deep = { deep };
    expect(codeOf(changed({ terms: deep }))).toBe('instruments.malformed');
  });

  it('says which fields to correct', () => {
    const read = readInstrument(changed({ parties: ['US', 'GB'], proposedBy: 'JP' }));
    expect(!read.ok && read.refusal.because.map(({ field }) => field)).toEqual([
      '/parties',
      '/proposedBy',
    ]);
  });
});
