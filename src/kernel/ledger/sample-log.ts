// A whole log in memory, made from nothing but a size: for tests and published vectors.
import { toHex, utf8 } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import type { RandomBytes } from '../../base/ids.ts';
import { signCheckpoint } from './checkpoint.ts';
import { rootOf } from './compact-range.ts';
import { type EntryId, readLeaf, type Sealed, seal } from './leaf.ts';
import {
  bodiesPath,
  CHECKPOINT_PATH,
  fileLine,
  formatManifest,
  headPath,
  MANIFEST_PATH,
} from './log-files.ts';
import { formatNote, parseNote } from './note.ts';
import { alliancePolicy, type Policy } from './policy.ts';
import { treeInMemory } from './proof.ts';
import { formatReceipt, type ReceiptState } from './receipt.ts';
import { seededSigner } from './seeded-signer.ts';
import { cosignText, logKeyOf, type Signer, witnessKeyOf } from './signer.ts';
import { bundleBytes, bundlePath, TILE_WIDTH, tileBytes, tilePath, tilesOf } from './tile.ts';
import { bodyLine } from './verify-bodies.ts';

export const SAMPLE_AT = Temporal.Instant.from('2026-11-22T09:30:00Z');
export const sampleLogSigner = seededSigner('us.entente.example/log');
export const sampleWitnesses: readonly Signer[] = ['gb', 'jp', 'au'].map((place) =>
  seededSigner(`${place}.entente.example/witness`),
);
export const samplePolicy: Policy = alliancePolicy(
  [logKeyOf(sampleLogSigner)],
  sampleWitnesses.map((witness) => ({
    member: witness.name.slice(0, 2).toUpperCase(),
    keys: [witnessKeyOf(witness)],
  })),
);

/** Repeatable bytes: SHA-256 of the words and a counter. */
export function seededBytes(words: string): RandomBytes {
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32)
      bytes.set(sha256(utf8(`${words} ${counter++}`)).subarray(0, length - at), at);
    return bytes;
  };
}

export interface SampleEntry extends Sealed {
  readonly salt: Uint8Array;
}

export function sampleEntries(size: number): SampleEntry[] {
  const salts = seededBytes('sample salts');
  return Array.from({ length: size }, (_, index) => {
    const at = SAMPLE_AT.add({ seconds: index }).toString({ fractionalSecondDigits: 3 });
    const record = { answer: index % 7, question: `how many carriers, number ${index}` };
    const salt = salts(32);
    return { ...seal('question.answered', at, { parties: ['GB', 'JP'], record }, salt), salt };
  });
}

/** The head of a tree of these entries, cosigned by the first `cosigners` witnesses. */
export async function sampleHead(entries: readonly Sealed[], cosigners: number): Promise<string> {
  const root = rootOf(entries.map(({ leafHash }) => leafHash));
  return cosigned(await signCheckpoint(sampleLogSigner, entries.length, root), cosigners);
}

async function cosigned(note: string, cosigners: number): Promise<string> {
  const parsed = parseNote(note);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const { text, signatures } = parsed.value;
  const added = sampleWitnesses
    .slice(0, cosigners)
    .map((witness, i) => cosignText(witness, text, SAMPLE_AT.add({ hours: 1, seconds: i })));
  return formatNote({ text, signatures: [...signatures, ...(await Promise.all(added))] });
}

export async function sampleReceipt(
  entries: readonly SampleEntry[],
  index: number,
  options: { readonly cosigners: number; readonly withBody: boolean },
): Promise<string> {
  const { entry, leaf, body, salt } = entries[index]!;
  const read = readLeaf(utf8(leaf));
  if (!('leaf' in read)) throw new Error(read.why);
  const state: ReceiptState = options.cosigners >= 3 ? 'final' : 'provisional';
  return formatReceipt({
    origin: sampleLogSigner.name,
    entry: entry as EntryId,
    index,
    leaf: read.leaf,
    proof: treeInMemory(entries.map(({ leafHash }) => leafHash)).inclusion(index),
    checkpoint: await sampleHead(entries, options.cosigners),
    state,
    ...(options.withBody ? { sealed: { body: JSON.parse(body), salt } } : {}),
  });
}

/** An exported log: head, tiles, bundles, bodies, heads at the sizes asked for, manifest. */
export async function sampleExport(
  entries: readonly SampleEntry[],
  headSizes: readonly number[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set(CHECKPOINT_PATH, utf8(await sampleHead(entries, 3)));
  for (const size of headSizes)
    files.set(headPath(size), utf8(await sampleHead(entries.slice(0, size), 2)));
  for (const place of tilesOf(entries.length)) {
    const covers = TILE_WIDTH ** place.level;
    const hashes = Array.from({ length: place.width }, (_, i) => {
      const start = (place.tile * TILE_WIDTH + i) * covers;
      return rootOf(entries.slice(start, start + covers).map(({ leafHash }) => leafHash));
    });
    files.set(tilePath(place), tileBytes(hashes));
    if (place.level > 0) continue;
    const first = place.tile * TILE_WIDTH;
    const own = entries.slice(first, first + place.width);
    files.set(bundlePath(place), bundleBytes(own.map(({ leaf }) => utf8(leaf))));
    const lines = own.map(({ entry, body, salt }, i) =>
      bodyLine(first + i, entry, body, toHex(salt)),
    );
    files.set(bodiesPath(place.tile), utf8(lines.join('')));
  }
  const listed = [...files].map(([path, bytes]) => fileLine({ path, bytes }));
  files.set(MANIFEST_PATH, formatManifest(sampleLogSigner.name, entries.length, listed));
  return files;
}
