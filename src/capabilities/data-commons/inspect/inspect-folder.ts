// A folder that is one data set (a Zarr store): its files are hashed one by one, then it is given
// to its inspector as a whole.
import type { Inspector, SeekableFile } from './contract.ts';
import { findingsFirst } from './finding-order.ts';
import { measureMembers, memberFindings, membersOf } from './folder-members.ts';
import type { Inspected, Task } from './inspect-file.ts';
import { cancelling } from './inspect-seek.ts';

export async function inspectFolder(task: Task, inspector: Inspector): Promise<Inspected> {
  const { path: folder, format, watch, context } = task;
  const members = await membersOf(folder);
  const { files, bytes } = members;
  watch.begins?.({
    path: folder,
    format,
    compression: 'none',
    bytesTotal: 2 * bytes,
    resumesAt: 0,
    canResume: false,
    startsOver: 'not-resumable',
  });
  const { sha256, listing } = await measureMembers(folder, members, watch);
  const at: SeekableFile = { path: folder, bytes, read: async () => new Uint8Array() };
  const report =
    inspector.kind === 'seek'
      ? await inspector.inspect(at, format, context, cancelling(watch))
      : null;
  const found = memberFindings(members);
  return {
    outcome: 'inspected',
    listing,
    inspection: {
      path: folder,
      compression: 'none',
      bytes,
      sha256,
      members: files.length,
      report: {
        format,
        version: report?.version ?? null,
        records: report?.records ?? null,
        isComplete: report?.isComplete === true && found.length === 0,
        columns: report?.columns ?? [],
        facts: report?.facts ?? {},
        findings: findingsFirst(found, report?.findings ?? []),
      },
    },
  };
}
