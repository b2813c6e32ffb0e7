// Holds each body that an export carries against the digest in its leaf. A body that is not there
// was never given to the reader, or was erased; neither is a problem.
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { entryIdOf, isBodyOf, readLeaf } from './leaf.ts';
import { bodiesPath, type LogFiles } from './log-files.ts';
import type { Findings } from './log-report.ts';
import { TILE_WIDTH } from './tile.ts';

/** One line of a bodies file. `bodyText` is canonical already, as the database keeps it. */
export const bodyLine = (index: number, entry: string, bodyText: string, salt: string): string =>
  `{"body":${bodyText},"entry":"${entry}","index":${index},"salt":"${salt}"}\n`;

const LINE =
  /^\{"body":(.*),"entry":"([^"]*)","index":(0|[1-9][0-9]*),"salt":"([0-9a-f]{64})"\}\n$/s;

/** The leaves that bodies are held against; those already found bad accuse no body. */
export interface BundleLeaves {
  readonly tile: number;
  readonly leaves: readonly { readonly bytes: Uint8Array; readonly hash: Uint8Array }[];
  readonly isWhole: boolean;
  readonly differing: ReadonlySet<number>;
}

export async function checkBodies(
  files: LogFiles,
  bundle: BundleLeaves,
  findings: Findings,
): Promise<void> {
  const where = bodiesPath(bundle.tile);
  const bytes = await files.read(where);
  if (!bytes) return;
  let byte = 0;
  for (const line of linesOf(bytes)) {
    findings.checked.bodies++;
    const found = checkLine(line, bundle);
    if (found) findings.add({ what: 'body', where, byte, ...found });
    byte += utf8(line).length;
  }
}

function linesOf(bytes: Uint8Array): string[] {
  try {
    return fromUtf8(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  } catch (cause) {
    if (cause instanceof TypeError) return ['not UTF-8'];
    throw cause;
  }
}

// The line has one spelling, so its parts are cut out of it; the body itself is never parsed,
// because bytes that the digest stands for are the bytes that were sealed.
function checkLine(
  line: string,
  { tile, leaves, isWhole, differing }: BundleLeaves,
): { index?: number; why: string } | null {
  const parts = LINE.exec(line);
  if (!parts) return { why: 'the line is not body, entry, index and salt in canonical JSON' };
  const [, body, entry, indexText, salt] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const index = Number(indexText);
  const held = leaves[index - tile * TILE_WIDTH];
  if (!held && !isWhole) return null;
  if (!held) return { index, why: `no entry ${index} stands in this file's bundle` };
  if (differing.has(index)) return null;
  if (entryIdOf(held.hash) !== entry)
    return { index, why: `the entry id is not the one that entry ${index} has` };
  const leaf = readLeaf(held.bytes);
  if (!('leaf' in leaf) || isBodyOf(leaf.leaf, body, salt)) return null;
  return { index, why: 'the body or its salt is not what the digest in the leaf stands for' };
}
