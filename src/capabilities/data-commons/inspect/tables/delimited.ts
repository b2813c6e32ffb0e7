// CSV and TSV, plain or compressed. Known by the ending of the name, or by lines that agree on how
// many fields they have; comes after every format that says what it is.
import { isUtf8 } from 'node:buffer';
import type { Json } from '../../../../base/json.ts';
import type { Delimiter } from '../../tables/index.ts';
import type { Sight, StreamInspector } from '../contract.ts';
import { DelimitedScan, type DelimitedState, type TellTable } from './delimited-scan.ts';

export const delimitedInspectorTelling = (tell: TellTable | null): StreamInspector => ({
  kind: 'stream',
  formats: ['csv', 'tsv'],
  recognises: (sight) => formatOf(sight),
  begin: (sight, _context, saved?: Json) => {
    const scan = new DelimitedScan(formatOf(sight) ?? 'csv', delimiterOf(sight), tell);
    if (saved !== undefined) scan.restore(saved as unknown as DelimitedState);
    return scan;
  },
});
export const delimitedInspector = delimitedInspectorTelling(null);

function formatOf(sight: Sight): 'csv' | 'tsv' | null {
  const name = sight.name.replace(/\.b?gz$/, '');
  if (sight.compression === 'zip') return null;
  if (/\.csv$/.test(name)) return 'csv';
  if (/\.(tsv|tab)$/.test(name)) return 'tsv';
  const delimiter = agreedDelimiter(sight.head);
  return delimiter && (delimiter === '\t' ? 'tsv' : 'csv');
}

function delimiterOf(sight: Sight): Delimiter {
  if (formatOf(sight) === 'tsv') return '\t';
  const line = Buffer.from(sight.head).toString('latin1').split('\n', 1)[0] ?? '';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

const LINES_LOOKED_AT = 20;
/** What begins like this is another format's, or nobody's table: markup, headers, sequences. */
const OTHER_BEGINNINGS = /^(?:[{[<>@#%;]|\s*$)/;

/** Two lines or more, all with the same number of fields, and more than one. */
function agreedDelimiter(head: Uint8Array): Delimiter | null {
  const end = head.lastIndexOf(10);
  if (end < 0 || head.includes(0) || !isUtf8(head.subarray(0, end))) return null;
  const text = Buffer.from(head.subarray(0, end)).toString('utf8');
  const lines = text.split(/\r?\n/, LINES_LOOKED_AT);
  if (lines.length < 2 || OTHER_BEGINNINGS.test(lines[0]!)) return null;
  const fields = (delimiter: Delimiter) => lines.map((line) => line.split(delimiter).length);
  const agreed = (['\t', ',', ';'] as const).find((delimiter) => {
    const counts = fields(delimiter);
    return counts[0]! > 1 && counts.every((count) => count === counts[0]);
  });
  return agreed ?? null;
}
