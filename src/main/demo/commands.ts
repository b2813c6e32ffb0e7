// `entente demo ...`.
import { rmSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import { EXIT, out, say, type Terminal, type WrittenCommands } from '../../faces/cli/index.ts';
import { DemoApi } from './api.ts';
import { type DemoNation, NATIONS } from './cast.ts';
import { demoFolder } from './folder.ts';
import { FAULTS, TAMPER_TARGETS } from './operations.ts';
import { isHealthy } from './processes.ts';
import { startDemo } from './start.ts';
import { readOffset } from './state.ts';

const start = buildCommand<{ portOffset: number; once?: boolean }, [], Terminal>({
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
    },
  },
  async func(this: Terminal, flags) {
    await startDemo(this, flags);
  },
});

const advance = buildCommand<object, [string], Terminal>({
  docs: {
    brief: 'Move every demonstration node’s clock on, for example by P91D',
    fullDescription: 'Example:\n  entente demo advance P91D',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'ISO 8601 duration', placeholder: 'duration' }],
    },
    flags: {},
  },
  async func(this: Terminal, _flags, duration) {
    await onEveryNode(this, NATIONS, async (api, nation) => {
      const { now } = await api.must(nation, 'operator', 'POST /demo/clock', { duration });
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
    brief: 'Change one byte of a node’s stored log',
    fullDescription: 'Example:\n  entente demo tamper body --byte 40 --at uk',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: TAMPER_TARGETS.join(' | '), placeholder: 'what' }],
    },
    flags: {
      byte: { kind: 'parsed', parse: Number, brief: 'which byte', placeholder: 'n' },
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
    await onEveryNode(this, chosen(at), async (api, nation) => {
      const { changed } = await api.must(nation, 'operator', 'POST /demo/tamper', { what, byte });
      return `${changed}; see npx entente ledger audit --as ${nation.key}/operator`;
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

const reset = buildCommand<{ yes?: boolean }, [], Terminal>({
  docs: { brief: 'Remove the demonstration below this folder; the next start makes a new one' },
  parameters: {
    flags: { yes: { kind: 'boolean', optional: true, brief: 'really remove it' } },
  },
  async func(this: Terminal, { yes }) {
    const { root } = demoFolder(this.cwd);
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
    out(this, `Removed ${root}.`);
  },
});

async function onEveryNode(
  terminal: Terminal,
  nations: readonly DemoNation[],
  act: (api: DemoApi, nation: DemoNation) => Promise<string>,
): Promise<void> {
  const api = new DemoApi(demoFolder(terminal.cwd), readOffset(terminal.cwd));
  for (const nation of nations) {
    const said = await act(api, nation).catch((cause: unknown) => {
      if (cause instanceof TypeError) return 'does not answer';
      throw cause;
    });
    out(terminal, `${nation.shortName.padEnd(3)} ${said}`);
  }
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
  'demo status': status,
  'demo reset': reset,
};
