// `entente demo ...`.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import { EXIT, out, say, type Terminal, type WrittenCommands } from '../../faces/cli/index.ts';
import { flipByte } from '../../kernel/ledger/index.ts';
import { DemoApi } from './api.ts';
import { type DemoNation, NATIONS } from './cast.ts';
import { castCommand, storyCommand } from './commands-told.ts';
import { demoFolder } from './folder.ts';
import { FAULTS, TAMPER_TARGETS } from './operations.ts';
import { isHealthy } from './processes.ts';
import { startDemo } from './start.ts';
import { readOffset, readState, saveState } from './state.ts';

const wholeNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new SyntaxError(`${text} is no whole number`);
  return Number(text);
};
const seedFlag = (brief: string) =>
  ({ kind: 'parsed', parse: wholeNumber, optional: true, brief, placeholder: 'n' }) as const;

const start = buildCommand<{ portOffset: number; once?: boolean; seed?: number }, [], Terminal>({
  docs: { brief: 'Start (or resume) the demonstration alliance: four nodes on loopback' },
  parameters: {
    flags: {
      portOffset: {
        kind: 'parsed',
        parse: Number,
        default: '0',
        brief: 'added to every port',
        placeholder: 'n',
      },
      once: { kind: 'boolean', optional: true, brief: 'stop after the story' },
      seed: seedFlag('of the ids of a new demonstration; 1 when left out'),
    },
  },
  async func(this: Terminal, flags) {
    await startDemo(this, flags);
  },
});

function duration(text: string): string {
  const days = /^(\d+)d$/.exec(text)?.[1];
  return Temporal.Duration.from(days === undefined ? text : `P${days}D`).toString();
}

const advance = buildCommand<object, [string], Terminal>({
  docs: {
    brief: 'Move every demonstration node’s clock on, for example by 91d',
    fullDescription: 'Examples:\n  entente demo advance 30d\n  entente demo advance P3M',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: duration, brief: 'days (30d), or ISO 8601 (P3M)', placeholder: 'duration' },
      ],
    },
    flags: {},
  },
  async func(this: Terminal, _flags, byDuration) {
    await onEveryNode(this, NATIONS, async (api, nation) => {
      const { now } = await api.must(nation, 'operator', 'POST /demo/clock', {
        duration: byDuration,
      });
      return `clock ${now}`;
    });
  },
});

const fault = buildCommand<{ at?: string; to?: string }, [string], Terminal>({
  docs: {
    brief: 'Stage trouble on the wire: partition, down, slow, liar; none ends it',
    fullDescription:
      'Example:\n  entente demo fault slow --at us --to GB\n  entente demo fault none',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: FAULTS.join(' | '), placeholder: 'kind' }],
    },
    flags: {
      at: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'only at this node (us, uk, jp, au)',
      },
      to: { kind: 'parsed', parse: String, optional: true, brief: 'only towards this member' },
    },
  },
  async func(this: Terminal, { at, to }, kind) {
    await onEveryNode(this, chosen(at), async (api, nation) => {
      const input = { kind, ...(to ? { member: to } : {}) };
      const { staged } = await api.must(nation, 'operator', 'POST /demo/faults', input);
      return `staged ${staged}`;
    });
  },
});

const tamper = buildCommand<{ byte: number; at: string }, [string], Terminal>({
  docs: {
    brief: 'Change one byte of a node’s stored log, or of a receipt in a file; none puts all back',
    fullDescription:
      'Examples:\n' +
      '  entente demo tamper body --byte 40 --at uk\n' +
      '  entente demo tamper none --at uk\n' +
      '  entente demo tamper receipt.json --byte 300',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, brief: `${TAMPER_TARGETS.join(' | ')} | file`, placeholder: 'what' },
      ],
    },
    flags: {
      byte: {
        kind: 'parsed',
        parse: wholeNumber,
        default: '40',
        brief: 'which byte',
        placeholder: 'n',
      },
      at: {
        kind: 'parsed',
        parse: String,
        default: 'us',
        brief: 'at this node',
        placeholder: 'node',
      },
    },
  },
  async func(this: Terminal, { byte, at }, what) {
    const file = path.resolve(this.cwd, what);
    if (!(TAMPER_TARGETS as readonly string[]).includes(what) && existsSync(file))
      return tamperFile(this, file, byte);
    await onEveryNode(this, chosen(at), async (api, nation) => {
      const { changed } = await api.must(nation, 'operator', 'POST /demo/tamper', { what, byte });
      const look = `npx entente log verify --config .entente/demo/${nation.key}/node.yaml`;
      return `${changed}; see ${look}`;
    });
  },
});

