// `entente dataset inspect`: what files on this disk are, read whole, and what is wrong with them.
// Works without a node. Ctrl-C keeps where it is; the same command goes on from there.
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import {
  checkpointPath,
  type Inspected,
  inspectFile,
  inspectionTargets,
  type Outset,
  readAssemblies,
} from '../../capabilities/data-commons/index.ts';
import { EXIT, exitCodeOf, out, refusalText, say, type Terminal } from '../../faces/cli/index.ts';
import { referenceFile } from '../law-source.ts';
import { orSayFault } from './ending.ts';
import { counted, inspectedText, sizeText, sumText } from './inspection-text.ts';
import { ProgressLine } from './progress-line.ts';

interface InspectFlags {
  readonly state?: string;
  readonly fresh?: boolean;
  readonly json?: boolean;
}

export const datasetInspectCommand = buildCommand<InspectFlags, string[], Terminal>({
  docs: {
    brief: 'Read files whole and say what they are, how many, and what is wrong with them',
    fullDescription:
      'Examples:\n' +
      '  entente dataset inspect cohort.vcf.gz\n' +
      '  entente dataset inspect ./cohort --json\n' +
      '  entente dataset inspect big.vcf.gz --state ./checkpoints\n' +
      'Ctrl-C keeps where it is; the same command goes on from there.\n' +
      'Exit code 0 without error, 3 when errors were found or a file is of no known format,\n' +
      '6 when it was interrupted.',
  },
  parameters: {
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: { parse: String, brief: 'file, or folder of a data set', placeholder: 'path' },
    },
    flags: {
      state: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'folder for checkpoints; beside the files otherwise',
        placeholder: 'folder',
      },
      fresh: { kind: 'boolean', optional: true, brief: 'begin anew, without any checkpoint' },
      json: { kind: 'boolean', optional: true, brief: 'print the reports as JSON' },
    },
  },
  async func(this: Terminal, flags, ...given) {
    await orSayFault(this, () => inspectAll(this, flags, given));
  },
});

async function inspectAll(
  terminal: Terminal,
  flags: InspectFlags,
  given: readonly string[],
): Promise<void> {
  const assemblies = await readAssemblies(referenceFile('assemblies'));
  const progress = new ProgressLine(terminal);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  const done: Inspected[] = [];
  try {
    for (const file of await targetsOf(terminal, given)) {
      const checkpoint = stateOf(terminal, flags, file);
      const found = await inspectFile(path.resolve(terminal.cwd, file), {
        context: { assemblies },
        signal: interruption.signal,
        ...(checkpoint === null ? {} : { resume: { checkpoint } }),
        watch: {
          begins: (outset) => announce(terminal, progress, file, outset),
          read: (bytes) => progress.read(bytes),
          isCancelled: () => false,
        },
      });
      progress.clear();
      if (!found.ok) {
        say(terminal, refusalText(found.refusal));
        terminal.process.exitCode = exitCodeOf(found.refusal.kind);
        continue;
      }
      done.push(asGiven(found.value, file));
      if (!flags.json) out(terminal, `${inspectedText(file, found.value)}\n`);
      if (found.value.outcome === 'interrupted') return sayHowToGoOn(terminal, found.value);
    }
    end(terminal, done, given.length);
  } finally {
    process.off('SIGINT', interrupt);
    if (flags.json) out(terminal, JSON.stringify({ files: done }, null, 2));
  }
}

async function targetsOf({ cwd }: Terminal, given: readonly string[]): Promise<string[]> {
  const targets: string[] = [];
  for (const one of given) {
    const whole = path.resolve(cwd, one);
    for (const target of await inspectionTargets(whole))
      targets.push(target === whole ? one : path.join(one, path.relative(whole, target)));
  }
  return targets;
}

const stateOf = ({ cwd }: Terminal, { state, fresh }: InspectFlags, file: string) =>
  fresh ? null : checkpointPath(path.resolve(cwd, file), state && path.resolve(cwd, state));

function announce(terminal: Terminal, progress: ProgressLine, file: string, outset: Outset): void {
  const { bytesTotal, resumesAt, startsOver, compression } = outset;
  progress.clear();
  if (resumesAt > 0)
    say(
      terminal,
      `${file}: goes on at ${sizeText(resumesAt)}; what is before it is hashed again, not parsed.`,
    );
  else if (startsOver === 'file-changed')
    say(terminal, `${file}: is not the file that was interrupted; it is read from its beginning.`);
  else if (compression === 'gzip' && bytesTotal > LARGE_BYTES)
    say(terminal, `${file}: plain gzip; if it is interrupted it starts over. bgzip makes BGZF.`);
  progress.begin(file, bytesTotal);
}

/** Below this nobody waits long enough to interrupt. */
const LARGE_BYTES = 64 << 20;

const asGiven = (found: Inspected, file: string): Inspected =>
  found.outcome === 'inspected'
    ? { ...found, inspection: { ...found.inspection, path: file } }
    : { ...found, path: file };

function sayHowToGoOn(
  terminal: Terminal,
  { path: file, bytesRead, checkpoint }: Extract<Inspected, { outcome: 'interrupted' }>,
): void {
  const name = path.relative(terminal.cwd, file) || file;
  if (checkpoint === null) say(terminal, `Interrupted; ${name} starts over next time.`);
  else {
    say(terminal, `Interrupted after ${counted(bytesRead)} bytes, kept in ${checkpoint}.`);
    say(terminal, 'The same command goes on from there; --fresh begins anew.');
  }
  terminal.process.exitCode = EXIT.fault;
}

function end(terminal: Terminal, done: readonly Inspected[], paths: number): void {
  const count = { whole: 0, flawed: 0, unrecognised: 0 };
  for (const one of done) count[standingOf(one)]++;
  if (done.length > 1 || paths > 1) say(terminal, sumText(count));
  if (count.flawed + count.unrecognised > 0) terminal.process.exitCode ??= EXIT.refused;
}

function standingOf(one: Inspected): 'whole' | 'flawed' | 'unrecognised' {
  if (one.outcome !== 'inspected') return 'unrecognised';
  const { isComplete, findings } = one.inspection.report;
  return isComplete && findings.every(({ level }) => level !== 'error') ? 'whole' : 'flawed';
}
