// `entente generate cohort`: a whole invented cohort in a folder of its own. Works without a node.
// The folder stands there when all of it is written, and not before.
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { type Refusal, refusal } from '../../base/refusal.ts';
import {
  type CohortPlan,
  type CohortWish,
  planCohort,
  readAssemblies,
  writeCohort,
} from '../../capabilities/data-commons/index.ts';
import { EXIT, out, say, type Terminal } from '../../faces/cli/index.ts';
import { referenceFile } from '../law-source.ts';
import { endRefused, orSayFault } from './ending.ts';
import { ProgressLine } from './progress-line.ts';

interface CohortFlags {
  readonly seed: string;
  readonly persons: number;
  readonly sites: number;
  readonly contigs: string;
  readonly populations: number;
  readonly assembly: string;
  readonly genes: number;
  readonly cells: number;
  readonly dirty?: boolean;
  readonly sitesOnly?: boolean;
}

const number = (brief: string) => ({ kind: 'parsed', parse: Number, brief }) as const;
const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, brief, placeholder }) as const;

export const generateCohortCommand = buildCommand<CohortFlags, [string], Terminal>({
  docs: {
    brief: 'Make an invented cohort: variants, clinical table, expression, and what was planted',
    fullDescription:
      'Examples:\n' +
      '  entente generate cohort ./cohort --seed 1 --persons 200 --sites 5000\n' +
      '  entente generate cohort ./five --seed 1 --persons 500 --sites 20000 --populations 5\n' +
      '  entente generate cohort ./dirty --seed 1 --persons 200 --sites 5000 --dirty\n' +
      '  entente generate cohort ./large --seed 1 --persons 500 --sites 5000000 --sites-only\n' +
      'The same seed and numbers give the same bytes on every machine. truth.json says what was\n' +
      'planted. An interrupted run leaves nothing. docs/guides/generate-data.md',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'a new or empty folder', placeholder: 'folder' }],
    },
    flags: {
      seed: text('any text; another seed gives another cohort', 'text'),
      persons: number('how many persons'),
      sites: number('how many variants'),
      contigs: { ...text('contigs, with commas between', 'names'), default: 'chr22' },
      populations: { ...number('how many populations, 1 to 5'), default: '1' },
      assembly: { ...text('whose contig lengths are used', 'name'), default: 'GRCh38' },
      genes: { ...number('how many genes; 0 leaves expression out'), default: '200' },
      cells: { ...number('how many cells; 0 leaves expression out'), default: '1000' },
      dirty: { kind: 'boolean', optional: true, brief: 'put faults in, and list them' },
      sitesOnly: { kind: 'boolean', optional: true, brief: 'leave genotypes out' },
    },
  },
  async func(this: Terminal, flags, folder) {
    await orSayFault(this, () => generate(this, flags, folder));
  },
});

async function generate(terminal: Terminal, flags: CohortFlags, folder: string): Promise<void> {
  const plan = planCohort(wishOf(flags), await readAssemblies(referenceFile('assemblies')));
  if (!plan.ok) return endRefused(terminal, plan.refusal);
  const target = path.resolve(terminal.cwd, folder);
  const part = `${target}.part`;
  const inTheWay = await makePart(folder, target, part);
  if (inTheWay) return endRefused(terminal, inTheWay);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  try {
    await write(terminal, part, plan.value, interruption.signal);
    await rmdir(target).catch(unlessAbsent);
    await rename(part, target);
    out(terminal, `An invented cohort is in ${folder}; its truth.json says what was planted.`);
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    if (!interruption.signal.aborted) throw cause;
    say(terminal, 'Interrupted; nothing of it was kept.');
    terminal.process.exitCode = EXIT.fault;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

function wishOf({ contigs, dirty, sitesOnly, ...flags }: CohortFlags): CohortWish {
  return {
    ...flags,
    contigs: contigs.split(',').map((name) => name.trim()),
    isDirty: dirty ?? false,
    isSitesOnly: sitesOnly ?? false,
  };
}

/** What stands in the way, if anything does. */
async function makePart(folder: string, target: string, part: string): Promise<Refusal | null> {
  const there = await readdir(target).catch(unlessAbsent);
  if (there && there.length > 0)
    return refusal('conflict', 'generate.folder-not-empty', `${folder} is not empty.`, {
      next: 'Name a folder that is not there yet.',
    });
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await mkdir(part);
    return null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return refusal('conflict', 'generate.part-in-the-way', `${folder}.part is there already.`, {
      next: 'Another run is writing it, or was killed: then delete that folder.',
    });
  }
}

async function write(
  terminal: Terminal,
  folder: string,
  plan: CohortPlan,
  signal: AbortSignal,
): Promise<void> {
  const progress = new ProgressLine(terminal);
  try {
    await writeCohort(folder, plan, {
      begins: (file, bytes) => progress.begin(file, bytes),
      wrote: (bytes) => progress.read(bytes),
      signal,
    });
  } finally {
    progress.clear();
  }
}

function unlessAbsent(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT') return null;
  throw cause;
}
