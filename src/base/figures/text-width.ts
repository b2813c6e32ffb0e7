// How wide a text will be, without a browser to ask: advances of IBM Plex Sans in thousandths of an
// em, rounded up, since a label with room to spare is better than two that touch.

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
}

const CLASSES: readonly (readonly [string, number])[] = [
  ["ijlI|!.,:;'·’", 310],
  ['abcdeghknopqsuvxyzàâçéèêëîïôöùûü', 585],
  ['frt()[]-\u2010\u2011/ \u00a0\u202f', 400],
  ['mwMW%@—…', 930],
  ['ABCDGHKNOPQRUVXYÀÁÂÄÇÉÈÊËÎÏÔÖÙÛÜ&', 690],
];
const ADVANCES = new Map(
  CLASSES.flatMap(([letters, width]) => [...letters].map((c) => [c, width])),
);
const OTHER = 600;
const WIDE = 1000;
const MONO = 600;

const advance = (character: string): number =>
  ADVANCES.get(character) ?? (character.codePointAt(0)! >= 0x1100 ? wide(character) : OTHER);
// Punctuation and arrows above U+2000 are no wider than letters; ideographs are square.
const wide = (character: string): number => (character.codePointAt(0)! < 0x2e80 ? OTHER : WIDE);

export function widthOfText(
  content: string,
  { size = 12, bold = false, mono = false }: TextStyle = {},
): number {
  let thousandths = 0;
  for (const character of content) thousandths += mono ? MONO : advance(character);
  return (thousandths * size * (bold ? 1.05 : 1)) / 1000;
}

/** Words on lines no wider than asked; a word wider than a line stands alone and is cut. */
export function wrapText(content: string, width: number, style: TextStyle = {}): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of content.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOfText(longer, style) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = cutText(word, width, style);
  }
  return [...lines, current];
}

/** The text, or its beginning and an ellipsis when there is no room for all of it. */
export function cutText(content: string, width: number, style: TextStyle = {}): string {
  if (widthOfText(content, style) <= width) return content;
  const letters = [...content];
  while (letters.length > 1 && widthOfText(`${letters.join('')}…`, style) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
