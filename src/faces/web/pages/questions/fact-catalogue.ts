// The facts a requester may state, by how each is asked for. Their names are the law's own; which
// of them a law looks at, the holders say.
export type FactKind = 'yes-no' | 'number' | 'day' | 'text' | 'lines' | 'places';

export const MORE_FACTS = {
  'purpose.diseases': 'lines',
  'purpose.isPublicationPlanned': 'yes-no',
  'purpose.plannedPublicationOn': 'day',
  'purpose.durationMonths': 'number',
  'purpose.isPublicHealthEmergency': 'yes-no',
  'purpose.usesGenotype': 'yes-no',
  'purpose.targetsSubjectGroup': 'yes-no',
  'purpose.hasOnwardTransfer': 'yes-no',
  'purpose.processingPlaces': 'places',
  'purpose.researchTypes': 'lines',
  'purpose.acceptedDuties': 'lines',
  'project.id': 'text',
  'project.isFederallyFunded': 'yes-no',
  'project.fundingNation': 'text',
  'project.grantId': 'text',
  'irb.hasApproval': 'yes-no',
  'irb.approvalId': 'text',
  'irb.body': 'text',
  'irb.validFrom': 'day',
  'irb.validTo': 'day',
  'irb.projects': 'lines',
  'irb.places': 'places',
  'permit.isHeld': 'yes-no',
  'permit.id': 'text',
  'permit.validTo': 'day',
} as const satisfies Readonly<Record<string, FactKind>>;
export type KnownFact = keyof typeof MORE_FACTS;

/** Asked on every form, each in its own place. */
export const COMMERCIAL = 'purpose.isCommercial';
export const TERMS = 'purpose.terms';
export const WORDS = 'purpose.text';
export const TRAINING = 'purpose.isAiTraining';
export const RELEASE = 'purpose.isModelRelease';
export const COMMERCIAL_MODEL = 'purpose.isCommercialModel';
export const MODEL_FACTS = [RELEASE, COMMERCIAL_MODEL] as const;
export const OWN_PLACE: readonly string[] = [
  ...[COMMERCIAL, TERMS, WORDS, TRAINING],
  ...MODEL_FACTS,
];

export const isKnownFact = (name: string): name is KnownFact => Object.hasOwn(MORE_FACTS, name);

/** From the JSON Schema that a preview sends with what it asks. */
export function kindOfForm(form: unknown): FactKind {
  if (typeof form !== 'object' || form === null) return 'text';
  const { type, format, pattern } = form as Readonly<Record<string, unknown>>;
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer') return 'number';
  if (type === 'array') return 'lines';
  return format === 'date' || `${pattern}`.startsWith('^\\d{4}-\\d{2}-\\d{2}') ? 'day' : 'text';
}

export const kindOfFact = (name: string, form?: unknown): FactKind =>
  isKnownFact(name) ? MORE_FACTS[name] : kindOfForm(form);

/** The uses that the Data Use Ontology (GA4GH, release 2021-02-23) has codes for. */
export const PURPOSE_TERMS = [
  'DUO:0000037',
  'DUO:0000040',
  'DUO:0000038',
  'DUO:0000042',
  'DUO:0000039',
  'DUO:0000031',
  'DUO:0000036',
  'DUO:0000032',
  'DUO:0000033',
  'DUO:0000034',
  'DUO:0000035',
  'DUO:0000043',
] as const;
export type PurposeTerm = (typeof PURPOSE_TERMS)[number];
export const DISEASE_TERM: PurposeTerm = 'DUO:0000040';
