// Lines that are as usual are read by a shorter way. A carriage return before every line break
// sends each line the longer way: both must see the same records and the same flaws, whatever was
// done to the file.
import { expect, test } from 'vitest';
import type { Flaw } from '../tables/index.ts';
import type { RecordReader } from './record-reader.ts';
import { VcfScan } from './vcf-scan.ts';

const INFO = [
  'AC,A,Integer',
  'AN,1,Integer',
  'AF,A,Float',
  'DP,1,Integer',
  'MQ,1,Float',
  'DB,0,Flag',
  'ANN,.,String',
  'ORIGIN,1,String',
  'BOTH,2,Integer',
  'EACH,R,Integer',
  'LETTER,1,Character',
].map((text) => {
  const [id, number, type] = text.split(',');
  return `##INFO=<ID=${id},Number=${number},Type=${type},Description="x">`;
});
const header = (minor: number, samples: string) => [
  `##fileformat=VCFv4.${minor}`,
  '##contig=<ID=1,length=1000000>',
  ...INFO,
  '##FORMAT=<ID=GT,Number=1,Type=String,Description="x">',
  '##FORMAT=<ID=AD,Number=R,Type=Integer,Description="x">',
  `#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO${samples}`,
];
const SITES = [
  '1\t10\t.\tA\tG\t.\tPASS\tAC=1;AN=20;AF=0.05;DB',
  '1\t10\trs1;rs2\tA\tC,T\t12.5\tPASS\tAC=1,2;AN=20;AF=5e-2,.;DP=7;DB',
  '1\t20\trs3\tACG\tA\t9\tlow\tAC=4;AN=20;ANN=a|b|c,d|e;MQ=nan',
  '1\t21\t.\tC\tCTTTTTTTTTTT\t1e3\tlow;bad\tBOTH=1,2;EACH=3,-4;ORIGIN=x',
  '1\t21\t.\tCA\tCATTTTTTTTTTT\t-1\tlow;bad\tBOTH=.;EACH=.;NOVEL=+3;LETTER=x;',
  '1\t22\t.\tG\t.\t.\t.\t.',
  '1\t22\t.\tg\t<DEL>,*\t0\t.\tEND=30;DP=-1',
  '1\t23\t.\tT\tA\t3.\tPASS\tAC=0;AN=0;AC=1',
  '2\t5\t.\tN\tA\t.5\tPASS\tAC=;AN=4',
  '2\t5\t.\tC\tA\t0\tPASS\tAC=12;AN=40',
  '2\t5\t.\tC\tA\t0\tPASS\tANN="a,b";DP=1;DB=1',
];
const SAMPLES = [
  'GT\t0|0\t0|1\t1|1\t./.',
  'GT:AD\t0/1:1,2\t1:.\t.:0,0\t0|0',
  'GT\t0/0\t0/0\t.|1\t2|1',
];

interface Seen {
  readonly records: unknown[];
  readonly flaws: Flaw[];
}

function seenIn(content: Buffer, chunk: number): Seen {
  const records: unknown[] = [];
  const flaws: Flaw[] = [];
  const visitor = {
    header: () => undefined,
    record({ contig, position, ref, alts, isPassed, info, tally }: RecordReader, line: number) {
      const { declaredAc, declaredAn } = info;
      const { alleleNumber, missing } = tally;
      const counted = alts.map((_, i) => [tally.counts[i + 1], tally.carriers[i + 1]]);
      records.push([line, contig, position, ref, structuredClone(alts), isPassed, counted]);
      records.push([declaredAc && [...declaredAc], declaredAn, alleleNumber, missing]);
    },
    unread: (line: number) => records.push(line),
  };
  const scan = new VcfScan(visitor, (flaw) => flaws.push(flaw));
  let ended: Flaw | null = null;
  for (let at = 0; at < content.length; at += chunk)
    ended = scan.push(content.subarray(at, at + chunk));
  ended = scan.end();
  if (ended) flaws.push(ended);
  return { records, flaws };
}

/** Bytes changed, taken out or written twice; never a carriage return. */
function damaged(text: string, seed: number): string {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const body = text.indexOf('#CHROM');
  let made = text;
  for (let edits = 1 + below(6); edits > 0; edits--) {
    const at = body + below(made.length - body);
    const put = ['.', ',', ';', '=', '\t', '\n', ' ', '0', '-', 'A', '|', ':', '\u0000', 'é'][
      below(14)
    ];
    const kind = below(3);
    if (kind === 0) made = made.slice(0, at) + put + made.slice(at + 1);
    else if (kind === 1) made = made.slice(0, at) + made.slice(at + 1 + below(5));
    else made = made.slice(0, at + 1 + below(8)) + made.slice(at);
  }
  return made;
}

const both = (text: string) => [
  seenIn(Buffer.from(text), 1 << 20),
  seenIn(Buffer.from(text.replaceAll('\n', '\r\n')), 1 << 20),
];

test.each([
  ['4.2, without samples', 2, false],
  ['4.4, without samples', 4, false],
  ['4.2, with samples', 2, true],
  ['4.4, with samples', 4, true],
] as const)('both ways see the same: %s', (_, minor, hasSamples) => {
  const lines = SITES.map((line, i) => (hasSamples ? `${line}\t${SAMPLES[i % 3]}` : line));
  const head = header(minor, hasSamples ? '\tFORMAT\ta\tb\tc\td' : '');
  const good = `${[...head, ...lines, ...lines].join('\n')}\n`;
  const [plain, longer] = both(good);
  expect(plain!.records.length).toBeGreaterThan(20);
  expect(plain!.flaws.length).toBeGreaterThan(5);
  expect(plain).toEqual(longer);
  for (let seed = 1; seed <= 500; seed++) {
    const [first, second] = both(damaged(good, seed));
    expect(first, `damage ${seed}`).toEqual(second);
  }
});

test('a run of genotypes is counted the same in every place', () => {
  const columns = ['0|0', '0/0', '0|1', '1|0', '1/1', '1|1', './.', '.|1', '2|1', '0|2', '2/2'];
  for (let count = 1; count < 40; count++) {
    const names = Array.from({ length: count }, (_, i) => `s${i}`);
    const chosen = names.map((_, i) => columns[i < 11 || i % 7 === 0 ? (i * count) % 11 : i % 2]!);
    const sample = names.map((name) => `\t${name}`).join('');
    const head = header(3, `\tFORMAT${sample}`).join('\n');
    const text = `${head}\n1\t7\t.\tA\tC,G\t.\t.\t.\tGT\t${chosen.join('\t')}\n`;
    const { records } = seenIn(Buffer.from(text), 1 << 20);
    const called = chosen.flatMap((one) => one.split(/[|/]/));
    const of = (allele: string) => [
      called.filter((one) => one === allele).length,
      chosen.filter((one) => one.split(/[|/]/).includes(allele)).length,
    ];
    const missing = chosen.filter((one) => one === './.').length;
    const number = called.filter((one) => one !== '.').length;
    expect(records[0]).toEqual(expect.arrayContaining([[of('1'), of('2')]]));
    expect(records[1]).toEqual([null, null, number, missing]);
  }
});
