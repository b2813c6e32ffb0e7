// A fact's value as people read it.
interface Words {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly unknown: string;
}

export function factText(value: unknown, words: Words): string {
  if (value === undefined || value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.length === 0 ? words.none : value.map((one) => factText(one, words)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number}`;
}
