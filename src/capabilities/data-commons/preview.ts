// What a holder's law and agreement would say to a question, before anybody computes: the same
// facts and the same judges as for an answer, and nothing is counted or written down.
import { type Static, Type } from '../../base/schema.ts';
import type { Verdict } from '../../base/verdict.ts';
import { DATA_ACT_FACTS, DATA_ANSWER, type DataActFacts } from './agreement/facts.ts';
import { PurposeFactsSchema } from './attested.ts';
import { epsilonText } from './privacy/index.ts';

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
/** How it would be answered, and what that would cost of what is left. */
const PreviewedPrivacySchema = Type.Object({
  mechanism: Type.Enum(['open', 'exact', 'noisy', 'none']),
  cost: Type.Optional(Type.String({ description: 'Epsilon; 0 where it was told before' })),
  left: Type.Optional(Type.String({ description: 'Epsilon left in the narrowest account' })),
  leftTo: Type.Optional(Type.String({ description: 'requester, organisation or dataset' })),
  answersLeft: Type.Optional(Type.Integer({ description: 'Exact answers to the organisation' })),
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
  privacy: Type.Optional(PreviewedPrivacySchema),
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
): Pick<Preview, 'outcome' | 'reasons' | 'questions' | 'duties' | 'verdict' | 'privacy'> {
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
  const duties = [...verdict.duties];
  return { outcome, reasons, questions, duties, verdict, ...previewedPrivacy(verdict) };
}

function previewedPrivacy({ act, facts: known }: Verdict): Pick<Preview, 'privacy'> {
  const facts = known as DataActFacts;
  const mechanism = act === DATA_ANSWER ? facts['privacy.mechanism'] : undefined;
  if (mechanism === undefined) return {};
  const { 'privacy.cost': cost, 'privacy.left': left, 'privacy.leftTo': leftTo } = facts;
  const answersLeft = facts['privacy.answersLeft'];
  return {
    privacy: {
      mechanism,
      ...(cost === undefined ? {} : { cost: epsilonText(cost) }),
      ...(left === undefined ? {} : { left: epsilonText(left) }),
      ...(leftTo === undefined ? {} : { leftTo }),
      ...(answersLeft === undefined ? {} : { answersLeft }),
    },
  };
}
