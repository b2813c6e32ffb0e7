// The columns of a table, read from the head of a file that was chosen here: only to fill the form;
// the node reads the file itself.

const HEAD_BYTES = 64 * 1024;

/** The first record of RFC 4180 text; empty where it does not end within the head. */
export function firstRecord(text: string, separator: string): string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cells[cells.length - 1] += sign;
      else if (text[at + 1] === '"') {
        cells[cells.length - 1] += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === separator) cells.push('');
    else if (sign === '\n' || sign === '\r') return cells.map((cell) => cell.trim());
    else cells[cells.length - 1] += sign;
  }
  return [];
}

export async function columnsOf(file: File): Promise<string[]> {
  const separator = /\.csv$/i.test(file.name) ? ',' : /\.tsv$/i.test(file.name) ? '\t' : null;
  if (separator === null) return [];
  const text = await file.slice(0, HEAD_BYTES).text();
  return firstRecord(text.replace(/^\uFEFF/, ''), separator).filter((name) => name !== '');
}
