import { describe, expect, it } from 'vitest';
import { bytesHere } from './bytes-here.ts';

const shown = { title: 'Accord – données', parties: ['JP', 'US'] };
const canonical = '{"parties":["JP","US"],"title":"Accord – données"}';

describe('the bytes that would be signed', () => {
  it('have the digest of their UTF-8', () => {
    const independent = 'sha256:485d9942be414efda9dcc9dd8ac5cf1f76fb97559c8621fc4875d1c91f0b5595';
    expect(bytesHere(canonical, shown).digest).toBe(independent);
  });

  it('are the text that was shown, or found out', () => {
    expect(bytesHere(canonical, shown).isShownText).toBe(true);
    expect(bytesHere(canonical, { ...shown, parties: ['US'] }).isShownText).toBe(false);
  });
});
