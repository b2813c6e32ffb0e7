// `entente law test | explain | diff`: the law engine on files, for rule authors; no node is
// needed. `explain` takes the id of a verdict at a node as well.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import type { Verdict } from '../../../base/verdict.ts';
import {
  diffLines,
  diffPack,
  explainVerdict,
  type PackFile,
  problemLine,
  readPack,
  testLines,
  testPackFiles,
} from '../../../kernel/law/index.ts';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { chooseProfile } from '../profile.ts';
import { readWhole } from '../read-file.ts';
import { out, refusalText, say, type Terminal } from '../terminal.ts';

const paths = {
  kind: 'array',
  parameter: {
    parse: String,
    brief: 'pack file or folder; packs/ when left out',
    placeholder: 'path',
  },
} as const;

export const lawTestCommand = buildCommand<{ json?: boolean }, string[], Terminal>({
  docs: { brief: 'Check rule packs and run the cases they carry' },
  parameters: {
    positional: paths,
    flags: { json: { kind: 'boolean', optional: true, brief: 'print the report as JSON' } },
  },
  func(this: Terminal, { json }, ...given) {
    const report = testPackFiles(packFiles(this.cwd, given.length > 0 ? given : ['packs']));
    if (json) out(this, JSON.stringify(report));
    else {
      for (const problem of report.problems) say(this, problemLine(problem));
      for (const line of testLines(report)) out(this, line);
    }
    if (!report.isPassed) this.process.exitCode = EXIT.refused;
  },
});

export const lawExplainCommand = buildCommand<CommonFlags, [string], Terminal>({
  docs: {
    brief: 'Explain a verdict: every rule, citation, date and fact',
    fullDescription:
      'Takes the id of a verdict at a node (vdt_..., or the entry that holds it, ent_...); or a file ' +
      'with a verdict, a reply or a refusal as --json prints them, - for standard input.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'id, JSON file, or -', placeholder: 'verdict' }],
    },
    flags: commonFlags,
  },
  async func(this: Terminal, flags, given) {
    if (/^(vdt|ent)_[0-9a-z]+$/.test(given)) return explainAtNode(this, flags, given);
    const verdicts = findVerdicts(await readWhole(this, given));
    if (verdicts.length === 0) {
      say(
        this,
        `There is no verdict in ${given}. Print one with --json, for example of entente ask.`,
      );
      this.process.exitCode = EXIT.notFound;
      return;
    }
    if (flags.json) return out(this, JSON.stringify(verdicts));
    out(this, verdicts.map((verdict) => explainVerdict(verdict).join('\n')).join('\n\n'));
  },
});

const READ_VERDICT = {
  id: 'law.read-verdict',
  route: { method: 'GET', path: '/law/verdicts/:verdict' },
} as const;

async function explainAtNode(terminal: Terminal, flags: CommonFlags, verdict: string) {
  const profile = chooseProfile(terminal, flags);
  const called = profile.ok ? await callOperation(profile.value, READ_VERDICT, { verdict }) : null;
  const reply = profile.ok ? called!.reply : profile;
  if (!reply.ok) {
    say(terminal, refusalText(reply.refusal));
    terminal.process.exitCode = exitCodeOf(reply.refusal.kind);
    return;
  }
  if (flags.json) return out(terminal, called!.raw);
  const { explanation, replay } = reply.value.output as {
    readonly explanation: readonly string[];
    readonly replay: { readonly text: string };
  };
  out(terminal, [...explanation, '', `Replay: ${replay.text}`].join('\n'));
}

interface DiffFlags {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

export const lawDiffCommand = buildCommand<DiffFlags, [string], Terminal>({
  docs: { brief: 'What a pack says differently on two dates' },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'pack file', placeholder: 'pack.yaml' }],
    },
    flags: {
      from: { kind: 'parsed', parse: date, brief: 'first date', placeholder: 'date' },
      to: { kind: 'parsed', parse: date, brief: 'second date', placeholder: 'date' },
      json: { kind: 'boolean', optional: true, brief: 'print the difference as JSON' },
    },
  },
  func(this: Terminal, { from, to, json }, file) {
    const reading = readPack(packFile(this.cwd, file));
    if (!reading.ok) {
      for (const problem of reading.problems) say(this, problemLine(problem));
      this.process.exitCode = EXIT.usage;
      return;
    }
    const moment = (day: string) => ({
      pack: reading.value.pack,
      at: { validAt: `${day}T00:00:00.000Z`, knownAt: '9999-12-31T00:00:00.000Z' },
    });
    const difference = diffPack(moment(from), moment(to));
    out(this, json ? JSON.stringify(difference) : diffLines(difference).join('\n'));
  },
});

function date(text: string): string {
  return Temporal.PlainDate.from(text).toString();
}

const packFile = (cwd: string, file: string): PackFile => ({
  path: file,
  bytes: readFileSync(path.resolve(cwd, file)),
});

function packFiles(cwd: string, given: readonly string[]): PackFile[] {
  return given.flatMap((one) => {
    if (!statSync(path.resolve(cwd, one)).isDirectory()) return [packFile(cwd, one)];
    return readdirSync(path.resolve(cwd, one), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file) && !file.startsWith('reference'))
      .sort()
      .map((file) => packFile(cwd, path.join(one, file)));
  });
}

/** Verdicts wherever they stand: in a reply, in a refusal's detail, in each holder's answer. */
function findVerdicts(value: unknown): Verdict[] {
  if (typeof value !== 'object' || value === null) return [];
  const candidate = value as Partial<Verdict>;
  if (Array.isArray(candidate.parts) && candidate.at !== undefined && candidate.act !== undefined)
    return [value as Verdict];
  return Object.values(value).flatMap(findVerdicts);
}
