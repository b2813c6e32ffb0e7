// `entente dataset assess | readiness | describe | countersign`: the ladder of AI-readiness for
// people: each check with what was found, then what to do, the lowest level first.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile, type Profile } from '../profile.ts';
import { readWhole, readYaml } from '../read-file.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { countersignedText, readinessText, type SeenReadiness } from './readiness-text.ts';
import { type DescribedOutput, describedText } from './registered-text.ts';

const READINESS = '/data-commons/datasets/:dataset/readiness';
const ASSESS = {
  id: 'data-commons.assess-readiness',
  route: { method: 'POST', path: READINESS },
} as const;
const REQUEST = {
  id: 'data-commons.request-assessment',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/readiness-requests' },
} as const;
const READ = {
  id: 'data-commons.read-readiness',
  route: { method: 'GET', path: READINESS },
} as const;
const DESCRIBE = {
  id: 'data-commons.describe-dataset',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/description' },
} as const;
const REPEAT = {
  id: 'data-commons.repeat-assessment',
  route: { method: 'POST', path: '/data-commons/readiness/repetitions' },
} as const;

const dataset = {
  kind: 'tuple',
  parameters: [{ parse: String, brief: 'ds_...', placeholder: 'dataset' }],
} as const;

/** Null after it was said that there is no such profile. */
function profileOf(terminal: Terminal, flags: CommonFlags): Profile | null {
  const profile = chooseProfile(terminal, flags);
  if (profile.ok) return profile.value;
  say(terminal, refusalText(profile.refusal));
  terminal.process.exitCode = exitCodeOf(profile.refusal.kind);
  return null;
}

async function show(terminal: Terminal, profile: Profile, id: string, asJson: boolean) {
  const called = await callOperation(profile, READ, { dataset: id });
  printReply(terminal, called, asJson, (output) => readinessText(output as SeenReadiness));
}

export const assessCommand = buildCommand<CommonFlags & { later: boolean }, [string], Terminal>({
  docs: { brief: 'Run the checks of AI-readiness on a data set’s files and sign the report' },
  parameters: {
    positional: dataset,
    flags: {
      later: {
        kind: 'boolean',
        default: false,
        brief: 'do not wait: the node does it by itself, `dataset readiness` shows when',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, id) {
    const profile = profileOf(this, flags);
    if (profile === null) return;
    const asJson = flags.json ?? false;
    const called = await callOperation(profile, flags.later ? REQUEST : ASSESS, { dataset: id });
    if (flags.later || asJson || !called.reply.ok) return printReply(this, called, asJson);
    await show(this, profile, id, false);
    const { evidence } = called.reply.value;
    if (evidence) say(this, `ledger entry ${evidence.entry}`);
  },
});

export const readinessCommand = buildCommand<CommonFlags, [string], Terminal>({
  docs: {
    brief: 'Show a data set’s level, each check with what was found, and what to do',
    fullDescription:
      'With --json it prints the signed report and the description too: what a partner needs, beside a ' +
      'copy of the files, to repeat the assessment (entente dataset countersign).',
  },
  parameters: { positional: dataset, flags: commonFlags },
  async func(this: Terminal, flags, id) {
    const profile = profileOf(this, flags);
    if (profile !== null) await show(this, profile, id, flags.json ?? false);
  },
});

export const describeDatasetCommand = buildCommand<
  CommonFlags & { describe: string },
  [string],
  Terminal
>({
  docs: { brief: 'Describe a registered data set anew; its files stay' },
  parameters: {
    positional: dataset,
    flags: {
      describe: {
        kind: 'parsed',
        parse: String,
        brief: 'YAML file with the whole description',
        placeholder: 'file.yaml',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, id) {
    const profile = profileOf(this, flags);
    if (profile === null) return;
    const description = await readYaml(this, flags.describe);
    const called = await callOperation(profile, DESCRIBE, { dataset: id, description });
    printReply(this, called, flags.json ?? false, (output) =>
      describedText(output as DescribedOutput),
    );
  },
});

export const countersignCommand = buildCommand<
  CommonFlags & { report: string },
  string[],
  Terminal
>({
  docs: {
    brief: 'Repeat a partner’s assessment on a copy of its files and countersign it',
    fullDescription:
      'Example:\n  entente dataset countersign copy/cohort.csv --report readiness.json --as jp/steward',
  },
  parameters: {
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: { parse: String, brief: 'copy, relative to the data folder', placeholder: 'file' },
    },
    flags: {
      report: {
        kind: 'parsed',
        parse: String,
        brief:
          'what `entente dataset readiness --json` printed at the holder, - for standard input',
        placeholder: 'file.json',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, ...files) {
    const profile = profileOf(this, flags);
    if (profile === null) return;
    const whole = await readWhole(this, flags.report);
    const { signed, description } = (whole['output'] ?? whole) as Record<string, unknown>;
    const called = await callOperation(profile, REPEAT, { signed, description, files });
    const readable = (output: unknown) => countersignedText(output as never);
    printReply(this, called, flags.json ?? false, readable);
  },
});
