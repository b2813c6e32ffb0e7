// Whether a file is of a kind that a field takes, by the rules of the `accept` attribute (HTML,
// 4.10.5.1.17): dropping does not ask the browser to check.

interface NamedFile {
  readonly name: string;
  readonly type: string;
}

export function isAccepted({ name, type }: NamedFile, accept: string | undefined): boolean {
  const kinds = (accept ?? '').split(',').map((kind) => kind.trim().toLowerCase());
  const wanted = kinds.filter((kind) => kind !== '');
  if (wanted.length === 0) return true;
  return wanted.some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind);
    if (kind.endsWith('/*')) return type.toLowerCase().startsWith(kind.slice(0, -1));
    return type.toLowerCase() === kind;
  });
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `4.2 MB`, in steps of a thousand (SI), for people. */
export function sizeText(bytes: number, language: string): string {
  let [value, step] = [bytes, 0];
  while (value >= 1000 && step < UNITS.length - 1) [value, step] = [value / 1000, step + 1];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(value);
}
