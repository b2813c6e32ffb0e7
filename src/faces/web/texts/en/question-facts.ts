// English names of the facts a requester may state, and of the uses that the Data Use Ontology
// codes.
import type { KnownFact, PurposeTerm } from '../../pages/questions/fact-catalogue.ts';

export const facts: Readonly<Record<KnownFact, string>> = {
  'purpose.diseases': 'Diseases that the work is about',
  'purpose.isPublicationPlanned': 'Is a publication planned?',
  'purpose.plannedPublicationOn': 'First day of the planned publication',
  'purpose.durationMonths': 'For how many months is access asked?',
  'purpose.isPublicHealthEmergency': 'Is a declared public-health emergency the purpose?',
  'purpose.usesGenotype': 'Are genotypes used, alone or with phenotypes?',
  'purpose.targetsSubjectGroup': 'Is an age or gender group itself the target?',
  'purpose.hasOnwardTransfer': 'Will the data be passed on?',
  'purpose.processingPlaces': 'Where are the answers processed?',
  'purpose.researchTypes': 'Coded kinds of study',
  'purpose.acceptedDuties': 'Duties accepted, by their codes (PUB, COL, RTN, MOR)',
  'project.id': 'Verified identifier of the project',
  'project.isFederallyFunded': 'Is it paid by a grant, contract or agreement of a government?',
  'project.fundingNation': 'Whose government pays for the work?',
  'project.grantId': 'Number of the grant or award',
  'irb.hasApproval': 'Is an ethics approval on file?',
  'irb.approvalId': 'Number of the ethics approval',
  'irb.body': 'Board that gave the ethics approval',
  'irb.validFrom': 'First day of the ethics approval',
  'irb.validTo': 'First day after the ethics approval',
  'irb.projects': 'Projects that the ethics approval covers',
  'irb.places': 'Places that the ethics approval covers',
  'permit.isHeld': 'Is a permit of the competent access body on file?',
  'permit.id': 'Number of the permit',
  'permit.validTo': 'First day after the permit',
};

/** Labels of DUO, release 2021-02-23. */
export const uses: Readonly<Record<PurposeTerm, string>> = {
  'DUO:0000037': 'Biomedical research',
  'DUO:0000040': 'Research on named diseases',
  'DUO:0000038': 'Genetic research',
  'DUO:0000042': 'General research',
  'DUO:0000039': 'Drug development',
  'DUO:0000031': 'Method development',
  'DUO:0000036': 'Use as controls',
  'DUO:0000032': 'Population research',
  'DUO:0000033': 'Ancestry research',
  'DUO:0000034': 'Research on an age group',
  'DUO:0000035': 'Research on a gender group',
  'DUO:0000043': 'Clinical care',
};

type AttestedFact =
  | `requester.${'personId' | 'organisationId' | 'organisationKind' | 'institutionCountry'}`
  | `requester.${'isCommercial' | 'isNotForProfit' | 'isCoveredPerson' | 'isScreened' | 'tier'}`
  | `mandate.${'isHeld' | 'issuedBy' | 'roles' | 'validUntil'}`;

/** What a node attests of its requester. */
export const attested: Readonly<Record<AttestedFact, string>> = {
  'requester.personId': 'Person who asks',
  'requester.organisationId': 'Organisation acted for',
  'requester.organisationKind': 'Kind of organisation',
  'requester.institutionCountry': 'Established in',
  'requester.isCommercial': 'Does the organisation trade for profit?',
  'requester.isNotForProfit': 'Is the organisation not for profit?',
  'requester.isCoveredPerson': 'Is it covered as to a country of concern?',
  'requester.isScreened': 'Screened against the lists of concern, without an open hit?',
  'requester.tier': 'Closest tier it is accredited for',
  'mandate.isHeld': 'Holds a mandate of its nation to ask?',
  'mandate.issuedBy': 'Mandate issued by',
  'mandate.roles': 'Mandates held',
  'mandate.validUntil': 'Mandate ends',
};
