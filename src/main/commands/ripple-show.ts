// `entente ripple show <event>`: what an event changed, in lines for people; without an event, the
// recent ones.
import { buildCommand } from '@stricli/core';
import type { Operation } from '../../base/operation.ts';
import type { Refusal } from '../../base/refusal.ts';
import { ok, type Refused, type Result } from '../../base/result.ts';
import {
  type CommonFlags,
  callOperation,
  chooseProfile,
  commonFlags,
  exitCodeOf,
  out,
  refusalText,
  say,
  type Terminal,
} from '../../faces/cli/index.ts';
import { lawOperations } from '../../kernel/law/index.ts';

interface Row {
  readonly event: string;
  readonly at: string;
  readonly judged: number;
  readonly changed: number;
  readonly cause: { readonly kind: string; readonly [names: string]: string | readonly string[] };
}
interface Change {
  readonly permission: string;
  readonly act: string;
  readonly was: string;
  readonly now: string;
  readonly nowVerdict: string;
  readonly decides?: { readonly rule: string; readonly citation: string; readonly text: string };
}
type Shown = Row & { readonly changes: readonly Change[]; readonly nextOffset?: number };

export const rippleShowCommand = buildCommand<CommonFlags, [string?], Terminal>({
  docs: {
    brief: 'What an event changed: each permission judged again, before and after',
    fullDescription: 'Without an event, lists the recent ripples and the events that set them off.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, brief: 'ent_... or law@...', placeholder: 'event', optional: true },
      ],
    },
    flags: commonFlags,
  },
  async func(this: Terminal, flags, event) {
    const called = event
      ? await callLaw(this, flags, 'law.show-ripple', { event })
      : await callLaw(this, flags, 'law.list-ripples', {});
    if (!called.ok) return;
    const { raw, output } = called.value;
    if (flags.json) return out(this, raw);
    const lines = event
      ? shownLines(output as Shown)
      : listLines((output as { ripples: readonly Row[] }).ripples);
    out(this, lines.join('\n'));
  },
});

async function callLaw(
  terminal: Terminal,
  flags: CommonFlags,
  id: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<{ readonly raw: string; readonly output: unknown }>> {
  const operation = lawOperations.find((one) => one.id === id) as Pick<Operation, 'id' | 'route'>;
  const profile = chooseProfile(terminal, flags);
  if (!profile.ok) return told(terminal, profile);
  const { reply, raw } = await callOperation(profile.value, operation, input);
  return reply.ok ? ok({ raw, output: reply.value.output }) : told(terminal, reply);
}

function told(terminal: Terminal, refused: Refused<Refusal>): Refused<Refusal> {
  say(terminal, refusalText(refused.refusal));
  terminal.process.exitCode = exitCodeOf(refused.refusal.kind);
  return refused;
}

function shownLines({ changes, nextOffset, ...row }: Shown): string[] {
  return [
    rowLine(row),
    ...causeLines(row),
    ...changes.flatMap(({ permission, act, was, now, nowVerdict, decides }) => [
      `- ${permission} (${act}): ${was} -> ${now}, verdict ${nowVerdict}`,
      ...(decides ? [`    ${decides.rule} (${decides.citation}): ${decides.text}`] : []),
    ]),
    ...(changes.length === 0 ? ['No permission says anything else since.'] : []),
    ...(nextOffset === undefined
      ? []
      : [`There are more: entente law show-ripple --event ${row.event} --offset ${nextOffset}`]),
  ];
}

const listLines = (rows: readonly Row[]): string[] =>
  rows.length === 0
    ? ['No standing permission was judged again here yet.']
    : rows.flatMap((row) => [rowLine(row), ...causeLines(row)]);

const rowLine = ({ event, at, judged, changed }: Row): string =>
  `${event} at ${at}: ${judged} judged again, ${changed} changed`;

const causeLines = ({ cause: { kind, ...names } }: Row): string[] =>
  Object.entries({ because: [kind], ...names }).map(
    ([name, values]) => `    ${name}: ${[values].flat().join(', ')}`,
  );
