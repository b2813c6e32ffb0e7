import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { pdbInspector } from './pdb.ts';

const atom = (serial: number, name: string, residue: string, chain: string, number: number) =>
  [
    /^(HOH|REA)$/.test(residue) ? 'HETATM' : 'ATOM  ',
    `${String(serial).padStart(5)} ${name.padEnd(4)} ${residue.padStart(3)} ${chain}`,
    `${String(number).padStart(4)}      17.047  14.099  -3.625  1.00 13.79           `,
    `${name.trim()[0]}  `,
  ].join('');
const MODEL = [
  atom(1, ' N', 'THR', 'A', 1),
  atom(2, ' CA', 'THR', 'A', 1),
  atom(3, ' C1', 'REA', 'A', 200),
  atom(4, ' O', 'HOH', 'B', 300),
];
const zeros = (many: number) => '    0'.repeat(many);
const GOOD = [
  'HEADER    PLANT PROTEIN                           30-APR-81   1CRN              ',
  'EXPDTA    SOLUTION NMR                                                          ',
  'REMARK   2 RESOLUTION.    1.50 ANGSTROMS.                                       ',
  'NUMMDL    2                                                                     ',
  'MODEL        1                                                                  ',
  ...MODEL,
  'ENDMDL                                                                          ',
  'MODEL        2                                                                  ',
  ...MODEL,
  'ENDMDL                                                                          ',
  `MASTER    ${zeros(8)}    4${zeros(3)}          `,
  'END                                                                             ',
  '',
].join('\n');
const scan = (text: string, chunk?: number) =>
  scanWhole(pdbInspector, 'a.pdb', utf8(text), undefined, chunk);
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);

describe('PDB', () => {
  it('counts what is there, whatever the chunks', async () => {
    for (const chunk of [1, 37, 10_000]) {
      const report = await scan(GOOD, chunk);
      expect(report).toMatchObject({ records: 8, isComplete: true, findings: [] });
      expect(report.facts).toEqual({
        entryId: '1CRN',
        methods: ['SOLUTION NMR'],
        resolutionAngstrom: 1.5,
        atoms: 8,
        heteroAtoms: 4,
        models: 2,
        chains: 2,
        residues: 1,
        heteroGroups: 1,
        waters: 1,
        elements: { C: 4, N: 2, O: 2 },
      });
    }
  });

  it.each([
    ['pdb.coordinates', GOOD.replace('17.047', '17.o47'), true],
    ['pdb.columns', GOOD.replace('  17.047  14.099', ' 17.047   14.099'), true],
    ['pdb.short-line', GOOD.replace(/(ATOM {6}1.{20}).*/, '$1'), true],
    ['pdb.serial', GOOD.replace('ATOM      2', 'ATOM      1'), true],
    ['pdb.serial-number', GOOD.replace('ATOM      2', 'ATOM      ?'), true],
    ['pdb.serial-overfull', GOOD.replace('ATOM      2', 'ATOM  *****'), true],
    ['pdb.model-count', GOOD.replace('NUMMDL    2', 'NUMMDL    3'), true],
    ['pdb.atom-count', GOOD.replace(/(MASTER.{48})4/, '$15'), true],
    ['pdb.model-open', GOOD.slice(0, GOOD.lastIndexOf('ENDMDL')), false],
    ['pdb.model', GOOD.replace('ENDMDL', 'TER   '), true],
    ['pdb.no-end', GOOD.replace(/END {77}\n/, ''), true],
    ['pdb.after-end', `${GOOD}ATOM`, true],
    ['pdb.columns-80', GOOD.replace('1CRN   ', `1CRN   ${'x'.repeat(30)}`), true],
    ['pdb.record', GOOD.replace('EXPDTA', 'EXPERI'), true],
  ])('finds %s', async (rule, text, isComplete) => {
    const report = await scan(text);
    expect(rules(report)).toContain(rule);
    expect(report.isComplete).toBe(isComplete);
  });

  it('tells its own from others, and always reports', async () => {
    const recognised = (name: string, text: string) =>
      pdbInspector.recognises(sightOf(name, utf8(text)));
    expect(recognised('x', GOOD)).toBe('pdb');
    expect(recognised('x.pdb', MODEL.join('\n'))).toBe('pdb');
    expect(recognised('x.txt', 'TITLE   of something\nelse')).toBeNull();
    const bytes = utf8(GOOD);
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(await scanWhole(pdbInspector, 'a.pdb', damaged(bytes, seed), undefined, 101));
  });
});