/** Receipts lie with whoever holds them, so they are changed where they lie. */
function tamperFile(terminal: Terminal, file: string, byte: number): void {
  const changed = flipByte(new Uint8Array(readFileSync(file)), byte);
  if (!changed.ok) throw new Fault(changed.refusal.message);
  writeFileSync(file, changed.value);
  out(terminal, `byte ${byte} of ${file} changed; the same again puts it back`);
}

const fork = buildCommand<{ at: string; to: string }, [], Terminal>({
  docs: {
    brief: 'Let a node sign a second history of its log and show it to one partner only',
    fullDescription:
      'The partners find it when they next show one another their heads, within ten seconds;\n' +
      'the log stays convicted until `entente demo reset`.\n' +
      'Example:\n  entente demo fork --at us --to JP',
  },
  parameters: {
    flags: {
      at: { kind: 'parsed', parse: String, default: 'us', brief: 'the node that lies' },
      to: { kind: 'parsed', parse: String, default: 'JP', brief: 'the member it lies to' },
    },
  },
  async func(this: Terminal, { at, to }) {
    await onEveryNode(this, chosen(at), async (api, nation) => {
      const { size } = await api.must(nation, 'operator', 'POST /demo/fork', { member: to });
      const look = `npx entente node status --as ${NATIONS.find((one) => one !== nation)!.key}/auditor`;
      return `showed ${to} another history of ${size} entries; see ${look}, forks`;
    });
  },
});

const status = buildCommand<object, [], Terminal>({
  docs: { brief: 'How the four nodes stand, and whether they agree' },
  parameters: { flags: {} },
  async func(this: Terminal) {
    await onEveryNode(this, NATIONS, async (api, nation) => {
      const s = await api.must(nation, null, 'GET /node/status');
      return `log ${s['logSize']} ${s['logState']}, state ${String(s['stateDigest']).slice(7, 19)}, ${s['now']}`;
    });
  },
});

const reset = buildCommand<{ yes?: boolean; seed?: number }, [], Terminal>({
  docs: {
    brief: 'Remove the demonstration below this folder; the next start makes a new one',
    fullDescription: 'Example:\n  entente demo reset --seed 7 --yes',
  },
  parameters: {
    flags: {
      yes: { kind: 'boolean', optional: true, brief: 'really remove it' },
      seed: seedFlag('for the ids of the next one; the same as before when left out'),
    },
  },
  async func(this: Terminal, { yes, seed }) {
    const demo = demoFolder(this.cwd);
    const { root } = demo;
    const before = readState(demo);
    const isRunning = await isHealthy(
      `http://127.0.0.1:${NATIONS[0]!.port + readOffset(this.cwd)}`,
    );
    if (!yes || isRunning) {
      say(
        this,
        isRunning ? 'It is running: stop it first (Ctrl-C).' : `This removes ${root}; add --yes.`,
      );
      this.process.exitCode = EXIT.usage;
      return;
    }
    rmSync(root, { recursive: true, force: true });
    const kept = seed ?? before?.seed ?? 1;
    saveState(demo, { portOffset: 0, isReady: false, isReset: true, seed: kept });
    out(this, `Removed ${root}. The next start takes its ids from seed ${kept}.`);
  },
});

async function onEveryNode(
  terminal: Terminal,
  nations: readonly DemoNation[],
  act: (api: DemoApi, nation: DemoNation) => Promise<string>,
): Promise<void> {
  const api = new DemoApi(demoFolder(terminal.cwd), readOffset(terminal.cwd));
  // All of them first: whoever reads along may go away, and the clocks must stay together.
  const said = await Promise.all(
    nations.map((nation) =>
      act(api, nation).catch((cause: unknown) => {
        if (cause instanceof TypeError) return 'does not answer';
        throw cause;
      }),
    ),
  );
  for (const [i, { shortName }] of nations.entries())
    out(terminal, `${shortName.padEnd(3)} ${said[i]}`);
}

function chosen(key: string | undefined): readonly DemoNation[] {
  const found = NATIONS.filter((nation) => key === undefined || nation.key === key.toLowerCase());
  if (found.length === 0) throw new Fault(`There is no demonstration node ${key}.`);
  return found;
}

export const demoCommands: WrittenCommands = {
  'demo start': start,
  'demo advance': advance,
  'demo fault': fault,
  'demo tamper': tamper,
  'demo fork': fork,
  'demo status': status,
  'demo story': storyCommand,
  'demo cast': castCommand,
  'demo reset': reset,
};
