// Words that people read before they sign must look like what they are: no control characters, no
// marks that turn the direction of the text round or hide letters in it (Unicode TR36, TR39).
import type { Because } from '../../base/refusal.ts';

// C0 and C1 controls (line feed and tab aside), soft hyphen, zero-width and joining marks,
// direction marks, overrides and isolates, tags and the byte order mark.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

/** A reason for each text with a character that cannot be seen; `lines` allows line feeds. */
export function hiddenCharacters(field: string, text: string, lines = false): Because[] {
  const hidden = HIDDEN.exec(text) ?? (lines ? null : /[\n\t]/.exec(text));
  if (!hidden) return [];
  const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [{ field, text: `the character U+${code} at position ${hidden.index} cannot be seen` }];
}
