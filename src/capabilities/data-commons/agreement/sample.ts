// What the tests of agreements and reciprocity share: invented terms between two nations, and the
// facts of a question and of a copy that every clause permits.
import { readFileSync } from 'node:fs';
import type { Digest } from '../../../base/digest.ts';
import type { DataActFacts } from './facts.ts';
import type { DataAgreementTerms } from './terms.ts';

export const ID = 'ins_00000000000000000000000001';
export const DIGEST: Digest = `sha256:${'0'.repeat(64)}`;

const sample = JSON.parse(readFileSync(new URL('./sample.json', import.meta.url), 'utf8')) as {
  readonly terms: DataAgreementTerms;
  readonly permitted: DataActFacts;
  readonly copy: DataActFacts;
};

export const sampleTerms = sample.terms;
export const permittedFacts = sample.permitted;
/** A copy at the accredited tier. */
export const copyFacts = sample.copy;
