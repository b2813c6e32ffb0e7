// The clinical table of an invented cohort: two traits and a diagnosis that depend on planted
// variants, age and noise; everything else depends on nothing.
import { SeededRandom } from '../seeded-random.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { type DirtKind, type DirtRecord, spreadDirt } from './dirt.ts';
import { type PlantedVariant, scoresOf } from './planted-effects.ts';
import { personName, populationsOf } from './populations.ts';

const BANDS = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];
const BAND_WEIGHTS = [12, 14, 16, 18, 18, 14, 8];
const MISSING_PER_MILLION = 15_000;
const CASES_PERCENT = 15;
/** Without a copy and in the youngest band; thousandths of mmHg, mmol/L, standard deviations. */
export const TRAITS = {
  systolic_mmhg: { least: 118_000, perBand: 3_000, noise: 12_000 },
  ldl_mmol_l: { least: 2_700, perBand: 120, noise: 700 },
  liability: { least: 0, perBand: 0, noise: 1_000 },
} as const;
/** Of cholesterol: 38.67 mg/dL in one mmol/L. */
const MG_DL_PER_100_MMOL_L = 3_867;

const COLUMNS = [
  'person',
  'sex',
  'age_band',
  'population',
  'diagnosis',
  'systolic_mmhg',
  'ldl_mmol_l',
  'bmi',
  'visited_on',
] as const;
/** Left out where there is one only: a column with one value says nothing. */
const POPULATION = COLUMNS.indexOf('population');
const LINES_BEFORE_ROWS = 2;
const DIRTY_SPELLINGS = ['-9', 'N/A', '.', 'null'];
const FIRST_VISIT = Temporal.PlainDate.from('2023-01-01');

export interface CaseRule {
  readonly cases: number;
  /** Least liability of a case, in thousandths; null when there is none. */
  readonly thresholdThousandths: number | null;
}

export interface ClinicalOutcome {
  cases: CaseRule | null;
  readonly dirt: DirtRecord;
}

export function* clinicalRows(
  plan: CohortPlan,
  variants: readonly PlantedVariant[],
  outcome: ClinicalOutcome,
): Generator<string> {
  const people = new People(plan, variants);
  outcome.cases = people.cases;
  const kinds: DirtKind[] = [
    'sentinel',
    'broken-cell',
    'duplicate-person',
    'mixed-unit',
    'short-row',
  ];
  const dirty = spreadDirt(plan.isDirty ? kinds : [], plan.persons, plan.seed);
  const random = new SeededRandom(`cohort cells:${plan.seed}`);
  yield `# synthetic, generated: invented cohort (seed ${plan.seed})\n`;
  const isMixed = plan.populations > 1;
  const shown = (row: readonly string[]) =>
    `${row.filter((_, at) => isMixed || at !== POPULATION)}\n`;
  yield shown(COLUMNS);
  let line = LINES_BEFORE_ROWS;
  for (let person = 0; person < plan.persons; person++) {
    const row = people.row(person);
    const kind = dirty.get(person);
    const spoilt = kind && spoil(row, kind, random);
    yield shown(spoilt?.row ?? row);
    line++;
    if (kind === 'duplicate-person') {
      yield shown(row);
      line++;
    }
    if (kind && spoilt) outcome.dirt.note(kind, { line, field: spoilt.field });
  }
}

const SPOILT: Partial<Record<DirtKind, readonly (typeof COLUMNS)[number][]>> = {
  sentinel: ['systolic_mmhg', 'ldl_mmol_l', 'bmi'],
  'broken-cell': ['systolic_mmhg', 'ldl_mmol_l', 'bmi'],
  'mixed-unit': ['ldl_mmol_l'],
  'short-row': ['visited_on'],
};

function spoil(row: readonly string[], kind: DirtKind, random: SeededRandom) {
  const fields = SPOILT[kind] ?? ['person'];
  const field = fields[random.below(fields.length)]!;
  const at = COLUMNS.indexOf(field);
  if (kind === 'duplicate-person') return { row, field };
  if (kind === 'short-row') return { row: row.slice(0, -1), field };
  if (kind === 'mixed-unit' && row[at] === 'NA') return null;
  const cells = [...row];
  if (kind === 'sentinel') cells[at] = DIRTY_SPELLINGS[random.below(DIRTY_SPELLINGS.length)]!;
  else if (kind === 'broken-cell') cells[at] = '#REF!';
  else cells[at] = milligrams(row[at]!);
  return { row: cells, field };
}

/** `3.07` mmol/L is 119 mg/dL. */
function milligrams(cell: string): string {
  const hundredths = Number(cell.replace('.', ''));
  return `${Math.floor((hundredths * MG_DL_PER_100_MMOL_L + 5_000) / 10_000)}`;
}

class People {
  readonly cases: CaseRule;
  readonly #random: SeededRandom;
  readonly #bands: Uint8Array;
  readonly #populations: readonly string[];
  readonly #systolic: Int32Array;
  readonly #ldl: Int32Array;
  readonly #liability: Int32Array;

  constructor(plan: CohortPlan, variants: readonly PlantedVariant[]) {
    const { persons, seed } = plan;
    const random = new SeededRandom(`cohort people:${seed}`);
    this.#random = random;
    this.#bands = Uint8Array.from({ length: persons }, () => random.weighted(BAND_WEIGHTS));
    this.#populations = populationsOf(plan).flatMap(({ name, from, to }) =>
      new Array<string>(to - from).fill(name),
    );
    this.#systolic = this.#trait('systolic_mmhg', persons, variants);
    this.#ldl = this.#trait('ldl_mmol_l', persons, variants);
    this.#liability = this.#trait('liability', persons, variants);
    const cases = Math.floor((persons * CASES_PERCENT) / 100);
    const ranked = this.#liability.toSorted().reverse();
    this.cases = { cases, thresholdThousandths: cases > 0 ? ranked[cases - 1]! : null };
  }

  #trait(trait: keyof typeof TRAITS, persons: number, variants: readonly PlantedVariant[]) {
    const { least, perBand, noise } = TRAITS[trait];
    const values = scoresOf(trait, persons, variants);
    for (let person = 0; person < persons; person++)
      values[person]! += this.#random.normal(least + perBand * this.#bands[person]!, noise);
    return values;
  }

  row(person: number): string[] {
    const random = this.#random;
    const threshold = this.cases.thresholdThousandths;
    const isCase = threshold !== null && this.#liability[person]! >= threshold;
    const orMissing = (text: string) => (random.chance(MISSING_PER_MILLION) ? 'NA' : text);
    const systolic = Math.max(60, Math.floor((this.#systolic[person]! + 500) / 1_000));
    const ldl = Math.max(20, Math.floor((this.#ldl[person]! + 5) / 10));
    const bmi = Math.max(140, random.normal(268, 46));
    return [
      personName(person),
      random.below(100) < 51 ? 'female' : 'male',
      BANDS[this.#bands[person]!]!,
      this.#populations[person]!,
      isCase ? 'I25' : 'Z00',
      orMissing(`${systolic}`),
      orMissing(fixedPoint(ldl, 2)),
      orMissing(fixedPoint(bmi, 1)),
      FIRST_VISIT.add({ days: random.below(1_000) }).toString(),
    ];
  }
}

function fixedPoint(units: number, places: number): string {
  const digits = `${units}`.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
