// What a whole invented cohort shall be, checked: an unknown contig, or more sites than fit, is
// refused with what would do.
import { type Because, type Refusal, refusal } from '../../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../../base/result.ts';
import { type Assembly, contigKey } from '../../variants/index.ts';

export interface CohortPlan {
  readonly seed: string;
  readonly persons: number;
  readonly sites: number;
  readonly assembly: string;
  readonly contigs: readonly CohortContig[];
  /** How many populations, of nearly equal size; persons stand in the order of theirs. */
  readonly populations: number;
  /** Without genes or without cells there is no expression. */
  readonly genes: number;
  readonly cells: number;
  readonly isDirty: boolean;
  /** Leaves genotypes out of the variants; everything else stays as it is. */
  readonly isSitesOnly: boolean;
}

export interface CohortContig {
  readonly name: string;
  readonly length: number;
}

export interface CohortWish extends Omit<CohortPlan, 'contigs'> {
  /** Names, with or without `chr`. */
  readonly contigs: readonly string[];
}

/** Sites lie so far apart on average that no two indels can be the same variant. */
export const SITE_BASES_MIN = 10;

const RANGES = [
  ['persons', 1, 1_000_000],
  ['sites', 1, 50_000_000],
  ['populations', 1, 5],
  ['genes', 0, 60_000],
  ['cells', 0, 5_000_000],
] as const;

export function planCohort(
  wish: CohortWish,
  assemblies: readonly Assembly[],
): Result<CohortPlan, Refusal> {
  const because = outOfRange(wish);
  if (because.length > 0)
    return refused(
      refusal('invalid', 'generate.out-of-range', 'A number is not in its range.', { because }),
    );
  const assembly = assemblies.find(({ name, aliases }) =>
    [name, ...aliases].includes(wish.assembly),
  );
  if (!assembly) return refused(unknownAssembly(wish.assembly, assemblies));
  const contigs: CohortContig[] = [];
  for (const name of wish.contigs) {
    const length = assembly.lengths.get(contigKey(name));
    if (length === undefined || contigs.some((one) => contigKey(one.name) === contigKey(name)))
      return refused(wrongContig(name, assembly, length === undefined));
    contigs.push({ name, length });
  }
  const bases = contigs.reduce((sum, { length }) => sum + length, 0);
  if (wish.sites * SITE_BASES_MIN > bases) return refused(tooDense(bases));
  return ok({ ...wish, assembly: assembly.name, contigs });
}

function outOfRange(wish: CohortWish): Because[] {
  const because: Because[] = [];
  for (const [field, least, most] of RANGES) {
    const given = wish[field];
    if (Number.isInteger(given) && given >= least && given <= most) continue;
    because.push({ field, text: `a whole number from ${least} to ${most}` });
  }
  if (wish.populations > wish.persons)
    because.push({ field: 'populations', text: 'no more populations than persons' });
  return because;
}

const unknownAssembly = (given: string, assemblies: readonly Assembly[]) =>
  refusal('invalid', 'generate.unknown-assembly', `${given} is no assembly that is known here.`, {
    next: `Name one of ${assemblies.map(({ name }) => name).join(', ')}.`,
  });

const wrongContig = (name: string, assembly: Assembly, isUnknown: boolean) =>
  refusal(
    'invalid',
    'generate.wrong-contig',
    isUnknown ? `${assembly.name} has no contig ${name}.` : `${name} is named twice.`,
    { next: `Name each once: ${[...assembly.lengths.keys()].join(', ')}.` },
  );

const tooDense = (bases: number) =>
  refusal('invalid', 'generate.too-dense', 'So many sites do not fit these contigs.', {
    because: [{ field: 'sites', text: `at most ${Math.floor(bases / SITE_BASES_MIN)} there` }],
    next: 'Name more contigs, or ask for fewer sites.',
  });
