// `entente dataset verify-croissant`: is somebody's Croissant document true of the files beside it?
// Works without a node and asks nobody outside.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import type { Json, JsonObject } from '../../base/json.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import {
  type CroissantReport,
  folderOf,
  readLicences,
  verifyCroissant,
} from '../../capabilities/data-commons/index.ts';
import { EXIT, out, say, type Terminal } from '../../faces/cli/index.ts';
import { referencePack } from '../law-source.ts';
import { endRefused, orSayFault } from './ending.ts';

interface VerifyFlags {
  readonly records?: string;
  readonly against?: string;
  readonly json?: boolean;
}

export const datasetVerifyCroissantCommand = buildCommand<VerifyFlags, [string], Terminal>({
  docs: {
    brief: 'Check a Croissant 1.0 or 1.1 document and the files beside it',
    fullDescription:
      'Examples:\n' +
      '  entente dataset verify-croissant ./titanic/metadata.json\n' +
      '  entente dataset verify-croissant metadata.json --records ./output\n' +
      '  entente dataset verify-croissant metadata.json --json > report.json\n' +
      '  entente dataset verify-croissant metadata.json --against report.json\n' +
      'Checksums, sizes, media types, values, keys and joins; nothing is fetched.\n' +
      'Exit code 0 when accepted, 3 when not.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'the document', placeholder: 'file' }],
    },
    flags: {
      records: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'folder with expected records, one <record set>.jsonl each',
        placeholder: 'folder',
      },
      against: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'earlier report (--json): its files must still be the same',
        placeholder: 'report.json',
      },
      json: { kind: 'boolean', optional: true, brief: 'print the report as JSON' },
    },
  },
  async func(this: Terminal, flags, file) {
    await orSayFault(this, async () => {
      const whole = path.resolve(this.cwd, file);
      const document = readJson(whole);
      if (!document.ok) return endRefused(this, document.refusal);
      const against = flags.against ? readJson(path.resolve(this.cwd, flags.against)) : undefined;
      if (against && !against.ok) return endRefused(this, against.refusal);
      const expected = flags.records
        ? readRecords(path.resolve(this.cwd, flags.records))
        : undefined;
      if (expected && !expected.ok) return endRefused(this, expected.refusal);
      const licences = readLicences(referencePack('spdx-licences'));
      if (!licences.ok) return endRefused(this, licences.refusal);
      const report = await verifyCroissant({
        document: document.value,
        folder: folderOf(path.dirname(whole)),
        licences: licences.value,
        ...(against ? { against: (against.value as unknown as CroissantReport).files ?? [] } : {}),
        ...(expected ? { expected: expected.value } : {}),
      });
      if (flags.json) out(this, JSON.stringify(report, null, 2));
      else tell(this, file, report);
      if (!report.isAccepted) this.process.exitCode = EXIT.refused;
    });
  },
});

function tell(terminal: Terminal, file: string, report: CroissantReport): void {
  const { isAccepted, version, name, files, recordSets, problems } = report;
  const proven = files.filter((one) => one.isProven).length;
  const verdict = isAccepted ? 'accepted' : 'rejected';
  out(terminal, `${file}: ${verdict}, Croissant ${version ?? 'of unknown version'}, ${name ?? ''}`);
  out(terminal, `  ${count(files.length, 'file')}, ${proven} proven by checksum`);
  for (const { node, records, joins, compared } of recordSets) {
    const same = compared === undefined ? '' : `, ${compared} as expected`;
    out(terminal, `  ${node}: ${count(records, 'record')}${isAccepted ? same : ''}`);
    for (const { field, to, rows, orphans } of joins)
      out(terminal, `    ${field} -> ${to}: ${rows - orphans} of ${rows} resolve`);
  }
  for (const { level, node, property, text, row, next } of problems) {
    const where = row === undefined ? '' : ` (row ${row})`;
    say(terminal, `${level}: ${node}, ${property}: ${text}${where}${next ? ` ${next}` : ''}`);
  }
}

const count = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`;

const unreadable = (file: string, text: string): Result<never> =>
  refused(
    refusal('invalid', 'croissant.unreadable', `${file} cannot be read.`, {
      because: [{ text }],
      next: 'Name a JSON file.',
    }),
  );

function readJson(file: string): Result<Json> {
  if (!existsSync(file)) return unreadable(file, 'there is no such file');
  return parsed(file, readFileSync(file, 'utf8'));
}

function parsed(file: string, text: string): Result<Json> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return unreadable(file, cause.message);
  }
}

function readRecords(folder: string): Result<Map<string, JsonObject[]>> {
  if (!existsSync(folder)) return unreadable(folder, 'there is no such folder');
  const expected = new Map<string, JsonObject[]>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
    const records: JsonObject[] = [];
    for (const line of readFileSync(path.join(folder, name), 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const record = parsed(path.join(folder, name), line);
      if (!record.ok) return record;
      records.push(record.value as JsonObject);
    }
    expected.set(name.slice(0, -'.jsonl'.length), records);
  }
  return ok(expected);
}
