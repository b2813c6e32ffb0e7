// The facts of the two acts the data commons puts before the law: `data.answer` (a question is
// answered where the data stay) and `data.transfer` (a copy leaves). Law packs, data agreements,
// the DUO matcher and the operations all spell facts as here. Facts are flat, dotted names; an
// absent fact is unknown, and unknown never reads as allowed. No fact is a person's name.
import type { Json } from '../../../base/json.ts';
import {
  DateSchema,
  DigestSchema,
  InstantSchema,
  type Static,
  Type,
} from '../../../base/schema.ts';

export const DATA_ANSWER = 'data.answer';
export const DATA_TRANSFER = 'data.transfer';

export const ORGANISATION_KINDS = [
  'university',
  'public-body',
  'hospital',
  'nonprofit',
  'company',
  'individual',
] as const;
/** The categories of 28 CFR 202.206 and their like elsewhere, and data that concern no person. */
export const DATA_CATEGORIES = [
  'genomic',
  'other-omic',
  'biometric',
  'geolocation',
  'health',
  'financial',
  'identifiers',
  'non-human',
] as const;
/** Finest last. */
export const GRANULARITIES = ['boolean', 'count', 'aggregate', 'copy'] as const;
/** Closest last; who may ask at a tier may ask at the ones before it. */
export const TIERS = ['open', 'registered', 'accredited'] as const;
export const LEGAL_FORMS = ['binding-treaty', 'executive-agreement', 'non-binding'] as const;
export const ONWARD_TRANSFER = ['prohibited', 'permitted', 'silent'] as const;
export const QUESTION_KINDS = [
  'count',
  'cross-tab',
  'mean',
  'quantiles',
  'variant-presence',
  'allele-count',
  'copy',
] as const;
/** Those of 28 CFR 202.214, 202.217, 202.228, 202.258 and 202.504, and cooperation. */
export const TRANSFER_KINDS = [
  'data-brokerage',
  'vendor',
  'employment',
  'investment',
  'collaboration',
  'official-business',
] as const;
export const ANONYMISATION = ['none', 'pseudonymised', 'anonymised'] as const;
export const USAGE_SCOPES = ['requester', 'organisation', 'member', 'agreement'] as const;
export const USAGE_PERIODS = ['day', 'month', 'quarter', 'year'] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type DataCategory = (typeof DATA_CATEGORIES)[number];
export type Granularity = (typeof GRANULARITIES)[number];
export type Tier = (typeof TIERS)[number];
export type LegalForm = (typeof LEGAL_FORMS)[number];
export type OnwardTransfer = (typeof ONWARD_TRANSFER)[number];
export type UsageScope = (typeof USAGE_SCOPES)[number];
export type UsagePeriod = (typeof USAGE_PERIODS)[number];

const text = (description: string) => Type.Optional(Type.String({ description, minLength: 1 }));
const flag = (description: string) => Type.Optional(Type.Boolean({ description }));
const count = (description: string) => Type.Optional(Type.Integer({ description, minimum: 0 }));
const date = (description: string) => Type.Optional(Type.String({ ...DateSchema, description }));
const instant = (description: string) =>
  Type.Optional(Type.String({ ...InstantSchema, description }));
const place = (description: string) =>
  Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description }));
const places = (description: string) =>
  Type.Optional(Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { description }));
const texts = (description: string) =>
  Type.Optional(Type.Array(Type.String({ minLength: 1 }), { description }));
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Optional(Type.Unsafe<T[number]>(Type.Enum([...values], { description })));
const someOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Optional(Type.Array(Type.Unsafe<T[number]>(Type.Enum([...values])), { description }));

const requester = {
  'requester.nation': place('The member nation under whose mandate the request comes.'),
  'requester.personId': text('Verified identifier of the person, an ORCID id where there is one.'),
  'requester.citizenships': places('Citizenships, when a law asks for them.'),
  'requester.residence': place('Country of primary residence.'),
  'requester.organisationId': text('The party acted for, `pty_...`.'),
  'requester.institutionId': text('Verified identifier of the institution, a ROR id.'),
  'requester.institutionCountry': place('Where the institution is established.'),
  'requester.organisationKind': oneOf(ORGANISATION_KINDS, 'What kind of organisation it is.'),
  'requester.isCommercial': flag('The organisation trades for profit.'),
  'requester.isNotForProfit': flag('The organisation is not for profit (NPU, NPUNCU).'),
  'requester.isForeignPerson': flag("Not a person of the holder's nation, by the holder's law."),
  'requester.isCoveredPerson': flag('Designated or covered as to a country of concern.'),
  'requester.ownerNations': places('Nations whose owners hold at least one basis point.'),
  'requester.concernOwnershipMinBps': count(
    'Least aggregate share, in basis points, held from countries of concern.',
  ),
  'requester.concernOwnershipMaxBps': count('The same share at most, gaps read against it.'),
  'requester.isScreened': flag('Screened against the lists of concern without an open hit.'),
  'requester.tier': oneOf(TIERS, 'The closest tier the requester is registered or accredited for.'),
  'requester.visas': texts('GA4GH visa digests relied upon.'),
};

