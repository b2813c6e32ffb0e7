import { describe, expect, it } from 'vitest';
import { columnsOf, firstRecord } from './header-columns.ts';

describe('columns of a chosen file', () => {
  it('reads quoted names', () => {
    expect(firstRecord('person,"a ""b"", c",x\n1,2,3', ',')).toEqual(['person', 'a "b", c', 'x']);
  });

  it('reads nothing from a head without an end', () => {
    expect(firstRecord('a,b', ',')).toEqual([]);
  });

  it('knows CSV and TSV by their names and leaves the rest to the node', async () => {
    expect(await columnsOf(new File(['\uFEFFa\tb\r\n1\t2'], 't.TSV'))).toEqual(['a', 'b']);
    expect(await columnsOf(new File(['a,b\n'], 'v.vcf'))).toEqual([]);
  });
});
