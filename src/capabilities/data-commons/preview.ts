// What a holder's law and agreement would say to a question, before anybody computes: the same
// facts and the same judges as for an answer, and nothing is counted or written down.
import { type Static, Type } from '../../base/schema.ts';
import type { Verdict } from '../../base/verdict.ts';
import { DATA_ACT_FACTS } from './agreement/facts.ts';
import { PurposeFactsSchema } from './attested.ts';

const PREVIEWS = ['permitted', 'permitted-with-duties', 'questions', 'refused', 'unknown'] as const;

export const ReasonSchema = Type.Object({
  rule: Type.String(),
  place: Type.String({ description: 'Whose law, or agreement, dataset, node' }),
  citation: Type.String(),
  text: Type.String(),
  whoMayChange: Type.Optional(Type.String()),
  next: Type.Optional(Type.String()),
});
export const AskedFactSchema = Type.Object({
  fact: Type.String(),
  text: Type.String(),
  isYours: Type.Boolean({ description: 'Yours to state in `purpose`; others are not' }),
  form: Type.Optional(Type.Unknown({ description: 'JSON Schema of what to state' })),
});
export const PreviewSchema = Type.Object({
  holder: Type.String(),
  dataset: Type.String(),
  title: Type.String(),
  /** Its own judgement, or what its published conditions and the packs known here say. */
  basis: Type.Enum(['holder', 'here']),
  outcome: Type.Enum([...PREVIEWS]),
  reasons: Type.Array(ReasonSchema),
  questions: Type.Array(AskedFactSchema),
  duties: Type.Array(Type.Unknown()),
  verdict: Type.Optional(Type.Unknown()),
  /** Why the holder itself did not say. */
  silence: Type.Optional(Type.String()),
});
export type Preview = Omit<Static<typeof PreviewSchema>, 'basis' | 'outcome'> & {
  readonly basis: 'holder' | 'here';
  readonly outcome: (typeof PREVIEWS)[number];
};

const OUTCOMES = {
  permit: 'permitted',
  'permit-with-duties': 'permitted-with-duties',
  review: 'questions',
  deny: 'refused',
} as const;

/** Of a verdict: what stops it comes first; a question says which field answers it. */
export function previewOf(
  verdict: Verdict,
): Pick<Preview, 'outcome' | 'reasons' | 'questions' | 'duties' | 'verdict'> {
  const stopping = verdict.parts.filter(({ effect }) => effect === verdict.effect);
  const reasons = stopping.map(({ rule, place, citation, text, whoMayChange, next }) => ({
    rule,
    place,
    citation,
    text,
    ...(whoMayChange ? { whoMayChange } : {}),
    ...(next ? { next } : {}),
  }));
  const questions = verdict.questions.map(({ fact, text }) => {
    const form = DATA_ACT_FACTS[fact];
    const isYours = Object.hasOwn(PurposeFactsSchema.properties, fact);
    return { fact, text, isYours, ...(form ? { form } : {}) };
  });
  const outcome = OUTCOMES[verdict.effect];
  return { outcome, reasons, questions, duties: [...verdict.duties], verdict };
}
