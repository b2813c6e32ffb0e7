import { describe, expect, it } from 'vitest';
import { matchingOptions } from './combo-choices.ts';
import { durationText } from './duration-text.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { isAccepted, sizeText } from './file-kinds.ts';
import { foldRows } from './fold-rows.ts';
import { instantWords } from './instant-words.ts';
import { diffLines } from './line-diff.ts';
import { minorDigitsOf } from './minor-digits.ts';
import { shortDigest } from './short-digest.ts';
import { nextSort, sortFrom, sortText } from './table-columns.ts';

describe('instants in two clocks', () => {
  const words = (zone: string) =>
    instantWords('2026-11-22T22:30:00.000Z', { language: 'en-GB', zone });

  it('says the reader’s time beside UTC, with the day where it differs', () => {
    expect(words('Europe/Paris')).toEqual({ utc: '22 Nov 2026, 22:30', here: '23:30' });
    expect(words('Asia/Tokyo')).toEqual({ utc: '22 Nov 2026, 22:30', here: '23 Nov, 07:30' });
  });

  it('says it once where the reader’s clock is UTC, and shows what is no instant as it is', () => {
    expect(words('UTC').here).toBeNull();
    expect(instantWords('soon', { language: 'en-GB' })).toEqual({ utc: 'soon', here: null });
  });
});

describe('durations of law', () => {
  it('reads them in the language of the reader', () => {
    expect(durationText('P14D', 'en-GB')).toBe('14 days');
    expect(durationText('P1Y6M', 'en-GB')).toBe('1 year, 6 months');
    expect(durationText('PT72H', 'fr-FR')).toBe('72\u00a0heures');
  });

  it('leaves alone what it cannot read', () => {
    expect(durationText('soon', 'en-GB')).toBe('soon');
    expect(durationText('P', 'en-GB')).toBe('P');
  });
});

describe('digests', () => {
  it('keeps the kind, the beginning and the end', () => {
    expect(shortDigest(`sha256:${'a'.repeat(58)}123456`)).toBe('sha256:aaaaaaaa…123456');
    expect(shortDigest('ent_7Q2F9K')).toBe('ent_7Q2F9K');
  });
});

describe('reasons that name fields', () => {
  it('turns JSON pointers to names, the first reason of a field counting', () => {
    const errors = fieldErrorsOf([
      { field: '/terms/floor', text: 'Too low.' },
      { field: '/terms/floor', text: 'And odd.' },
      { field: '/a~1b/0', text: 'Empty.' },
      { text: 'Nothing to do with a field.' },
    ]);
    expect(errors).toEqual({ 'terms.floor': 'Too low.', 'a/b.0': 'Empty.' });
  });
});

describe('files that a field takes', () => {
  const file = { name: 'Variants.VCF.gz', type: 'application/gzip' };

  it('goes by ending, type and family', () => {
    expect(isAccepted(file, '.vcf, .vcf.gz')).toBe(true);
    expect(isAccepted(file, 'application/*')).toBe(true);
    expect(isAccepted(file, 'text/csv')).toBe(false);
    expect(isAccepted(file, undefined)).toBe(true);
  });

  it('says sizes for people', () => {
    expect(sizeText(1, 'en-GB')).toBe('1 byte');
    expect(sizeText(4_210_000, 'en-GB')).toBe('4.2 MB');
    expect(sizeText(4_210_000, 'fr-FR')).toBe('4,2\u202fMo');
  });
});

describe('choices left by what is typed', () => {
  it('looks for every word, whatever the accents, in text and hint', () => {
    const options = [
      { value: 'CI', text: 'Côte d’Ivoire', hint: 'CI' },
      { value: 'GB', text: 'United Kingdom', hint: 'GB' },
    ];
    const found = (typed: string) => matchingOptions(options, typed).map(({ value }) => value);
    expect(found('cote')).toEqual(['CI']);
    expect(found('king uni')).toEqual(['GB']);
    expect(found('gb')).toEqual(['GB']);
    expect(found('')).toEqual(['CI', 'GB']);
    expect(found('nowhere')).toEqual([]);
  });
});

describe('sorting and money', () => {
  it('turns round on the second press and reads back from an address', () => {
    const first = nextSort('name', undefined);
    expect(sortText(first)).toBe('name');
    expect(sortText(nextSort('name', first))).toBe('-name');
    expect(sortFrom('-name')).toEqual({ key: 'name', direction: 'descending' });
    expect(sortFrom('')).toBeUndefined();
  });

  it('knows the minor units of currencies', () => {
    expect(['EUR', 'JPY', 'BHD'].map(minorDigitsOf)).toEqual([2, 0, 3]);
  });
});

describe('equal lines fold away', () => {
  const before = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  const rows = diffLines(before, before.with(10, 'other'));

  it('keeps three lines around a change, and all of what was opened', () => {
    const shape = (open: ReadonlySet<number>) =>
      foldRows(rows, open).map((part) => (part.kind === 'fold' ? part.count : 'rows'));
    expect(shape(new Set())).toEqual([7, 'rows', 6]);
    expect(shape(new Set([0]))).toEqual(['rows', 'rows', 6]);
  });
});
