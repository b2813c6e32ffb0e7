// Which choices a typed word leaves: every word of it somewhere in the choice, whatever the case
// and the accents.
export interface ComboOption {
  readonly value: string;
  readonly text: string;
  /** A word more on it, searched as well: a code, a place. */
  readonly hint?: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

export function matchingOptions(
  options: readonly ComboOption[],
  typed: string,
): readonly ComboOption[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ text, hint = '' }) => {
    const whole = plain(`${text} ${hint}`);
    return words.every((word) => whole.includes(word));
  });
}
