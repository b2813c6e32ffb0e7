// A verdict that stops an act, as the refusal people read: every rule that stopped it, its
// citation, who could change it, what to do next.
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { Verdict } from '../../base/verdict.ts';

export function refusalFromVerdict(verdict: Verdict): Refusal<'law.denied' | 'law.review'> {
  const stopping = verdict.parts.filter((part) => part.effect === verdict.effect);
  const because = stopping.map(({ rule, citation, text }) => ({ rule, citation, text }));
  const next = [...new Set(stopping.map((part) => part.next).filter((text) => text !== undefined))];
  const detail = verdict as unknown as Json;
  if (verdict.effect === 'deny')
    return refusal('denied', 'law.denied', headline('Refused by', because), {
      because,
      detail,
      ...(next.length > 0 ? { next: next.join(' ') } : {}),
    });
  const questions = verdict.questions.map((question) => question.text);
  return refusal('review', 'law.review', headline('Not decided yet:', because), {
    because,
    detail,
    next: [...questions, ...next].join(' ') || 'A person must decide; ask the holder’s officer.',
  });
}

const headline = (start: string, because: readonly { citation: string }[]): string =>
  `${start} ${[...new Set(because.map(({ citation }) => citation))].join('; ')}.`;
