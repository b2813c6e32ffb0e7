// `entente law import-pack <file>`: gives a rule pack to a running node, as an operator.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import {
  type CommonFlags,
  callOperation,
  chooseProfile,
  commonFlags,
  exitCodeOf,
  printReply,
  refusalText,
  say,
  type Terminal,
} from '../../faces/cli/index.ts';
import { lawOperations } from '../../kernel/law/index.ts';

const operation = lawOperations.find(({ id }) => id === 'law.import-pack')!;

export const lawImportPackCommand = buildCommand<CommonFlags, [string], Terminal>({
  docs: {
    brief: operation.summary,
    fullDescription:
      'The file is called as the pack is: us/bulk-data stands in us/bulk-data.yaml. It counts from ' +
      'one second after the import; what was judged before stays as it was.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'pack file', placeholder: 'pack.yaml' }],
    },
    flags: commonFlags,
  },
  async func(this: Terminal, flags, given) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const whole = path.resolve(this.cwd, given);
    const text = readFileSync(whole, 'utf8');
    const file = whole.split(path.sep).slice(-3).join('/');
    printReply(
      this,
      await callOperation(profile.value, operation, { file, text }),
      flags.json ?? false,
    );
  },
});
