// Numbers as people write them, read exactly into whole minor units: never through a float.
// `1,234.50` in English and `1 234,50` in French are both 123450 with two places.

export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly minor: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-fine' }
  | { readonly kind: 'too-long' };

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

function separatorsOf(language: string): Separators {
  const parts = new Intl.NumberFormat(language).formatToParts(12345678.9);
  const of = (type: Intl.NumberFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: of('decimal') || '.', group: of('group') };
}

const SPACES = /[\s\u00a0\u202f'’]/g;

/** Group marks stand where groups do: `1,5` is no English number, so it is not read as 15. */
function ungrouped(whole: string, group: string): string | null {
  const parts = group.trim() === '' ? [whole] : whole.split(group);
  const isGrouped = parts.slice(1).every((part) => part.length === 3);
  return isGrouped && (parts[0]!.length <= 3 || parts.length === 1) ? parts.join('') : null;
}

export function readNumber(text: string, places: number, language: string): ReadNumber {
  const bare = text.trim().replace(/^[−–]/, '-').replaceAll(SPACES, '');
  if (bare === '') return { kind: 'empty' };
  const { decimal, group } = separatorsOf(language);
  // Where the point does not part groups, it is as good a decimal sign as the language's own.
  const isPointFree = group !== '.' && decimal !== '.';
  const [whole = '', part = '', ...more] = (isPointFree ? bare.replace('.', decimal) : bare).split(
    decimal,
  );
  const sign = whole.startsWith('-') ? -1n : 1n;
  const digits = ungrouped(whole.replace(/^[-+]/, ''), group);
  if (digits === null || more.length > 0 || !/^\d*$/.test(`${digits}${part}`))
    return { kind: 'unreadable' };
  if (digits === '' && part === '') return { kind: 'unreadable' };
  if (part.length > places) return { kind: 'too-fine' };
  const minor = sign * BigInt(`${digits}${part.padEnd(places, '0')}` || '0');
  const value = Number(minor);
  return Number.isSafeInteger(value) ? { kind: 'number', minor: value } : { kind: 'too-long' };
}

/** The same number, as the language writes it. */
export function numberText(minor: number, places: number, language: string): string {
  const digits = `${Math.abs(minor)}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  const unsigned = [digits.slice(0, cut), digits.slice(cut)].filter(Boolean).join('.');
  const exact = minor < 0 ? `-${unsigned}` : unsigned;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(exact as Intl.StringNumericLiteral);
}
