// Invented tables from a plan and a seed, line by line. The first line says that they are invented.
import { invariant } from '../../../base/invariant.ts';
import { SeededRandom } from './seeded-random.ts';

export interface Code {
  readonly code: string;
  readonly weight: number;
}

export type ColumnPlan = { readonly name: string; readonly missingPerMillion?: number } & (
  | { readonly kind: 'id'; readonly prefix: string }
  | {
      readonly kind: 'coded';
      readonly codes: readonly Code[];
      /** How many rows hold a code, exactly; the other rows never hold it. */
      readonly exactly?: { readonly code: string; readonly rows: number };
    }
  | {
      /** Roughly normal, counted in units of 10^-places. */
      readonly kind: 'measured';
      readonly places: number;
      readonly mean: number;
      readonly deviation: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'date'; readonly from: string; readonly days: number }
);

export interface TablePlan {
  readonly title: string;
  readonly seed: string;
  readonly rows: number;
  readonly columns: readonly ColumnPlan[];
  /** Puts a broken spreadsheet reference into this share of the cells that are missing. */
  readonly brokenPerMillion?: number;
}

export function* generateTable(plan: TablePlan): Generator<string> {
  const random = new SeededRandom(`table:${plan.seed}`);
  yield `# synthetic, generated: ${plan.title} (invented, seed ${plan.seed})\n`;
  yield `${plan.columns.map((column) => quoted(column.name)).join(',')}\n`;
  const planted = plan.columns.map((column) => plantedRows(column, plan.rows, random));
  for (let row = 0; row < plan.rows; row++) {
    const cells = plan.columns.map((column, at) => {
      if (planted[at]!.has(row)) return cell(column, row, random, true);
      if (column.missingPerMillion && random.chance(column.missingPerMillion))
        return random.chance(plan.brokenPerMillion ?? 0) ? '#REF!' : 'NA';
      return cell(column, row, random, false);
    });
    yield `${cells.map(quoted).join(',')}\n`;
  }
}

function plantedRows(column: ColumnPlan, rows: number, random: SeededRandom): ReadonlySet<number> {
  const exactly = column.kind === 'coded' ? column.exactly : undefined;
  return new Set(exactly ? random.sample(exactly.rows, rows) : []);
}

function cell(column: ColumnPlan, row: number, random: SeededRandom, isPlanted: boolean): string {
  switch (column.kind) {
    case 'id':
      return `${column.prefix}${(row + 1).toString().padStart(6, '0')}`;
    case 'coded':
      return isPlanted ? column.exactly!.code : drawnCode(column, random);
    case 'measured': {
      const drawn = random.normal(column.mean, column.deviation);
      return decimal(Math.min(column.most, Math.max(column.least, drawn)), column.places);
    }
    case 'date':
      return Temporal.PlainDate.from(column.from)
        .add({ days: random.below(column.days) })
        .toString();
  }
}

function drawnCode(column: Extract<ColumnPlan, { kind: 'coded' }>, random: SeededRandom): string {
  const codes = column.codes.filter(({ code }) => code !== column.exactly?.code);
  invariant(codes.length > 0, `column ${column.name} has a code to draw`);
  return codes[random.weighted(codes.map(({ weight }) => weight))]!.code;
}

function decimal(units: number, places: number): string {
  if (places === 0) return `${units}`;
  const digits = Math.abs(units)
    .toString()
    .padStart(places + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
