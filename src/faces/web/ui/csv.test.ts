import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const columns = [
  { title: 'Name', value: ({ name }: Row) => name },
  { title: 'Count, in all', value: ({ count }: Row) => count },
];
interface Row {
  readonly name: string;
  readonly count: number | bigint | null;
}

describe('rows as CSV', () => {
  it('quotes what needs it and ends every line as RFC 4180 asks', () => {
    const rows = [
      { name: 'a "b"', count: 1 },
      { name: 'line\nbreak', count: null },
    ];
    expect(csvOf(columns, rows)).toBe('Name,"Count, in all"\r\n"a ""b""",1\r\n"line\nbreak",\r\n');
  });

  it('makes text of what a spreadsheet would run, and leaves numbers alone', () => {
    const rows = [
      { name: '=SUM(A1)', count: -5 },
      { name: '-12.50', count: 9_007_199_254_740_993n },
      { name: '@cmd', count: 0 },
    ];
    expect(csvOf(columns, rows).split('\r\n').slice(1, 4)).toEqual([
      "'=SUM(A1),-5",
      '-12.50,9007199254740993',
      "'@cmd,0",
    ]);
  });

  it('writes the headings alone for no rows', () => {
    expect(csvOf(columns, [])).toBe('Name,"Count, in all"\r\n');
  });
});
