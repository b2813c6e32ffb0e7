// Les faits qu’un demandeur peut déclarer, et les usages codés par la Data Use Ontology, en
// français.
import type {
  attested as enAttested,
  facts as enFacts,
  uses as enUses,
} from '../en/question-facts.ts';

export const facts: typeof enFacts = {
  'purpose.diseases': 'Maladies sur lesquelles porte le travail',
  'purpose.isPublicationPlanned': 'Une publication est-elle prévue ?',
  'purpose.plannedPublicationOn': 'Premier jour de la publication prévue',
  'purpose.durationMonths': 'Pour combien de mois l’accès est-il demandé ?',
  'purpose.isPublicHealthEmergency':
    'La finalité est-elle une urgence de santé publique déclarée ?',
  'purpose.usesGenotype': 'Des génotypes sont-ils utilisés, seuls ou avec des phénotypes ?',
  'purpose.targetsSubjectGroup': 'Un groupe d’âge ou de genre est-il lui-même visé ?',
  'purpose.hasOnwardTransfer': 'Les données seront-elles transmises à d’autres ?',
  'purpose.processingPlaces': 'Où les réponses sont-elles traitées ?',
  'purpose.researchTypes': 'Types d’étude, par leurs codes',
  'purpose.acceptedDuties': 'Obligations acceptées, par leurs codes (PUB, COL, RTN, MOR)',
  'project.id': 'Identifiant vérifié du projet',
  'project.isFederallyFunded':
    'Est-il payé par une subvention, un contrat ou un accord d’un gouvernement ?',
  'project.fundingNation': 'Quel gouvernement paie le travail ?',
  'project.grantId': 'Numéro de la subvention ou de l’attribution',
  'irb.hasApproval': 'Une approbation éthique est-elle au dossier ?',
  'irb.approvalId': 'Numéro de l’approbation éthique',
  'irb.body': 'Comité qui a donné l’approbation éthique',
  'irb.validFrom': 'Premier jour de l’approbation éthique',
  'irb.validTo': 'Premier jour après l’approbation éthique',
  'irb.projects': 'Projets couverts par l’approbation éthique',
  'irb.places': 'Lieux couverts par l’approbation éthique',
  'permit.isHeld': 'Une autorisation de l’organisme d’accès compétent est-elle au dossier ?',
  'permit.id': 'Numéro de l’autorisation',
  'permit.validTo': 'Premier jour après l’autorisation',
};

export const uses: typeof enUses = {
  'DUO:0000037': 'Recherche biomédicale',
  'DUO:0000040': 'Recherche sur des maladies nommées',
  'DUO:0000038': 'Recherche génétique',
  'DUO:0000042': 'Recherche générale',
  'DUO:0000039': 'Développement de médicaments',
  'DUO:0000031': 'Développement de méthodes',
  'DUO:0000036': 'Utilisation comme témoins',
  'DUO:0000032': 'Recherche sur les populations',
  'DUO:0000033': 'Recherche sur l’ascendance',
  'DUO:0000034': 'Recherche sur un groupe d’âge',
  'DUO:0000035': 'Recherche sur un groupe de genre',
  'DUO:0000043': 'Soins cliniques',
};

export const attested: typeof enAttested = {
  'requester.personId': 'Personne qui demande',
  'requester.organisationId': 'Organisation pour laquelle elle agit',
  'requester.organisationKind': 'Type d’organisation',
  'requester.institutionCountry': 'Pays d’établissement',
  'requester.isCommercial': 'L’organisation poursuit-elle un but lucratif ?',
  'requester.isNotForProfit': 'L’organisation est-elle à but non lucratif ?',
  'requester.isCoveredPerson': 'Est-elle visée au titre d’un pays préoccupant ?',
  'requester.isScreened':
    'Contrôlée contre les listes préoccupantes, sans correspondance ouverte ?',
  'requester.tier': 'Palier le plus étroit pour lequel elle est accréditée',
  'mandate.isHeld': 'Détient-elle un mandat de sa nation pour demander ?',
  'mandate.issuedBy': 'Mandat délivré par',
  'mandate.roles': 'Mandats détenus',
  'mandate.validUntil': 'Fin du mandat',
};