const mandate = {
  'mandate.isHeld': flag('The requester holds a mandate of its nation to ask.'),
  'mandate.roles': texts('Mandates held, for example `researcher`.'),
  'mandate.issuedBy': place('The nation that vouches for it.'),
  'mandate.validUntil': instant('When it ends.'),
};

const purpose = {
  'purpose.terms': texts(
    'DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts.',
  ),
  'purpose.diseases': texts('MONDO ids the work is about.'),
  'purpose.researchTypes': texts('Coded kinds of study, for DUO:0000012.'),
  'purpose.isCommercial': flag('Done for commercial advantage, whoever does it.'),
  'purpose.isAiTraining': flag('A model is trained on the data or on the answers.'),
  'purpose.isModelRelease': flag('Trained weights are to be given to others.'),
  'purpose.isCommercialModel': flag('The trained model is to be used commercially.'),
  'purpose.isPublicHealthEmergency': flag('A declared emergency is the purpose.'),
  'purpose.usesGenotype': flag('Genotypes are used, alone or with phenotypes (GSO).'),
  'purpose.targetsSubjectGroup': flag('An age or gender group itself is the target.'),
  'purpose.processingPlaces': places('Where the data or answers are processed.'),
  'purpose.isPublicationPlanned': flag('A publication is planned.'),
  'purpose.plannedPublicationOn': date('Day of the first planned publication.'),
  'purpose.durationMonths': count('For how many months access is asked.'),
  'dataset.accessStartedOn': date(
    'First access to these data; the day of the act when it is the first.',
  ),
  'purpose.hasOnwardTransfer': flag('The requester means to pass the data on.'),
  'purpose.acceptedDuties': texts('Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ...'),
  'purpose.text': text('In words; never decides anything.'),
  'project.id': text('Verified project identifier (PS, IRB).'),
  'project.fundingNation': place('Whose government funds the work.'),
  'project.isFederallyFunded': flag('Grant, contract or agreement of a national government.'),
  'project.grantId': text('The grant or award.'),
};

const approval = {
  'irb.hasApproval': flag('An ethics approval document is on file.'),
  'irb.approvalId': text('Its number.'),
  'irb.body': text('The board that gave it.'),
  'irb.validFrom': date('First day in force.'),
  'irb.validTo': date('First day no longer in force.'),
  'irb.projects': texts('Project ids it covers.'),
  'irb.places': places('Places it covers.'),
  // Regulation (EU) 2025/327 art. 68.
  'permit.isHeld': flag('A permit of the competent access body is on file.'),
  'permit.id': text('Its number.'),
  'permit.validTo': date('First day no longer in force.'),
};

