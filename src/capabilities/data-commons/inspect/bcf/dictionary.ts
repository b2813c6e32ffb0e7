// The two dictionaries of a BCF (VCF 4.3 section 6.2.1): numbers for FILTER, INFO and FORMAT keys,
// and numbers for contigs, given by the order of the header lines or by `IDX`.
import { fieldOf, parseMeta } from '../../variants/index.ts';

const ENTRIES_MAX = 1_000_000;
const LINE = /^##(FILTER|INFO|FORMAT|contig)=(<.*>)\s*$/;

export interface Dictionary {
  /** PASS is 0 whether or not the header has it. */
  readonly keys: readonly (string | undefined)[];
  readonly filters: ReadonlySet<number>;
  readonly contigs: readonly (string | undefined)[];
}

export function dictionaryOf(header: string): Dictionary {
  const keys = new Numbers(['PASS']);
  const contigs = new Numbers([]);
  const filters = new Set<number>([0]);
  for (const line of header.split('\n')) {
    const match = LINE.exec(line);
    const fields = match && parseMeta(match[2]!);
    if (!fields || 'rule' in fields) continue;
    const id = fieldOf(fields, 'ID')?.value;
    const stated = fieldOf(fields, 'IDX')?.value;
    if (id === undefined) continue;
    const place = stated !== undefined && /^\d{1,9}$/.test(stated) ? Number(stated) : null;
    if (match[1] === 'contig') contigs.add(id, place);
    else {
      const number = keys.add(id, place);
      if (match[1] === 'FILTER') filters.add(number);
    }
  }
  return { keys: keys.names, filters, contigs: contigs.names };
}

class Numbers {
  readonly names: (string | undefined)[];
  readonly #known: Map<string, number>;

  constructor(names: string[]) {
    this.names = names;
    this.#known = new Map(names.map((name, at) => [name, at]));
  }

  /** A key of INFO and of FORMAT has one number. */
  add(name: string, stated: number | null): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const at = stated ?? this.names.length;
    if (at >= ENTRIES_MAX) return -1;
    while (this.names.length < at) this.names.push(undefined);
    this.names[at] = name;
    this.#known.set(name, at);
    return at;
  }
}
