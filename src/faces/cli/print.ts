// A reply on the terminal: with --json exactly the API's object, otherwise readable text, and the
// ledger entry on standard error.
import { stringify } from 'yaml';
import { permittedBy } from '../../base/permitted-by.ts';
import type { Called } from './client.ts';
import { exitCodeOf } from './exit.ts';
import { out, refusalText, say, type Terminal } from './terminal.ts';

export function printReply(
  terminal: Terminal,
  { reply, raw }: Called,
  asJson: boolean,
  readable: (output: unknown) => string = yamlText,
): void {
  if (!reply.ok) {
    if (asJson && raw !== '') out(terminal, raw);
    else {
      say(terminal, refusalText(reply.refusal));
      for (const { rule, citation, text } of permittedBy(reply.refusal.detail))
        say(terminal, `Though ${citation} [${rule}] permits it: ${text}`);
    }
    terminal.process.exitCode = exitCodeOf(reply.refusal.kind);
    return;
  }
  out(terminal, asJson ? raw : readable(reply.value.output).trimEnd());
  if (!asJson && reply.value.evidence) say(terminal, `ledger entry ${reply.value.evidence.entry}`);
}

export const yamlText = (output: unknown): string => stringify(output, { lineWidth: 100 });
