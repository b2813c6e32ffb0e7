// Holds each body that an export carries against the digest in its leaf. A body that is not there
// was never given to the reader, or was erased; neither is a problem.
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import { entryIdOf, isBodyOf, readLeaf } from './leaf.ts';
import { bodiesPath, type LogFiles } from './log-files.ts';
import type { Findings } from './log-report.ts';
import { leafHash } from './merkle.ts';
import { EntryBodySchema } from './receipt.ts';
import { TILE_WIDTH } from './tile.ts';

const BodyLineSchema = Type.Object(
  {
    body: EntryBodySchema,
    entry: Type.String(),
    index: Type.Integer({ minimum: 0 }),
    salt: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
export type BodyLine = Static<typeof BodyLineSchema>;

/** One line of a bodies file. `bodyText` is canonical already, as the database keeps it. */
export const bodyLine = (index: number, entry: string, bodyText: string, salt: string): string =>
  `{"body":${bodyText},"entry":"${entry}","index":${index},"salt":"${salt}"}\n`;

/** The leaves that bodies are held against; those already found bad accuse no body. */
export interface BundleLeaves {
  readonly tile: number;
  readonly leaves: readonly { readonly bytes: Uint8Array }[];
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

function checkLine(
  line: string,
  { tile, leaves, isWhole, differing }: BundleLeaves,
): { index?: number; why: string } | null {
  const read = readLine(line);
  if (typeof read === 'string') return { why: read };
  const { index, entry, body, salt } = read;
  const leafBytes = leaves[index - tile * TILE_WIDTH]?.bytes;
  if (!leafBytes && !isWhole) return null;
  if (!leafBytes) return { index, why: `no entry ${index} stands in this file's bundle` };
  if (differing.has(index)) return null;
  if (entryIdOf(leafHash(leafBytes)) !== entry)
    return { index, why: `the entry id is not the one that entry ${index} has` };
  const leaf = readLeaf(leafBytes);
  if (!('leaf' in leaf)) return null;
  if (isBodyOf(leaf.leaf, canonicalJson(body as unknown as Json), salt)) return null;
  return { index, why: 'the body or its salt is not what the digest in the leaf stands for' };
}

function readLine(line: string): BodyLine | string {
  if (!line.endsWith('\n')) return 'the line does not end in a newline';
  try {
    const value = JSON.parse(line) as Json;
    if (`${canonicalJson(value)}\n` !== line) return 'the line differs from its canonical JSON';
    const read = parse(BodyLineSchema, value);
    return read.ok ? read.value : read.refusal.message;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return cause.message;
    throw cause;
  }
}
