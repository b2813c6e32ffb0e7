// The heads an audit starts from: the current one, which must be signed for anything to be judged,
// the log's earlier ones, and those that partners hold.
import { fromUtf8 } from '../../base/bytes.ts';
import { type Checkpoint, readCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { CHECKPOINT_PATH, headPath, type LogFiles } from './log-files.ts';
import type { Findings } from './log-report.ts';
import { parseNote, standings } from './note.ts';
import type { Policy } from './policy.ts';

/** A head of this log that somebody else holds. */
export interface HeldHead {
  readonly by: string;
  readonly note: string;
}
export interface EarlierHead extends Checkpoint {
  readonly where: string;
}

async function readText(files: LogFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  try {
    return bytes && fromUtf8(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** The signed head, or null with the reason among the findings. */
export async function readHead(
  files: LogFiles,
  policy: Policy,
  findings: Findings,
): Promise<Checkpoint | null> {
  return readSigned(files, policy, findings, 'checkpoint', CHECKPOINT_PATH);
}

export async function readEarlierHeads(
  files: LogFiles,
  policy: Policy,
  findings: Findings,
): Promise<EarlierHead[]> {
  const heads: EarlierHead[] = [];
  for (const size of [...(await files.headSizes())].sort((a, b) => a - b)) {
    const where = headPath(size);
    findings.checked.heads++;
    const head = await readSigned(files, policy, findings, 'head', where);
    if (head?.size === size) heads.push({ ...head, where });
    else if (head) findings.add({ what: 'head', where, why: `it is a head of size ${head.size}` });
  }
  return heads;
}

async function readSigned(
  files: LogFiles,
  policy: Policy,
  findings: Findings,
  what: 'checkpoint' | 'head',
  where: string,
): Promise<Checkpoint | null> {
  const text = await readText(files, where);
  if (text === null) {
    findings.add({ what, where, why: 'it is missing, or not UTF-8' });
    return null;
  }
  const signed = await verifyCheckpoint(text, policy.logs);
  if (!signed.ok) {
    findings.add({ what, where, why: signed.refusal.message });
    return null;
  }
  await checkCosignatures(text, policy, where, findings);
  return signed.value;
}

async function checkCosignatures(
  text: string,
  policy: Policy,
  where: string,
  findings: Findings,
): Promise<void> {
  const note = parseNote(text);
  if (!note.ok) return;
  const witnesses = policy.witnesses.map(({ key }) => key);
  for (const line of await standings(note.value, witnesses)) {
    if (line.is !== 'bad') continue;
    const why = `the cosignature of ${line.key.name} does not hold`;
    findings.add({ what: 'cosignature', where, why });
  }
}

/** Heads held elsewhere that this log is large enough to be compared with. */
export function readHeldHeads(
  held: readonly HeldHead[],
  head: Checkpoint,
  findings: Findings,
): (Checkpoint & { readonly by: string })[] {
  return held.flatMap(({ by, note }) => {
    const read = readCheckpoint(note);
    if (!read.ok || read.value.origin !== head.origin || read.value.size === 0) return [];
    if (read.value.size <= head.size) return [{ ...read.value, by }];
    const why = `${by} holds a head of size ${read.value.size}: this log lost entries`;
    findings.add({ what: 'rollback', where: CHECKPOINT_PATH, why });
    return [];
  });
}
