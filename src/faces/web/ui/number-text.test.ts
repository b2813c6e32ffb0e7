import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, readNumber } from './number-text.ts';

const minor = (text: string, places: number, language: string): number | string => {
  const read = readNumber(text, places, language);
  return read.kind === 'number' ? read.minor : read.kind;
};

describe('numbers as people write them', () => {
  it.each([
    ['1,234.50', 2, 'en-GB', 123_450],
    ['1234.5', 2, 'en-GB', 123_450],
    ['0.10', 2, 'en-GB', 10],
    ['.5', 1, 'en-GB', 5],
    ['−12', 0, 'en-GB', -12],
    ['1 234,50', 2, 'fr-FR', 123_450],
    ['1\u202f234,50', 2, 'fr-FR', 123_450],
    ['1234.50', 2, 'fr-FR', 123_450],
    ['1.234,50', 2, 'de-DE', 123_450],
    ['9,007,199,254,740,991', 0, 'en-GB', Number.MAX_SAFE_INTEGER],
  ])('reads %j with %i places in %s', (text, places, language, expected) => {
    expect(minor(text, places, language)).toBe(expected);
  });

  it.each([
    ['', 2, 'en-GB', 'empty'],
    ['1,5', 2, 'en-GB', 'unreadable'],
    ['1234,567', 0, 'en-GB', 'unreadable'],
    ['1.2.3', 2, 'en-GB', 'unreadable'],
    ['12 EUR', 2, 'en-GB', 'unreadable'],
    ['-', 0, 'en-GB', 'unreadable'],
    ['1e3', 0, 'en-GB', 'unreadable'],
    ['1.005', 2, 'en-GB', 'too-fine'],
    ['0,5', 0, 'fr-FR', 'too-fine'],
    ['9007199254740993', 0, 'en-GB', 'too-long'],
  ])('answers %j with %i places in %s by its fault', (text, places, language, expected) => {
    expect(minor(text, places, language)).toBe(expected);
  });

  it('reads back what it wrote, whatever the language and places', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.nat(4),
        fc.constantFrom('en-GB', 'fr-FR', 'de-DE', 'en-IN'),
        (value, places, language) => {
          if (language === 'en-IN' && Math.abs(value) >= 10 ** (places + 5)) return;
          expect(minor(numberText(value, places, language), places, language)).toBe(value);
        },
      ),
    );
  });
});
