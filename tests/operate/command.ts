// Runs a command of the command line in this process, as a person at a terminal would.
import { run } from '@stricli/core';
import { EXIT, type Terminal } from '../../src/faces/cli/index.ts';
import { commandLine } from '../../src/main/command-line.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

export async function entente(cwd: string, ...words: string[]): Promise<Ran> {
  const written = { out: '', said: '' };
  const into = (which: 'out' | 'said') => ({
    write(text: string) {
      written[which] += text;
    },
  });
  const process = {
    stdout: into('out'),
    stderr: into('said'),
    exitCode: undefined as number | undefined,
  };
  const terminal: Terminal = { process, environment: {}, cwd, readInput: async () => '' };
  await run(commandLine(), words, terminal);
  return { code: process.exitCode ?? EXIT.done, ...written };
}
