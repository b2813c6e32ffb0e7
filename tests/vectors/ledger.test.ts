// Our own published vectors: unchanged since they were written, and true through the portable
// verifier.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerSchemas, ledgerVectors, SCHEMAS_FOLDER, VECTORS_FOLDER, vectorText } from '../../scripts/make-ledger-vectors.ts';
import { fromBase64, fromHex, toHex, utf8 } from '../../src/base/bytes.ts';
import {
  checkPromise,
  entryIdOf,
  filesInMemory,
  isBodyOf,
  type Leaf,
  leafHash,
  type NoteKey,
  parseKey,
  parsePolicy,
  type Policy,
  parseTilePath,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
  verifyNote,
  verifyReceipt,
} from '../../src/portable.ts';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(VECTORS_FOLDER, file), 'utf8')) as T;
const bytes = (text: string): Uint8Array => fromBase64(text)!;
const keyOf = (text: string): NoteKey => {
  const key = parseKey(text);
  if (!key.ok) throw new Error(key.refusal.message);
  return key.value;
};
const policyOf = (text: string): Policy => {
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(policy.refusal.message);
  return policy.value;
};

it('and schemas are what the generator makes', async () => {
  for (const [file, content] of await ledgerVectors())
    expect(readFileSync(path.join(VECTORS_FOLDER, file), 'utf8'), file).toBe(vectorText(content));
  for (const [file, content] of ledgerSchemas())
    expect(readFileSync(path.join(SCHEMAS_FOLDER, file), 'utf8'), file).toBe(vectorText(content));
});

describe('through the portable verifier', () => {
  it('trees and proofs hold', () => {
    interface Tree {
      leaves: string[];
      roots: string[];
      inclusion: { index: number; leafHash: string; proof: string[] }[];
      consistency: { oldSize: number; proof: string[] }[];
    }
    const { leaves, roots, inclusion, consistency } = read<Tree>('ledger-tree.json');
    const size = leaves.length;
    const root = bytes(roots[size]!);
    for (const { index, leafHash: hash, proof } of inclusion) {
      expect(toHex(leafHash(bytes(leaves[index]!)))).toBe(toHex(bytes(hash)));
      expect(verifyInclusion(bytes(hash), index, size, proof.map(bytes), root)).toBe(true);
    }
    for (const { oldSize, proof } of consistency) {
      const oldRoot = bytes(roots[oldSize]!);
      expect(verifyConsistency(oldSize, size, proof.map(bytes), oldRoot, root)).toBe(true);
    }
  });

  it('paths, entries and notes read as said', async () => {
    type Place = { level: number; tile: number; width: number; path: string };
    for (const { path: file, ...place } of read<{ tiles: Place[] }>('ledger-tiles.json').tiles)
      expect(parseTilePath(file)).toEqual({ kind: 'tile', ...place });
    type Entry = { body: string; salt: string; leaf: string; leafHash: string; entry: string };
    for (const it of read<{ entries: Entry[] }>('ledger-entries.json').entries) {
      expect(toHex(leafHash(utf8(it.leaf)))).toBe(it.leafHash);
      expect(entryIdOf(fromHex(it.leafHash))).toBe(it.entry);
      expect(isBodyOf(JSON.parse(it.leaf) as Leaf, it.body, it.salt)).toBe(true);
    }
    type Notes = {
      logKey: string;
      witnessKeys: string[];
      notes: { note: string; expected: string; signatures?: number }[];
    };
    const { logKey, witnessKeys, notes } = read<Notes>('ledger-notes.json');
    for (const { note, expected, signatures } of notes) {
      const head = await verifyCheckpoint(note, [keyOf(logKey)]);
      expect(head.ok ? 'ok' : head.refusal.code, note).toBe(expected);
      if (!head.ok) continue;
      const all = await verifyNote(note, [logKey, ...witnessKeys].map(keyOf));
      expect(all.ok && all.value.signedBy.length).toBe(signatures);
    }
  });

  it('promises, receipts and the export are good or bad as said', async () => {
    type Promised = { leafHash: string; promise: string; firstBad: string | null };
    type Promises = { logKey: string; promises: Promised[]; bad: Promised[] };
    const { logKey, promises, bad } = read<Promises>('ledger-promises.json');
    for (const it of [...promises, ...bad]) {
      const checks = await checkPromise(it.promise, it.leafHash, [keyOf(logKey)]);
      expect(checks.find(({ ok }) => !ok)?.what ?? null).toBe(it.firstBad);
    }
    type Receipts = {
      policy: string;
      receipts: { receipt: string; state: string; firstBad: string | null }[];
    };
    const { policy, receipts } = read<Receipts>('ledger-receipts.json');
    for (const { receipt, state, firstBad } of receipts) {
      const report = await verifyReceipt(receipt, policyOf(policy));
      expect([report.firstBad?.what ?? null, report.state]).toEqual([firstBad, state]);
    }
    type Export = {
      policy: string;
      files: Record<string, string>;
      edits: { file: string; byte: number; firstBad: string }[];
    };
    const log = read<Export>('ledger-export.json');
    const files = new Map(Object.entries(log.files).map(([file, text]) => [file, bytes(text)]));
    const audit = (of: Map<string, Uint8Array>) =>
      verifyLog(filesInMemory(of), policyOf(log.policy));
    expect((await audit(files)).firstBad).toBeNull();
    for (const { file, byte, firstBad } of log.edits) {
      const content = files.get(file)!;
      const edited = new Map(files).set(file, content.with(byte, content[byte]! ^ 1));
      expect((await audit(edited)).firstBad?.where).toBe(firstBad);
    }
  });
});

/** What is imported as a type alone is gone before anything runs. */
const IMPORTED = /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'/gm;

describe('the portable verifier', () => {
  it('reaches no module of Node, no database and nothing of the store', () => {
    const source = path.join(import.meta.dirname, '../../src');
    const seen = new Set<string>();
    const outside = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, from] of text.matchAll(IMPORTED)) {
        if (from!.startsWith('.')) visit(path.join(path.dirname(file), from!));
        else outside.add(from!);
      }
    };
    visit(path.join(source, 'portable.ts'));
    const own = [...seen].map((file) => path.relative(source, file));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((file) => !/^(base|kernel\/ledger|portable)\b/.test(file))).toEqual([]);
    const allowed = ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'typebox', 'typebox/compile'];
    expect([...outside].sort()).toEqual(allowed);
  });
});
