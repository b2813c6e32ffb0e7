import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { cifTokens } from './cif-tokens.ts';
import { mmcifInspector } from './mmcif.ts';

const COLUMNS = [
  'group_PDB',
  'id',
  'type_symbol',
  'label_atom_id',
  'label_comp_id',
  'label_asym_id',
  'auth_seq_id',
  'Cartn_x',
  'Cartn_y',
  'Cartn_z',
  'pdbx_PDB_model_num',
];
const ATOMS = [
  'ATOM 1 N N SER A 1 1.5 -2.25 3 1',
  'ATOM 2 C CA SER A 1 1.5 2 3e1 1',
  'HETATM 3 C C1 REA B 200 1 2 3 1',
  'HETATM 4 O O HOH C 300 1 2 3 1',
  "ATOM 1 N 'N''' SER A 1 1.5 -2.25 3 2",
].join('\n');
const GOOD = `data_XYZ1
#
_entry.id XYZ1
_exptl.method 'X-RAY DIFFRACTION'
_refine.ls_d_res_high 1.80
_struct.title
;A title of
two lines with ' a quote
;
loop_
${COLUMNS.map((name) => `_atom_site.${name}`).join('\n')}
${ATOMS}
#
`;
const scan = (text: string, chunk?: number) =>
  scanWhole(mmcifInspector, 'a.cif', utf8(text), undefined, chunk);
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);

describe('mmCIF', () => {
  it('counts what is there, whatever the chunks', async () => {
    for (const chunk of [1, 13, 10_000]) {
      const report = await scan(GOOD.replace("'N'''", "N'"), chunk);
      expect(report).toMatchObject({ records: 5, isComplete: true });
      expect(rules(report)).toEqual(['mmcif.models']);
      expect(report.facts).toEqual({
        entryId: 'XYZ1',
        blocks: 1,
        methods: ['X-RAY DIFFRACTION'],
        resolutionAngstrom: 1.8,
        atoms: 5,
        heteroAtoms: 2,
        models: 2,
        chains: 3,
        residues: 1,
        heteroGroups: 1,
        waters: 1,
        elements: { C: 2, N: 2, O: 1 },
      });
    }
  });

  it('splits a line as CIF does', () => {
    const texts = (line: string) => cifTokens(line)?.map(({ text }) => text);
    expect(texts(`a 'b c' "d'e" 'a dog's life' # no`)).toEqual(['a', 'b c', "d'e", "a dog's life"]);
    expect(texts("5'-end x#y")).toEqual(["5'-end", 'x#y']);
    expect(cifTokens("'open")).toBeNull();
  });

  it.each([
    ['mmcif.loop-columns', GOOD.replace('1 2 3 1\nHETATM 4', '1 2 3\nHETATM 4'), true],
    ['mmcif.coordinates', GOOD.replace('3e1', 'abc'), true],
    ['mmcif.serial', GOOD.replace('ATOM 2', 'ATOM 1'), true],
    ['mmcif.serial-number', GOOD.replace('ATOM 2', 'ATOM x'), true],
    ['mmcif.quote', GOOD.replace("DIFFRACTION'", 'DIFFRACTION'), false],
    ['mmcif.text-block', GOOD.replace('\n;\n', '\n \n'), false],
    ['mmcif.no-value', GOOD.replace(' 1.80', ''), true],
    ['mmcif.repeated-name', GOOD.replace('_exptl.method', '_entry.id'), true],
    ['mmcif.no-block', GOOD.replace('data_XYZ1', ''), true],
    ['mmcif.atom-columns', GOOD.replace('_atom_site.Cartn_z', '_atom_site.other'), true],
    ['mmcif.not-ascii', GOOD.replace('A title', '\u{c5} title'), true],
  ])('finds %s', async (rule, text, isComplete) => {
    const report = await scan(text);
    expect(rules(report)).toContain(rule);
    expect(report.isComplete).toBe(isComplete);
  });

  it('says an empty loop, and stops at an endless line', async () => {
    expect(rules(await scan('data_a\nloop_\n_a.b\n_a.c\n#\n'))).toContain('mmcif.loop-empty');
    const endless = await scan(`data_a\n_a.b ${'x'.repeat(2 ** 21)}`);
    expect(rules(endless)).toContain('mmcif.line-length');
  });

  it('tells its own from others, and always reports', async () => {
    const recognised = (text: string) => mmcifInspector.recognises(sightOf('a.cif', utf8(text)));
    expect(recognised(GOOD)).toBe('mmcif');
    expect(recognised('data_x\n_cell_length_a 5\n')).toBeNull();
    const bytes = utf8(GOOD);
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(await scanWhole(mmcifInspector, 'a.cif', damaged(bytes, seed), undefined, 101));
  });
});
