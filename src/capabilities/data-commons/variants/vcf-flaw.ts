// Flaws of VCF files, citing the section of the specification that the file itself claims to follow
// (sections were renumbered between 4.2 and 4.3; samtools.github.io/hts-specs).
import type { Flaw } from '../tables/index.ts';

export type Part =
  | 'fileformat'
  | 'encoding'
  | 'meta'
  | 'info-meta'
  | 'format-meta'
  | 'alt-meta'
  | 'filter-meta'
  | 'assembly-meta'
  | 'contig-meta'
  | 'sample-meta'
  | 'pedigree-meta'
  | 'header'
  | 'fixed'
  | 'genotype';

/** Section in 4.1 and 4.2, then in 4.3 and 4.4. */
const SECTIONS: Record<Part, readonly [string, string]> = {
  fileformat: ['1.2.1', '1.4.1'],
  encoding: ['1', '1.2'],
  meta: ['1.2', '1.4'],
  'info-meta': ['1.2.2', '1.4.2'],
  'filter-meta': ['1.2.3', '1.4.3'],
  'format-meta': ['1.2.4', '1.4.4'],
  'alt-meta': ['1.2.5', '1.4.5'],
  'assembly-meta': ['1.2.6', '1.4.6'],
  'contig-meta': ['1.2.7', '1.4.7'],
  'sample-meta': ['1.2.8', '1.4.8'],
  'pedigree-meta': ['1.2.9', '1.4.9'],
  header: ['1.3', '1.5'],
  fixed: ['1.4.1', '1.6.1'],
  genotype: ['1.4.2', '1.6.2'],
};

/** Minor version of VCF 4. */
export type Minor = 1 | 2 | 3 | 4;

export interface Place {
  readonly line: number;
  readonly minor: Minor;
}

export function vcfFlaw(at: Place, part: Part, rule: string, text: string, next: string): Flaw {
  const section = SECTIONS[part][at.minor < 3 ? 0 : 1];
  return {
    line: at.line,
    field: part,
    rule: `vcf.${rule}`,
    citation: `VCF 4.${at.minor} section ${section}`,
    text,
    next,
  };
}

/** A problem found by a pure check: which rule, what, and the repair; the place is added later. */
export interface Problem {
  readonly rule: string;
  readonly text: string;
  readonly next: string;
}

export const problem = (rule: string, text: string, next: string): Problem => ({
  rule,
  text,
  next,
});

export const placed = (at: Place, part: Part, { rule, text, next }: Problem): Flaw =>
  vcfFlaw(at, part, rule, text, next);
