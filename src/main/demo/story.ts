// The demonstration's first story: one question, several answers, each with its reason and its
// receipt.
import type { Refusal } from '../../base/refusal.ts';
import type { DemoApi } from './api.ts';
import { NATIONS, US } from './cast.ts';
import { VARIANT } from './data-sets.ts';

interface StoryAnswer {
  readonly holder: string;
  readonly title: string;
  readonly outcome: string;
  readonly answer?: { readonly carriers?: number | null };
  readonly refusal?: Refusal;
  readonly evidence?: { readonly entry: string };
}

interface Asked {
  readonly question: string;
  readonly answers: readonly StoryAnswer[];
  readonly missing: readonly string[];
}

/** How many carry the variant? As health research at an accredited tier, training no model. */
async function askForVariant(
  api: DemoApi,
  person: string,
  more: { class: string; isCommercial: boolean },
): Promise<Asked> {
  const output = await api.must(US, person, 'POST /data-commons/questions', {
    question: { kind: 'allele-count', variant: VARIANT },
    class: more.class,
    purpose: {
      'purpose.terms': ['biomedical'],
      'purpose.isCommercial': more.isCommercial,
      'purpose.isAiTraining': false,
      'purpose.isModelRelease': false,
      'purpose.isCommercialModel': false,
      'purpose.isPublicationPlanned': false,
      'purpose.acceptedDuties': [],
    },
  });
  return output as unknown as Asked;
}

function answerLine({ holder, title, outcome, answer, refusal, evidence }: StoryAnswer): string {
  const name = NATIONS.find(({ member }) => member === holder)?.shortName ?? holder;
  const receipt = evidence ? `  [${evidence.entry}]` : '';
  const head = `  ${name.padEnd(3)} ${title}: `;
  if (outcome === 'answered') return `${head}${answer?.carriers} carriers${receipt}`;
  if (outcome === 'suppressed')
    return `${head}suppressed (fewer than the cell size, or none)${receipt}`;
  const reasons = (refusal?.because ?? []).map(
    ({ citation, text }) => `\n        ${citation ?? ''}: ${text}`,
  );
  const next = refusal?.next ? `\n        What would change it: ${refusal.next}` : '';
  return `${head}${outcome}${receipt}${reasons.join('')}${next}`;
}

const CHAPTERS = [
  [
    'A US university laboratory asks who carries a variant, for health research:',
    'researcher',
    'cardiac-genomes',
    false,
  ],
  [
    'The same, of a set with few carriers; its steward lets in non-profit organisations only:',
    'researcher',
    'rare-lipid-genomes',
    false,
  ],
  ['A US company asks for a commercial purpose:', 'company-researcher', 'cardiac-genomes', true],
  [
    'The same company, non-commercially, of the set for non-profit organisations:',
    'company-researcher',
    'rare-lipid-genomes',
    false,
  ],
] as const;

const placeOf = ({ holder }: StoryAnswer): number =>
  NATIONS.findIndex(({ member }) => member === holder);
const inOrder = (answers: readonly StoryAnswer[]): StoryAnswer[] =>
  answers.toSorted((a, b) => placeOf(a) - placeOf(b));

/** `clock` says how far the telling has come. */
export async function tellQuestions(
  api: DemoApi,
  tell: (text: string) => void,
  clock: () => string,
): Promise<void> {
  for (const [title, person, name, isCommercial] of CHAPTERS) {
    tell(`\n[${clock()}] ${title}`);
    const { answers } = await askForVariant(api, person, { class: name, isCommercial });
    for (const one of inOrder(answers)) tell(answerLine(one));
  }
}
