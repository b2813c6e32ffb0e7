import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Part, Verdict } from '../../../base/verdict.ts';
import { ToastProvider } from './toast-provider.tsx';
import { partKey, questionKey } from './verdict-keys.ts';
import { VerdictView } from './verdict-view.tsx';

const fact = 'purpose.isCommercial';
const questions = ['Is it for profit?', 'Does a company pay for it?'].map((text) => ({
  fact,
  text,
}));
const part = (text: string): Part => ({
  effect: 'review',
  rule: 'provenance.community-label',
  place: 'dataset',
  citation: 'A label (invented)',
  status: 'agreed',
  text,
  facts: [fact],
  duties: [],
  questions: [],
});
const verdict: Verdict = {
  act: 'data.answer',
  effect: 'review',
  parts: [part('The first community asks.'), part('The second community asks.')],
  duties: [],
  questions,
  facts: {},
  at: { validAt: '2026-11-23T00:00:00Z', knownAt: '2026-11-23T00:00:00Z' },
  rules: [],
} as unknown as Verdict;

describe('the lines of a verdict', () => {
  it('are told apart where two questions are on one fact, and two parts of one rule', () => {
    expect(new Set(questions.map(questionKey)).size).toBe(2);
    expect(new Set(verdict.parts.map(partKey)).size).toBe(2);
  });

  it('are all shown', () => {
    const shown = renderToStaticMarkup(
      createElement(ToastProvider, null, createElement(VerdictView, { verdict })),
    );
    for (const { text } of [...questions, ...verdict.parts]) expect(shown).toContain(text);
  });
});
