// `entente serve --config node.yaml`: runs one node until it is told to stop.
import { buildCommand } from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import { EXIT, exitCodeOf, refusalText, say, type Terminal } from '../../faces/cli/index.ts';
import { seedDemoNode } from '../demo/seed.ts';
import { openNode } from '../open-node.ts';
import { serveNode } from '../serve-node.ts';

export const serveCommand = buildCommand<{ config: string }, [], Terminal>({
  docs: { brief: 'Run a node' },
  parameters: {
    flags: {
      config: {
        kind: 'parsed',
        parse: String,
        brief: 'the node’s settings',
        placeholder: 'node.yaml',
      },
    },
  },
  async func(this: Terminal, { config }) {
    try {
      const opened = await openNode(config);
      if (!opened.ok) {
        say(this, refusalText(opened.refusal));
        this.process.exitCode = exitCodeOf(opened.refusal.kind);
        return;
      }
      const { node, log } = opened.value;
      if (opened.value.settings.isDemonstration) {
        const seeded = await seedDemoNode(node);
        if (!seeded.ok) {
          say(this, refusalText(seeded.refusal));
          this.process.exitCode = exitCodeOf(seeded.refusal.kind);
          return;
        }
      }
      // Listened to before it says that it serves: who reads that may tell it to stop at once.
      const toldToStop = told();
      const serving = await serveNode(node, log);
      await toldToStop;
      await serving.stop();
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      say(this, cause.message);
      this.process.exitCode = EXIT.fault;
    }
  },
});

const told = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
