// What a Beacon variant says of itself twice: its HGVS name and its place, its allele frequency and
// the two counts it is made of.
type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Null where the entry does not say both. HGVS counts from 1, GA4GH intervals from 0. */
export function agreesWithHgvs(entry: Fields): boolean | null {
  const { genomicHGVSId } = fields(entry.identifiers);
  const variation = fields(entry.variation);
  const { referenceBases, alternateBases } = variation;
  const start = startOf(fields(fields(variation.location).interval).start);
  if (typeof genomicHGVSId !== 'string' || start === null) return null;
  const substitution = /^[^:\s]{1,60}:g\.(\d{1,12})([ACGTN])>([ACGTN])$/.exec(genomicHGVSId);
  if (!substitution) return null;
  const [, position, reference, alternate] = substitution;
  return (
    Number(position) === start + 1 && reference === referenceBases && alternate === alternateBases
  );
}

const startOf = (start: unknown): number | null => {
  const value = typeof start === 'number' ? start : fields(start).value;
  return Number.isSafeInteger(value) ? (value as number) : null;
};

export interface FrequencyReading {
  checked: number;
  different: number;
  impossible: number;
}

/** Frequencies are printed to some digits; a difference beyond rounding is one of the numbers. */
export function readFrequencies(entry: Fields, into: FrequencyReading): void {
  const populations = entry.frequencyInPopulations;
  if (!Array.isArray(populations)) return;
  for (const population of populations) {
    const { frequencies } = fields(population);
    if (!Array.isArray(frequencies)) continue;
    for (const frequency of frequencies) {
      const {
        alleleFrequency: stated,
        alleleCount: count,
        alleleNumber: number,
      } = fields(frequency);
      if (typeof stated !== 'number') continue;
      if (!(stated >= 0 && stated <= 1)) into.impossible++;
      if (typeof count !== 'number' || typeof number !== 'number' || number <= 0) continue;
      into.checked++;
      if (count > number || count < 0) into.impossible++;
      else if (Math.abs(stated - count / number) > Math.max(1e-6, stated * 1e-3)) into.different++;
    }
  }
}