const dataset = {
  'dataset.id': text('`ds_...`.'),
  'dataset.classes': texts('Classes an agreement can name, for example `cancer-genomes`.'),
  'dataset.holderNation': place('The nation whose node holds it and whose law governs it first.'),
  'dataset.holderKind': oneOf(ORGANISATION_KINDS, 'What kind of organisation holds it.'),
  'dataset.categories': someOf(DATA_CATEGORIES, 'What it contains; sorted.'),
  'dataset.isHuman': flag('It concerns persons, living or dead.'),
  'dataset.anonymisation': oneOf(ANONYMISATION, 'What was done to it.'),
  'dataset.isAnonymised': flag('Anonymised by the standard of the holder.'),
  'dataset.isEncrypted': flag('Kept and handed out encrypted.'),
  'dataset.personCount': count('Distinct persons in it.'),
  'dataset.consentBasis': text('For example `broad-consent`, `explicit-consent`, `statute`.'),
  'dataset.hasForeignUseConsent': flag('The persons consented to use by persons abroad.'),
  'dataset.collectionCountry': place('Where the samples or data were collected.'),
  'dataset.collectedOn': date('When; the first day of collection.'),
  'dataset.communityLabels': texts('Labels of the communities concerned (TK, BC).'),
  'dataset.concernsIndigenousPeoples': flag('First peoples are identifiable as a group.'),
  'dataset.communityConsents': texts('Labels whose community told the holder it consents.'),
  'dataset.accessStartedOn': date(
    "The requester's first access to these data by the holder's books; today when it is the first.",
  ),
  'dataset.isControlledAccess': flag('Held in a controlled-access repository.'),
  'dataset.repository': text('The repository, as its owner names it.'),
  'dataset.fundingNation': place('Whose government funded the data.'),
  'dataset.biosecurityLevel': count('BDL 0 to 4.'),
  'dataset.readinessLevel': count('Measured AI-readiness, 0 to 4; 0 while no report holds.'),
  'dataset.readinessOpen': texts(
    'Checks of readiness that are open, each with its level: `level 3: C1 Data dictionary ...`.',
  ),
  'dataset.lawfulBasis': text(
    'Whether consent or lawful collection is `evidenced` or `missing`, as its report says.',
  ),
  'dataset.recordsTotal': count('Records in it.'),
};

// What the judges read beside the facts, carried whole so that a verdict replays from its facts
// alone.
const carried = {
  'dataset.dataUse': Type.Optional(
    Type.Unsafe<Json>(Type.Unknown({ description: 'The DUO statement, as registered.' })),
  ),
  'dataset.provenance': Type.Optional(
    Type.Unsafe<Json>(Type.Unknown({ description: 'The provenance statement, as registered.' })),
  ),
  'agreement.terms': Type.Optional(
    Type.Unsafe<Json>(Type.Unknown({ description: 'The typed terms of the data agreement.' })),
  ),
};

const question = {
  'question.kind': oneOf(QUESTION_KINDS, 'What is computed; `copy` for a transfer.'),
  'question.granularity': oneOf(GRANULARITIES, 'How fine the answer is; `copy` for a transfer.'),
  'question.tier': oneOf(TIERS, 'The tier at which it is asked.'),
  'question.minimumCellSize': count('The cell size that will be applied.'),
  'question.roundTo': count('The rounding that will be applied; 1 is none.'),
  'question.isInSecureEnvironment': flag(
    'The requester sees results in a secure environment only.',
  ),
  'question.isAtHolder': flag("Computed at the holder's node; no row leaves."),
};

const privacy = {
  'privacy.mechanism': oneOf(
    ['open', 'exact', 'noisy', 'none'],
    'How it is answered: nobody is in the data, exactly, with noise, or not at all.',
  ),
  'privacy.cost': count('What the answer costs, in millionths of epsilon; 0 told again.'),
  'privacy.left': count('Millionths of epsilon left in the narrowest account of this epoch.'),
  'privacy.leftTo': oneOf(['requester', 'organisation', 'dataset'], 'The narrowest account.'),
  'privacy.answersCost': count('Exact answers that this would be; 0 told again.'),
  'privacy.answersLeft': count('Exact answers left to the organisation in this epoch.'),
  'privacy.isRecordWhole': flag('What was spent before is recorded as it was written.'),
};

const agreement = {
  'agreement.id': text('`ins_...`; absent when no agreement covers the pair.'),
  'agreement.digest': Type.Optional(
    Type.String({ ...DigestSchema, description: 'Of the canonical bytes the parties signed.' }),
  ),
  'agreement.parties': places('Its parties, sorted.'),
  'agreement.isInForce': flag('In force at the instant judged.'),
  'agreement.legalForm': oneOf(LEGAL_FORMS, 'What it is in law; exemptions turn on it.'),
  'agreement.onwardTransfer': oneOf(ONWARD_TRANSFER, 'Its onward-transfer clause.'),
  'agreement.countsHolderAsPlace': flag("Computing at the holder's node counts as use there."),
  'agreement.suspendedTiers': someOf(TIERS, 'Tiers suspended under its cure ladder now.'),
};

