// What to ask when a fact of an act is unknown: the fact's own description, or a question in words
// where one reads better. Used by the DUO matcher, provenance and agreements alike.
import type { Question } from '../../../base/verdict.ts';
import { DATA_ACT_FACTS, type DataActFacts } from './facts.ts';

export type FactName = keyof DataActFacts & string;

const QUESTIONS: { readonly [fact in FactName]?: string } = {
  'dataset.accessStartedOn':
    'On which day did access to these data begin (today, if this is the first)?',
  'dataset.communityConsents':
    'For which community labels has the community consented to this use?',
  'dataset.collectedOn': 'On which day did collection begin?',
  'dataset.collectionCountry': 'In which country were the samples or data collected?',
  'dataset.readinessLevel': 'Which AI-readiness level was measured for this data set?',
  'irb.hasApproval': 'Is there an ethics approval document for this work?',
  'irb.places': 'Which places does the ethics approval cover?',
  'irb.projects': 'Which projects does the ethics approval cover?',
  'irb.validFrom': 'From which day is the ethics approval in force?',
  'irb.validTo': 'On which day does the ethics approval cease to be in force?',
  'project.id': 'What is the verified identifier of the project?',
  'purpose.acceptedDuties': 'Which of the duties that come with the data do you accept?',
  'purpose.diseases': 'Which disease is the work about (a MONDO id)?',
  'purpose.hasOnwardTransfer': 'Will the copy be passed on to anyone else?',
  'purpose.isAiTraining': 'Will a model be trained on the data or the answers?',
  'purpose.isCommercial': 'Is the work done for commercial advantage?',
  'purpose.isCommercialModel': 'Will a trained model be used commercially?',
  'purpose.isModelRelease': 'Will trained weights be given to others?',
  'purpose.isPublicationPlanned': 'Is a publication planned, and for which day?',
  'purpose.processingPlaces': 'In which countries will the data or answers be processed?',
  'purpose.researchTypes': 'Of which coded type is the study?',
  'purpose.targetsSubjectGroup': 'Is an age or gender group itself the target of the work?',
  'purpose.terms': 'What is the purpose, in terms of DUO (for example DUO:0000037, biomedical)?',
  'purpose.usesGenotype': 'Does the study use genotypes?',
  'question.granularity': 'How fine is the answer asked for?',
  'question.tier': 'At which tier is the question asked?',
  'requester.institutionCountry': 'In which country is the requesting institution established?',
  'requester.institutionId': 'What is the verified identifier (ROR) of the institution?',
  'requester.isNotForProfit': 'Is the requesting organisation not for profit?',
  'requester.nation': 'Under the mandate of which nation does the request come?',
  'requester.personId': 'What is the verified identifier (ORCID) of the person?',
  'requester.tier': 'For which tier is the requester registered or accredited?',
};

/** The question that an unknown fact asks. */
export function questionFor(fact: string): Question {
  const asked = (QUESTIONS as Readonly<Record<string, string>>)[fact];
  if (asked !== undefined) return { fact, text: asked };
  const schema = DATA_ACT_FACTS[fact] as { readonly description?: string } | undefined;
  const described = schema?.description ?? `How many: ${fact}`;
  return { fact, text: `Not known: ${described.replace(/\.$/, '')}. What is it?` };
}
