// The lexical rules of CIF 1.1 on one line: words, quoted texts, comments. Text blocks span lines
// and are the reader's.
export interface CifToken {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Null where a quote is opened and not closed on the line. */
export function cifTokens(line: string): CifToken[] | null {
  const tokens: CifToken[] = [];
  let at = 0;
  while (at < line.length) {
    const letter = line.charCodeAt(at);
    if (letter <= 0x20) {
      at++;
      continue;
    }
    if (letter === 0x23) break;
    if (letter === 0x27 || letter === 0x22) {
      const end = closing(line, at);
      if (end < 0) return null;
      tokens.push({ text: line.slice(at + 1, end), isQuoted: true });
      at = end + 1;
      continue;
    }
    let end = at + 1;
    while (end < line.length && line.charCodeAt(end) > 0x20) end++;
    tokens.push({ text: line.slice(at, end), isQuoted: false });
    at = end;
  }
  return tokens;
}

// A quote ends the text only before white space: 'a dog's life' is one text.
function closing(line: string, open: number): number {
  const quote = line[open]!;
  for (let end = line.indexOf(quote, open + 1); end >= 0; end = line.indexOf(quote, end + 1)) {
    const after = line.charCodeAt(end + 1);
    if (Number.isNaN(after) || after <= 0x20) return end;
  }
  return -1;
}
