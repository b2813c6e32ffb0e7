// `entente doctor`: looks at everything a node stands on and says what to do, beside the running
// node.
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { EXIT, out, type Terminal } from '../../faces/cli/index.ts';
import { examine } from '../doctor/examine.ts';
import { findingText } from '../doctor/finding.ts';
import { orSayFault } from './ending.ts';

export const doctorCommand = buildCommand<{ config: string; json?: boolean }, [], Terminal>({
  docs: {
    brief: 'Examine a node: settings, folder, keys, database, log, law, partners, clock, disk',
    fullDescription: 'Exit code 0 when nothing is bad, 3 when something is. It changes nothing.',
  },
  parameters: {
    flags: {
      config: {
        kind: 'parsed',
        parse: String,
        brief: 'the node’s settings',
        placeholder: 'node.yaml',
      },
      json: { kind: 'boolean', optional: true, brief: 'print the findings as JSON' },
    },
  },
  async func(this: Terminal, { config, json }) {
    await orSayFault(this, async () => {
      const findings = await examine(path.resolve(this.cwd, config));
      if (json) out(this, JSON.stringify(findings));
      else for (const finding of findings) out(this, findingText(finding));
      if (findings.some(({ level }) => level === 'bad')) this.process.exitCode = EXIT.refused;
    });
  },
});
