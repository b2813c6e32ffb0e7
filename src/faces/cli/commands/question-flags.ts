// A question from flags; a text says what is wrong with them.

export interface QuestionFlags {
  readonly variant?: string;
  readonly presence?: boolean;
  readonly count?: boolean;
  readonly crossTab?: string;
  readonly mean?: string;
  readonly quantiles?: string;
  readonly edges?: string;
  readonly probability?: readonly string[];
  readonly where?: readonly string[];
}

type Question = { readonly kind: string; readonly [field: string]: unknown };

export function questionFrom(flags: QuestionFlags): Question | string {
  const kinds = [flags.variant, flags.count, flags.crossTab, flags.mean, flags.quantiles];
  if (kinds.filter((given) => given !== undefined && given !== false).length !== 1)
    return 'Ask one thing: --variant, --count, --cross-tab, --mean or --quantiles. See entente ask --help.';
  if (flags.variant !== undefined) return variantQuestion(flags.variant, flags.presence ?? false);
  const filters = (flags.where ?? []).map(filterFrom);
  const wrong = filters.find((filter) => typeof filter === 'string');
  if (wrong !== undefined) return wrong as string;
  if (flags.crossTab !== undefined) {
    const [rows, columns, ...more] = flags.crossTab.split(',');
    if (!rows || !columns || more.length > 0) return '--cross-tab takes rows,columns';
    return { kind: 'cross-tab', rows, columns, filters };
  }
  if (flags.mean !== undefined) return { kind: 'mean', of: flags.mean, filters };
  if (flags.quantiles !== undefined) return quantilesQuestion(flags, filters);
  return { kind: 'count', filters };
}

function quantilesQuestion(flags: QuestionFlags, filters: readonly unknown[]): Question | string {
  if (flags.edges === undefined) return '--quantiles needs --edges, for example --edges 1,2,3';
  const probabilities = flags.probability?.length ? flags.probability : ['1/4', '1/2', '3/4'];
  return {
    kind: 'quantiles',
    of: flags.quantiles,
    edges: flags.edges.split(','),
    probabilities,
    filters,
  };
}

function variantQuestion(text: string, presence: boolean): Question | string {
  const [assembly, contig, position, ref, alt, ...more] = text.split(':');
  if (
    !assembly ||
    !contig ||
    !position ||
    !ref ||
    !alt ||
    more.length > 0 ||
    !/^\d+$/.test(position)
  )
    return `--variant takes assembly:contig:position:ref:alt, not ${text}`;
  return {
    kind: presence ? 'variant-presence' : 'allele-count',
    variant: { assembly, contig, position: Number(position), ref, alt },
  };
}

function filterFrom(text: string): Record<string, unknown> | string {
  const at = text.indexOf('=');
  if (at < 1) return `--where takes column=value, not ${text}`;
  const [column, value] = [text.slice(0, at), text.slice(at + 1)];
  const range = /^(.*)\.\.(.*)$/.exec(value);
  if (range)
    return {
      column,
      op: 'range',
      ...(range[1] ? { from: cellValue(range[1]) } : {}),
      ...(range[2] ? { upTo: cellValue(range[2]) } : {}),
    };
  if (value.includes('|')) return { column, op: 'in', values: value.split('|').map(cellValue) };
  return { column, op: 'is', value: cellValue(value) };
}

const cellValue = (text: string): string | number =>
  /^-?\d{1,15}$/.test(text) ? Number(text) : text;
