// A log as files, from an exported folder or from a node's public `/log/`.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';
import { type LogFiles, parseHeadPath } from '../../kernel/ledger/index.ts';

const isAbsent = (cause: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');

export function logFolder(folder: string): LogFiles {
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(path.join(folder, ...name.split('/'))));
      } catch (cause) {
        if (isAbsent(cause)) return null;
        throw cause;
      }
    },
    async headSizes() {
      try {
        const names = await readdir(path.join(folder, 'heads'));
        return names.flatMap((name) => parseHeadPath(`heads/${name}`) ?? []);
      } catch (cause) {
        if (isAbsent(cause)) return [];
        throw cause;
      }
    },
  };
}

/**
 * The node moves on while it is read: what is asked for is cut at its head of the first reading.
 */
export function logOfNode(node: string): LogFiles {
  let checkpoint: Promise<Uint8Array | null> | null = null;
  const get = async (name: string) => {
    const response = await ask(new URL(`/log/${name}`, node));
    if (response.status === 404) return null;
    if (!response.ok) throw new Fault(`${node} answers ${response.status} for /log/${name}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    read(name) {
      if (name !== 'checkpoint') return get(name);
      checkpoint ??= get(name);
      return checkpoint;
    },
    // A node lists no directory; earlier heads are in exports.
    headSizes: async () => [],
  };
}

export async function policyTextOf(node: string): Promise<string> {
  const response = await ask(new URL('/ledger/policy', node));
  if (!response.ok) throw new Fault(`${node} answers ${response.status} for /ledger/policy.`);
  const { output } = (await response.json()) as { output: { policy: string } };
  return output.policy;
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new Fault(`The node at ${url.origin} does not answer.`, { cause, retryable: true });
  }
}
