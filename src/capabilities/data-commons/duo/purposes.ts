// What a request is for, read from its facts into DUO's purposes. A request is a set and all of it
// must be covered; what cannot be read as a term of DUO goes to a person and is never passed over.
import type { DataActFacts } from '../agreement/facts.ts';
import { type DiseaseOntology, type DiseaseReading, readDisease } from './diseases.ts';
import { kept } from './kept.ts';
import type { DuoReference } from './reference.ts';
import { readTerm } from './spelling.ts';
import type { DuoTerms } from './term-list.ts';
import {
  AGE_CATEGORY,
  ANCESTRY,
  BIOMEDICAL,
  CC,
  CONTROL,
  DISEASE,
  DRUG_DEVELOPMENT,
  DS,
  GENDER_CATEGORY,
  GENETIC,
  GRU,
  HMB,
  METHODS,
  POA,
  POPULATION,
} from './terms.ts';

export type PurposeKind =
  | 'research' // any research, not specified further
  | 'health'
  | 'disease'
  | 'ancestry'
  | 'methods'
  | 'control'
  | 'subject-group'
  | 'clinical-care'
  | 'unreadable';

export interface Purpose {
  readonly kind: PurposeKind;
  readonly label: string;
  /** Of a disease purpose; absent where no disease was named. */
  readonly disease?: DiseaseReading;
}

// A permission's code named as a purpose asks for that use.
const KINDS: ReadonlyMap<string, PurposeKind> = new Map([
  [GRU, 'research'],
  [HMB, 'health'],
  [BIOMEDICAL, 'health'],
  [GENETIC, 'health'],
  [DRUG_DEVELOPMENT, 'health'],
  [DS, 'disease'],
  [DISEASE, 'disease'],
  [POA, 'ancestry'],
  [POPULATION, 'ancestry'],
  [ANCESTRY, 'ancestry'],
  [METHODS, 'methods'],
  [CONTROL, 'control'],
  [AGE_CATEGORY, 'subject-group'],
  [GENDER_CATEGORY, 'subject-group'],
  [CC, 'clinical-care'],
]);

/** The purposes of the request, each once, sorted; empty when none was given. */
export function readPurposes(facts: DataActFacts, reference: DuoReference): Purpose[] {
  const diseases = facts['purpose.diseases'] ?? [];
  const purposes = diseases.map((text) => diseasePurpose(reference.diseases, text));
  for (const text of facts['purpose.terms'] ?? []) {
    const purpose = readPurpose(reference.terms, text);
    if (purpose.kind !== 'disease' || diseases.length === 0) purposes.push(purpose);
  }
  if (purposes.length < 2) return purposes;
  purposes.sort((a, b) => inOrder(a.kind, b.kind) || inOrder(a.label, b.label));
  return purposes.filter((each, i) => i === 0 || each.label !== purposes[i - 1]!.label);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One text: a DUO term in any spelling, or one of the words of the term list. */
export const readPurpose = kept((terms: DuoTerms, text: string): Purpose => {
  const word = terms.byWord.get(text.trim().toLowerCase());
  const reading = readTerm(terms, word ?? text);
  const term = reading.is === 'terms' && reading.terms.length === 1 ? reading.terms[0] : undefined;
  const kind = term && KINDS.get(term.id);
  if (term === undefined || kind === undefined) return { kind: 'unreadable', label: text.trim() };
  return { kind, label: `${term.label} (${term.id})` };
});

const diseasePurpose = kept((ontology: DiseaseOntology, text: string): Purpose => {
  const disease = readDisease(ontology, text);
  return { kind: 'disease', label: diseaseLabel(disease), disease };
});

function diseaseLabel(disease: DiseaseReading): string {
  if (disease.is === 'known') return `${disease.label} (${disease.id})`;
  return disease.is === 'obsolete' ? `${disease.id}, obsolete` : `"${disease.given}"`;
}
