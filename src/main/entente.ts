// The `entente` command.
import { run } from '@stricli/core';
import { EXIT, type Terminal } from '../faces/cli/index.ts';
import { commandLine } from './command-line.ts';
import { packageVersion } from './package-folder.ts';

const terminal: Terminal = {
  process,
  environment: process.env,
  cwd: process.cwd(),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};

// Whoever read along has gone (`| head`): there is nobody left to write for, and nothing failed.
const isStory = process.argv[2] === 'demo' || process.argv[2] === 'serve';
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  if (!isStory) process.exit(0);
});

if (process.argv[2] === '--version')
  process.stdout.write(`entente ${packageVersion()} (node ${process.version})\n`);
else {
  await run(commandLine(), process.argv.slice(2), terminal);
  // Stricli answers wrong usage with negative codes; ours is 2.
  const code = process.exitCode;
  if (typeof code === 'number' && code < 0) process.exitCode = EXIT.usage;
}
