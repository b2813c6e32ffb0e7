// Words that people read before they sign must look like what they are: no control characters, no
// marks that turn the direction of the text round or hide letters in it (Unicode TR36, TR39).
import type { Because } from '../../base/refusal.ts';

/** Code points, first and last of each stretch; line feed and tab are looked at apart. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // Arabic letter mark
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200f], // zero width, direction marks
  [0x202a, 0x202e], // direction embeddings and overrides
  [0x2060, 0x206f], // word joiner, isolates
  [0xfeff, 0xfeff], // byte order mark
  [0xe0000, 0xe007f], // tags
];

const isHidden = (code: number, lines: boolean): boolean =>
  (!lines && (code === 0x09 || code === 0x0a)) ||
  HIDDEN.some(([first, last]) => code >= first && code <= last);

/** A reason where a character cannot be seen; `lines` allows line feeds and tabs. */
export function hiddenCharacters(field: string, text: string, lines = false): Because[] {
  let position = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (isHidden(code, lines)) {
      const name = code.toString(16).toUpperCase().padStart(4, '0');
      return [{ field, text: `the character U+${name} at position ${position} cannot be seen` }];
    }
    position++;
  }
  return [];
}
