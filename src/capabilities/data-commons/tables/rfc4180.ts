// The rules a delimited table can break, each with the paragraph it comes from and the repair.
import type { Flaw } from './flaw.ts';

const UTF8_NEXT =
  'Save the table as UTF-8 (without conversion to another code page) and try again.';

function rule(line: number, name: string, citation: string, text: string, next: string): Flaw {
  return { line, rule: `csv.${name}`, citation, text, next };
}

export const empty = (): Flaw =>
  rule(
    1,
    'header',
    'RFC 4180 section 2 rule 3',
    'the file holds no header line.',
    'Put the column names on the first line.',
  );

export const notUtf8 = (line: number): Flaw =>
  rule(line, 'utf-8', 'RFC 4180 section 3; RFC 3629', 'the bytes are not UTF-8.', UTF8_NEXT);

export const columnCount = (line: number, found: number, expected: number): Flaw =>
  rule(
    line,
    'constant-columns',
    'RFC 4180 section 2 rule 4',
    `${found} fields where the header has ${expected}.`,
    'Give every line the same number of fields; quote a field that holds the delimiter.',
  );

export const blankLine = (line: number): Flaw =>
  rule(
    line,
    'constant-columns',
    'RFC 4180 section 2 rule 4',
    'an empty line stands between records.',
    'Remove the empty line.',
  );

export const strayQuote = (line: number): Flaw =>
  rule(
    line,
    'quote-in-field',
    'RFC 4180 section 2 rule 5',
    'a double quote stands inside a field that is not quoted.',
    'Enclose the field in double quotes and double the quote inside it.',
  );

export const afterQuote = (line: number): Flaw =>
  rule(
    line,
    'quote-escape',
    'RFC 4180 section 2 rule 7',
    'text follows the closing double quote of a field in the record that starts here.',
    'Double every quote that belongs to the value.',
  );

export const unclosedQuote = (line: number): Flaw =>
  rule(
    line,
    'quote-closed',
    'RFC 4180 section 2 rule 6',
    'a quoted field of the record that starts here is never closed.',
    'Close the quote, or double it if it belongs to the value.',
  );

export const columnName = (line: number, field: string, text: string): Flaw => ({
  ...rule(
    line,
    'header',
    'RFC 4180 section 2 rule 3',
    text,
    'Give every column a name of its own on the header line.',
  ),
  field,
});

export const recordTooLong = (line: number): Flaw => ({
  ...rule(
    line,
    'record-length',
    'RFC 4180 section 2 rule 1',
    'the record that starts here is longer than 4 MiB.',
    'Check for an unclosed quote, or split the record.',
  ),
  isLimit: true,
});

export const tooManyColumns = (line: number, most: number): Flaw => ({
  ...rule(
    line,
    'column-limit',
    'RFC 4180 section 2 rule 4',
    `more than ${most} fields in one record.`,
    'Turn the table into long form, or split it by columns.',
  ),
  isLimit: true,
});
