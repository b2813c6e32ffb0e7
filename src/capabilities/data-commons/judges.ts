// Law of the data commons that packs cannot say, as judges: the agreement in force permits, the
// data set's own conditions limit. All of it is read from the act's facts, so a verdict replays.
import { parse } from '../../base/schema.ts';
import type { Act, AskedAt, Part } from '../../base/verdict.ts';
import type { ActKind, Judge } from '../../kernel/law/index.ts';
import { agreementParts } from './agreement/compile.ts';
import {
  DATA_ANSWER,
  DATA_TRANSFER,
  type DataActFacts,
  DataActFactsSchema,
} from './agreement/facts.ts';
import { DataAgreementTermsSchema } from './agreement/terms.ts';
import { matchDuo } from './duo/match.ts';
import { matchProvenance } from './duo/match-provenance.ts';
import { parseProvenance } from './duo/provenance.ts';
import { readStatement } from './duo/read-statement.ts';
import type { DuoReference } from './duo/reference.ts';
import type { StatementInput } from './duo/statement.ts';
import { judgePrivacy } from './privacy/index.ts';

const kinds = [DATA_ANSWER, DATA_TRANSFER];

export const dataActs: readonly ActKind[] = [
  {
    kind: DATA_ANSWER,
    title: 'A question is answered where the data stay',
    facts: DataActFactsSchema,
  },
  {
    kind: DATA_TRANSFER,
    title: 'A copy of the data leaves their holder',
    facts: DataActFactsSchema,
  },
];

export function dataCommonsJudges(reference: DuoReference): Judge[] {
  return [
    {
      id: 'data-commons.agreement',
      version: '1',
      kinds,
      judge: (act, at) => byAgreement(factsOf(act), reference, at),
    },
    {
      id: 'data-commons.data-use',
      version: `1+${reference.terms.version}+${reference.diseases.version}+${reference.regions.version}`,
      kinds,
      mayPermit: false,
      judge: (act, at) => byDataUse(factsOf(act), reference, at),
    },
    {
      id: 'data-commons.privacy',
      version: '1',
      kinds: [DATA_ANSWER],
      mayPermit: false,
      judge: (act) => judgePrivacy(factsOf(act)),
    },
  ];
}

const factsOf = (act: Act): DataActFacts => act.facts as DataActFacts;

function byAgreement(facts: DataActFacts, reference: DuoReference, at: AskedAt): Part[] {
  const { 'agreement.id': id, 'agreement.digest': digest } = facts;
  const terms = parse(DataAgreementTermsSchema, facts['agreement.terms']);
  if (id === undefined || digest === undefined || !terms.ok) return [];
  const agreement = { id, digest: digest as `sha256:${string}`, terms: terms.value };
  return agreementParts(agreement, facts, reference, at);
}

// Human data are under DUO, other data under their provenance; neither stated means nothing
// permitted.
function byDataUse(facts: DataActFacts, reference: DuoReference, at: AskedAt): Part[] {
  if (facts['dataset.isHuman'] === false) {
    const provenance = parseProvenance(facts['dataset.provenance']);
    return provenance.ok ? matchProvenance(provenance.value, facts, at) : [withoutConditions()];
  }
  const stated = facts['dataset.dataUse'] as unknown as StatementInput | undefined;
  if (stated === undefined) return [withoutConditions()];
  return matchDuo(readStatement(stated, reference, at), facts, reference, at);
}

const withoutConditions = (): Part => ({
  effect: 'deny',
  rule: 'data-commons.conditions-stated',
  place: 'dataset',
  citation: 'Conditions of use of the data set',
  status: 'agreed',
  text: 'The data set states no conditions of use, so nothing is permitted.',
  facts: ['dataset.isHuman'],
  duties: [],
  questions: [],
  whoMayChange: 'The holder’s steward',
  next: 'Ask the holder to state the conditions of use.',
});
