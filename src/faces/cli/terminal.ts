// Where the command line speaks: data on standard output, talk on standard error.
import type { CommandContext } from '@stricli/core';
import type { Refusal } from '../../base/refusal.ts';

export interface Terminal extends CommandContext {
  readonly process: CommandContext['process'] & { exitCode?: number | string | null };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readInput(): Promise<string>;
}

export const out = (terminal: Terminal, text: string): void => {
  terminal.process.stdout.write(`${text}\n`);
};
export const say = (terminal: Terminal, text: string): void => {
  terminal.process.stderr.write(`${text}\n`);
};

/** The explained "no", for people. */
export function refusalText(refusal: Refusal): string {
  const lines = [refusal.message];
  for (const { field, rule, citation, text } of refusal.because) {
    const where = [citation, rule && rule !== citation ? `[${rule}]` : '', field && `at ${field}`];
    lines.push(`  - ${where.filter(Boolean).join(' ')}${where.some(Boolean) ? ': ' : ''}${text}`);
  }
  if (refusal.next) lines.push(`Next: ${refusal.next}`);
  return lines.join('\n');
}
