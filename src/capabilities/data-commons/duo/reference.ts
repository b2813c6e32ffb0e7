// What the matcher reads beside the statement and the facts: DUO's terms, a pinned disease
// hierarchy and dated regions. Parsed from reference packs (packs/reference), so that no list
// stands in code.
import { ok, type Result } from '../../../base/result.ts';
import { type DiseaseOntology, readDiseases } from './diseases.ts';
import { type Regions, readRegions } from './regions.ts';
import { type DuoTerms, readDuoTerms } from './term-list.ts';

export interface DuoReference {
  readonly terms: DuoTerms;
  readonly diseases: DiseaseOntology;
  readonly regions: Regions;
}

/** From the parsed content of the three packs; a whole MONDO may take the subset's place later. */
export function readDuoReference(packs: {
  readonly duo: unknown;
  readonly diseases: unknown;
  readonly regions: unknown;
}): Result<DuoReference> {
  const terms = readDuoTerms(packs.duo);
  if (!terms.ok) return terms;
  const diseases = readDiseases(packs.diseases);
  if (!diseases.ok) return diseases;
  const regions = readRegions(packs.regions);
  if (!regions.ok) return regions;
  return ok({ terms: terms.value, diseases: diseases.value, regions: regions.value });
}
