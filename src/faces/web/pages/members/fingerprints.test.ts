import { describe, expect, it } from 'vitest';
import { isSameFingerprint } from './fingerprints.ts';

const sent = '9c74 e0d6 bca7 ba03 d600 76ee 1c19 51f3';

describe('a fingerprint heard over the telephone', () => {
  it('is the same however it was typed', () => {
    for (const heard of [sent, sent.replaceAll(' ', ''), sent.toUpperCase(), ` ${sent} `])
      expect(isSameFingerprint(heard, sent)).toBe(true);
  });

  it('is another with a digit less, a digit changed, or nothing at all', () => {
    for (const heard of ['', ' ', sent.slice(0, -1), sent.replace('9c74', '9c75')])
      expect(isSameFingerprint(heard, sent)).toBe(false);
    expect(isSameFingerprint('', '')).toBe(false);
  });
});
