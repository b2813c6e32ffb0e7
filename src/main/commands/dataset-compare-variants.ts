// `entente dataset compare-variants`: a VCF held against variant records kept elsewhere, as a
// Beacon serves them. Works without a node.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { buildCommand } from '@stricli/core';
import { refusal } from '../../base/refusal.ts';
import { compareVariants, type VariantComparison } from '../../capabilities/data-commons/index.ts';
import { EXIT, out, type Terminal } from '../../faces/cli/index.ts';
import { endRefused, orSayFault } from './ending.ts';
import { counted } from './inspection-text.ts';

interface CompareFlags {
  readonly json?: boolean;
}

export const datasetCompareVariantsCommand = buildCommand<CompareFlags, [string, string], Terminal>(
  {
    docs: {
      brief: 'Hold a VCF against variant records kept elsewhere, and name every difference',
      fullDescription:
        'Examples:\n' +
        '  entente dataset compare-variants cohort.vcf.gz genomicVariations.json\n' +
        'The records are a JSON list of genomic variations as a Beacon serves them.\n' +
        'Exit code 0 when both say the same, 3 when they differ.',
    },
    parameters: {
      positional: {
        kind: 'tuple',
        parameters: [
          { parse: String, brief: 'VCF, plain, gzip or BGZF', placeholder: 'vcf' },
          { parse: String, brief: 'JSON list of variant records', placeholder: 'records' },
        ],
      },
      flags: { json: { kind: 'boolean', optional: true, brief: 'print the comparison as JSON' } },
    },
    async func(this: Terminal, flags, vcf, records) {
      await orSayFault(this, () => compare(this, flags, vcf, records));
    },
  },
);

async function compare(
  terminal: Terminal,
  { json }: CompareFlags,
  vcf: string,
  recordsFile: string,
): Promise<void> {
  const whole = (file: string) => path.resolve(terminal.cwd, file);
  const records = listIn(await readFile(whole(recordsFile), 'utf8'));
  if (records === null)
    return endRefused(
      terminal,
      refusal('invalid', 'dataset.no-records', `${recordsFile} is not a JSON list of records.`, {
        next: 'Give a list of genomic variations as a Beacon serves them.',
      }),
    );
  const found = await compareVariants(bytesOf(whole(vcf)), records);
  out(terminal, json ? JSON.stringify(found, null, 2) : comparisonText(found));
  if (found.flaw !== null || found.differences.length > 0) terminal.process.exitCode = EXIT.refused;
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function bytesOf(file: string): AsyncIterable<Uint8Array> {
  const stored = createReadStream(file);
  if (!/\.b?gz$/.test(file)) return stored;
  // What fails comes out of the stream that is read.
  return pipeline(stored, createGunzip(), () => undefined);
}

function comparisonText(found: VariantComparison): string {
  const { vcfAlleles, recordAlleles, equal, onlyInVcf, unusable, flaw, differences } = found;
  const lines = [
    `alleles in the VCF      ${counted(vcfAlleles)}`,
    `alleles in the records  ${counted(recordAlleles)}`,
    `the same in both        ${counted(equal)}`,
    ...(onlyInVcf > 0 ? [`only in the VCF         ${counted(onlyInVcf)}`] : []),
    ...(unusable > 0 ? [`records without place   ${counted(unusable)}`] : []),
    ...(flaw === null ? [] : [`The VCF could not be read to its end. ${flaw}`]),
    ...differences.map(({ text, line }) => (line ? `line ${line}: ${text}` : text)),
  ];
  if (flaw === null && differences.length === 0) lines.push('Both say the same.');
  return lines.join('\n');
}
