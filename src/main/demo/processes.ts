// The demonstration's node processes: each nation's node is a process, a folder and keys of its
// own, talking to the others over HTTP on loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';

export interface RunningNode {
  readonly key: string;
  readonly address: string;
  readonly process: ChildProcess;
}

export interface NodeStart {
  readonly key: string;
  readonly address: string;
  readonly folder: string;
  readonly config: string;
}

/** Starts one node; its log goes to `node.log` and its process id to `node.pid` in its folder. */
export function startNode({ key, address, folder, config }: NodeStart): RunningNode {
  mkdirSync(folder, { recursive: true });
  const log = openSync(path.join(folder, 'node.log'), 'a');
  const entry = process.argv[1]!;
  // Four nodes share one machine here: memory before speed (about 20 MB less a node).
  const engine = [...process.execArgv, '--optimize-for-size'];
  const child = spawn(process.execPath, [...engine, entry, 'serve', '--config', config], {
    stdio: ['ignore', 'ignore', log],
    // A group of its own: Ctrl-C reaches the demonstration, which stops its nodes in order.
    detached: true,
  });
  writeFileSync(path.join(folder, 'node.pid'), `${child.pid}\n`);
  return { key, address, process: child };
}

export async function untilHealthy(node: RunningNode, deadlineMs = 90_000): Promise<void> {
  const until = performance.now() + deadlineMs;
  while (performance.now() < until) {
    if (node.process.exitCode !== null)
      throw new Fault(`The ${node.key} node stopped while starting; see its node.log.`);
    if (await isHealthy(node.address)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Fault(
    `The ${node.key} node did not answer at ${node.address} in time; see its node.log.`,
  );
}

export async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/healthz', address))).ok;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

/** Asks every node to stop and waits until all have. */
export async function stopNodes(nodes: readonly RunningNode[]): Promise<void> {
  await Promise.all(
    nodes.map(({ process: child }) => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return gone;
    }),
  );
}
