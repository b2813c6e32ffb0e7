// What the tests of this folder share: the reference packs as they stand in the repository, and a
// request of a university laboratory that meets every condition.
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { invariant } from '../../../base/invariant.ts';
import type { AskedAt } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { matchDuo } from './match.ts';
import { worstEffect } from './part.ts';
import { readStatement } from './read-statement.ts';
import { type DuoReference, readDuoReference } from './reference.ts';
import type { StatementInput } from './statement.ts';

const packs = new URL('../../../../packs/reference/', import.meta.url);
export const readPackFile = (name: string): unknown =>
  parseYaml(readFileSync(new URL(name, packs), 'utf8'));

export function sampleReference(): DuoReference {
  const read = readDuoReference({
    duo: readPackFile('duo.yaml'),
    diseases: readPackFile('mondo-subset.yaml'),
    regions: readPackFile('regions.yaml'),
  });
  invariant(read.ok, 'the reference packs read');
  return read.value;
}
export const reference = sampleReference();

interface Sample {
  readonly laboratory: DataActFacts;
  /** Codes of countries and regions, and of countries alone, for random cases. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
}
export const sample = JSON.parse(
  readFileSync(new URL('./sample.json', import.meta.url), 'utf8'),
) as Sample;

export const at: AskedAt = {
  validAt: '2026-11-22T09:30:00.000Z',
  knownAt: '2026-11-22T09:30:00.000Z',
};

export const CANCER = 'MONDO:0004992';
export const LUNG_CANCER = 'MONDO:0008903';
export const LUNG_ADENOCARCINOMA = 'MONDO:0005061';
export const ASTHMA = 'MONDO:0004979';
export const ORCID = '0000-0002-1825-0097';
export const ROR = '02mhbdp94';

/** Invented: a university laboratory on public health work, all facts known. */
export const laboratory: DataActFacts = sample.laboratory;

export const partsOf = (
  terms: StatementInput,
  facts: DataActFacts,
  when: AskedAt = at,
  with_: DuoReference = reference,
) => matchDuo(readStatement(terms, with_, when), facts, with_, when);

export const effectOf = (terms: StatementInput, facts: DataActFacts, when: AskedAt = at) =>
  worstEffect(partsOf(terms, facts, when));

/** The laboratory, asking for these purposes. */
export const asking = (
  terms: readonly string[],
  more: Partial<DataActFacts> = {},
): DataActFacts => ({ ...laboratory, 'purpose.terms': [...terms], ...more });
