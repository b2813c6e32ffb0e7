import { describe, expect, it } from 'vitest';
import { en } from '../texts/en/shell.ts';
import { fr } from '../texts/fr/shell.ts';
import { choicesOf } from './palette-choices.ts';

describe('what the palette offers', () => {
  it('is every page and act before anything is typed', () => {
    expect(choicesOf(en, '').length).toBeGreaterThan(12);
  });

  it('narrows by every word, whatever the case', () => {
    expect(choicesOf(en, 'CHECK rec').map(({ to }) => to)).toEqual(['/log/check']);
  });

  it('finds French words without their accents', () => {
    expect(choicesOf(fr, 'verifier un recu').map(({ to }) => to)).toEqual(['/log/check']);
  });
});