const counterparty = {
  'counterparty.id': text('The party that receives, `pty_...`.'),
  'counterparty.nation': place('Where it is established.'),
  'counterparty.kind': oneOf(ORGANISATION_KINDS, 'What kind of organisation it is.'),
  'counterparty.isForeignPerson': flag("Not a person of the holder's nation."),
  'counterparty.isCoveredPerson': flag('Designated or covered as to a country of concern.'),
  'counterparty.institutionCountry': place('Where the institution that receives is located.'),
  'counterparty.isGovernment': flag('It acts as a government.'),
  'counterparty.hasOnwardTransferBan': flag('A contract with it forbids passing the data on.'),
  'counterparty.categories12Months': someOf(
    DATA_CATEGORIES,
    'Categories received from this holder in the rolling 12 months, this act included; sorted.',
  ),
};

const transfer = {
  'transfer.kind': oneOf(TRANSFER_KINDS, 'The kind of transaction.'),
  'transfer.destination': place('Where the copy goes.'),
  'transfer.personCount': count('Distinct persons in the part that leaves.'),
  'transfer.records': count('Records that leave.'),
  'transfer.bytes': count('Bytes that leave.'),
  'transfer.method': text('How: `signed-url`, `drs`, `dsp`.'),
  'transfer.isEncrypted': flag('Encrypted to the receiver.'),
  'transfer.isBiospecimen': flag('Specimens move with it.'),
  'transfer.retentionUntil': date('Until when the copy may be kept.'),
  'transfer.safeguard': text('Instrument relied upon for the crossing, for example `scc`, `cbpr`.'),
};

/** `other-omic` as a segment of a fact name: `otherOmic`. */
const segment = (word: string): string =>
  word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const anyOf = (words: readonly string[]) => `(${words.map(segment).join('|')})`;

/**
 * Families of facts whose last segments vary; segments start in lower case, as in every fact name:
 * `dataset.persons.us`: distinct persons of that nation in the data set;
 * `transfer.persons.us`: the same in the part that leaves;
 * `counterparty.persons12Months.otherOmic.us`: distinct persons of that nation whose data of the
 *   category this counterparty received from this holder in the rolling 12 months, this act
 *   included (`combined` counts persons over all categories; devices for geolocation);
 * `usage.questions.requester.year`: questions answered before under the agreement, by scope and UTC
 *   calendar period; `usage.records...`: records handed out likewise.
 */
export const FACT_FAMILIES = {
  '^(dataset|transfer)\\.persons\\.[a-z]{2}$': Type.Integer({ minimum: 0 }),
  [`^counterparty\\.persons12Months\\.${anyOf([...DATA_CATEGORIES, 'combined'])}\\.[a-z]{2}$`]:
    Type.Integer({ minimum: 0 }),
  [`^usage\\.(questions|records)\\.${anyOf(USAGE_SCOPES)}\\.${anyOf(USAGE_PERIODS)}$`]:
    Type.Integer({
      minimum: 0,
    }),
} as const;

export const DataActFactsSchema = Type.Object(
  {
    ...requester,
    ...mandate,
    ...purpose,
    ...approval,
    ...dataset,
    ...question,
    ...privacy,
    ...agreement,
    ...counterparty,
    ...transfer,
    ...carried,
  },
  {
    additionalProperties: false,
    patternProperties: FACT_FAMILIES,
    description: 'Facts of data.answer and data.transfer',
  },
);

/** Facts of one act; the families of `FACT_FAMILIES` are read with `countFact`. */
export type DataActFacts = Static<typeof DataActFactsSchema>;

/** Fact name -> its JSON Schema with a description, for pack validation and the reference page. */
export const DATA_ACT_FACTS: Readonly<Record<string, object>> = DataActFactsSchema.properties;

const families = Object.keys(FACT_FAMILIES).map((pattern) => new RegExp(pattern));

/** Whether a pack or a judge may use the name. */
export const isDataActFact = (name: string): boolean =>
  Object.hasOwn(DATA_ACT_FACTS, name) || families.some((family) => family.test(name));

export const personsFact = (nation: string): string => `dataset.persons.${nation.toLowerCase()}`;
export const transferPersonsFact = (nation: string): string =>
  `transfer.persons.${nation.toLowerCase()}`;
export const persons12MonthsFact = (category: DataCategory | 'combined', nation: string): string =>
  `counterparty.persons12Months.${segment(category)}.${nation.toLowerCase()}`;
export const usageFact = (
  what: 'questions' | 'records',
  scope: UsageScope,
  period: UsagePeriod,
): string => `usage.${what}.${scope}.${period}`;

/** A fact of one of the families; null when it is unknown. */
export function countFact(facts: DataActFacts, name: string): number | null {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
