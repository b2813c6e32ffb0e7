// Writes what the ledger publishes: its vectors, `tests/vectors/ledger-*.json`, from fixed seeds,
// and its JSON Schemas in `docs/protocol`. The same bytes on every run; tests hold the files
// against them. `node bin/runtime.cjs ./scripts/make-ledger-vectors.ts`
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromUtf8, toBase64, toHex, utf8 } from '../src/base/bytes.ts';
import type { Json } from '../src/base/json.ts';
import { rootOf } from '../src/kernel/ledger/compact-range.ts';
import { CheckpointSchema, EntryWithBodySchema } from '../src/kernel/ledger/entry-schema.ts';
import { formatKey } from '../src/kernel/ledger/key.ts';
import { leafHash } from '../src/kernel/ledger/merkle.ts';
import { formatPolicy } from '../src/kernel/ledger/policy.ts';
import { PromiseSchema, promiseBatch } from '../src/kernel/ledger/promise.ts';
import { treeInMemory } from '../src/kernel/ledger/proof.ts';
import { ReceiptSchema } from '../src/kernel/ledger/receipt.ts';
import {
  SAMPLE_AT,
  sampleEntries,
  sampleExport,
  sampleHead,
  sampleLogSigner,
  samplePolicy,
  sampleReceipt,
  sampleWitnesses,
} from '../src/kernel/ledger/sample-log.ts';
import { logKeyOf, witnessKeyOf } from '../src/kernel/ledger/signer.ts';
import { bundlePath, tilePath } from '../src/kernel/ledger/tile.ts';
import { formatWitnessRequest } from '../src/kernel/ledger/witness-text.ts';

export const VECTORS_FOLDER = path.join(import.meta.dirname, '../tests/vectors');
export const SCHEMAS_FOLDER = path.join(import.meta.dirname, '../docs/protocol');
const LABEL = 'Invented members, keys and records, for tests only.';

/** File name -> content. */
export async function ledgerVectors(): Promise<Map<string, Json>> {
  return new Map<string, Json>([
    ['ledger-tree.json', tree()],
    ['ledger-tiles.json', tiles()],
    ['ledger-entries.json', entries()],
    ['ledger-notes.json', await notes()],
    ['ledger-promises.json', await promises()],
    ['ledger-receipts.json', await receipts()],
    ['ledger-witness.json', await witness()],
    ['ledger-export.json', await exported()],
  ]);
}

const proofText = (proof: readonly Uint8Array[]): string[] => proof.map(toBase64);

function tree(): Json {
  const leaves = Array.from({ length: 13 }, (_, i) => utf8(`leaf ${i}`));
  const hashes = leaves.map(leafHash);
  const whole = treeInMemory(hashes);
  return {
    about: 'RFC 9162 trees of the first n leaves; hashes in base64. Proofs are of the whole tree.',
    leaves: leaves.map(toBase64),
    roots: Array.from({ length: 14 }, (_, size) => toBase64(rootOf(hashes.slice(0, size)))),
    inclusion: hashes.map((hash, index) => ({
      index,
      leafHash: toBase64(hash),
      proof: proofText(whole.inclusion(index)),
    })),
    consistency: hashes.map((_, i) => ({
      oldSize: i + 1,
      proof: proofText(whole.consistency(i + 1)),
    })),
  };
}

function tiles(): Json {
  const places = [
    { level: 0, tile: 0, width: 256 },
    { level: 0, tile: 1234067, width: 256 },
    { level: 0, tile: 273, width: 112 },
    { level: 2, tile: 0, width: 1 },
  ];
  return {
    about: 'C2SP tlog-tiles paths.',
    tiles: places.map((place) => ({ ...place, path: tilePath(place) })),
    bundles: places.map(({ tile, width }) => ({ tile, width, path: bundlePath({ tile, width }) })),
  };
}

function entries(): Json {
  return {
    about: `${LABEL} Leaf = canonical JSON of {at, digest, type}; digest = HMAC-SHA256(salt, body).`,
    entries: sampleEntries(3).map(({ entry, leaf, leafHash: hash, body, salt }) => ({
      body,
      salt: toHex(salt),
      leaf,
      leafHash: toHex(hash),
      entry,
    })),
  };
}

async function notes(): Promise<Json> {
  const three = sampleEntries(3);
  const head = await sampleHead(three, 3);
  const [text] = head.split('\n\n') as [string];
  const changed = head.replace('\n3\n', '\n4\n');
  return {
    about: `${LABEL} C2SP signed notes, checkpoints and cosignatures.`,
    logKey: formatKey(logKeyOf(sampleLogSigner)),
    witnessKeys: sampleWitnesses.map((signer) => formatKey(witnessKeyOf(signer))),
    notes: [
      { note: await sampleHead(three, 0), expected: 'ok', signatures: 1 },
      { note: head, expected: 'ok', signatures: 4 },
      { note: await sampleHead([], 0), expected: 'ok', signatures: 1 },
      { note: changed, expected: 'note.bad-signature' },
      { note: head.replaceAll('us.entente', 'xx.entente'), expected: 'note.unsigned' },
      { note: `${text}\n`, expected: 'note.malformed' },
      { note: head.replace('\n\n', '\nextension\n\n'), expected: 'checkpoint.malformed' },
    ],
  };
}

async function promises(): Promise<Json> {
  const five = sampleEntries(5);
  const hashes = five.map(({ leafHash: hash }) => hash);
  const at = SAMPLE_AT.toString({ fractionalSecondDigits: 3 });
  const texts = await promiseBatch(sampleLogSigner, hashes, at);
  return {
    about: `${LABEL} One signature over the Merkle root of a batch of five leaf hashes.`,
    logKey: formatKey(logKeyOf(sampleLogSigner)),
    promises: texts.map((promise, i) => ({ leafHash: toHex(hashes[i]!), promise, firstBad: null })),
    bad: [
      { leafHash: toHex(hashes[1]!), promise: texts[0]!, firstBad: 'path' },
      {
        leafHash: toHex(hashes[0]!),
        promise: texts[0]!.replace('09:30', '09:31'),
        firstBad: 'signature',
      },
      { leafHash: toHex(hashes[0]!), promise: `${texts[0]} `, firstBad: 'form' },
    ],
  };
}

async function receipts(): Promise<Json> {
  const eleven = sampleEntries(11);
  const final = await sampleReceipt(eleven, 4, { cosigners: 3, withBody: true });
  const provisional = await sampleReceipt(eleven, 4, { cosigners: 2, withBody: true });
  const leafOnly = await sampleReceipt(eleven, 10, { cosigners: 3, withBody: false });
  return {
    about: `${LABEL} Receipts as files, to be checked against the policy.`,
    policy: formatPolicy(samplePolicy),
    receipts: [
      { receipt: final, state: 'final', firstBad: null },
      { receipt: leafOnly, state: 'final', firstBad: null },
      { receipt: provisional, state: 'provisional', firstBad: null },
      { receipt: `${final} `, state: 'provisional', firstBad: 'form' },
      { receipt: final.replace('"index":4', '"index":5'), state: 'final', firstBad: 'inclusion' },
      { receipt: final.replace('"answer":4', '"answer":5'), state: 'final', firstBad: 'body' },
      {
        receipt: provisional.replace('"provisional"', '"final"'),
        state: 'provisional',
        firstBad: 'state',
      },
      {
        receipt: final.replace('\\n11\\n', '\\n12\\n'),
        state: 'provisional',
        firstBad: 'checkpoint',
      },
    ],
  };
}

async function witness(): Promise<Json> {
  const [mine, others] = [sampleEntries(12), sampleEntries(20).slice(8)];
  const request = async (oldSize: number, size: number, of: typeof mine) => {
    const hashes = of.slice(0, size).map(({ leafHash: hash }) => hash);
    const proof = treeInMemory(hashes).consistency(oldSize);
    const checkpoint = await sampleHead(of.slice(0, size), 0);
    return formatWitnessRequest({ oldSize, proof, checkpoint });
  };
  return {
    about: `${LABEL} Requests to one witness, in this order, and the status it answers.`,
    logKey: formatKey(logKeyOf(sampleLogSigner)),
    requests: [
      { body: await request(0, 5, mine), status: 200 },
      { body: await request(0, 8, mine), status: 409, answer: '5\n' },
      { body: await request(5, 8, mine), status: 200 },
      { body: await request(8, 8, mine), status: 200 },
      { body: await request(5, 7, mine), status: 409, answer: '8\n' },
      { body: await request(8, 8, others), status: 422 },
      { body: await request(8, 12, others), status: 422 },
      { body: (await request(8, 12, mine)).replace('old 8', 'old 13'), status: 400 },
      { body: (await request(8, 12, mine)).replace('\n12\n', '\n13\n'), status: 403 },
      { body: (await request(8, 12, mine)).replace('us.entente', 'xx.entente'), status: 404 },
      { body: await request(8, 12, mine), status: 200 },
    ],
  };
}

async function exported(): Promise<Json> {
  const files = await sampleExport(sampleEntries(3), [2]);
  return {
    about: `${LABEL} An exported log of three entries; each edit flips bit 0 of one byte.`,
    policy: formatPolicy(samplePolicy),
    files: Object.fromEntries([...files].map(([file, bytes]) => [file, toBase64(bytes)])),
    texts: Object.fromEntries(
      ['checkpoint', 'heads/2'].map((file) => [file, fromUtf8(files.get(file)!)]),
    ),
    edits: [...files.keys()].map((file) => ({ file, byte: 20, firstBad: file })),
  };
}

/** File name in `docs/protocol` -> JSON Schema. */
export function ledgerSchemas(): Map<string, Json> {
  const schemas = { entry: EntryWithBodySchema, receipt: ReceiptSchema, promise: PromiseSchema };
  return new Map(
    Object.entries({ ...schemas, checkpoint: CheckpointSchema }).map(([name, schema]) => {
      const $schema = 'https://json-schema.org/draft/2020-12/schema';
      return [`${name}.schema.json`, JSON.parse(JSON.stringify({ $schema, ...schema })) as Json];
    }),
  );
}

export const vectorText = (content: Json): string => `${JSON.stringify(content, null, 2)}\n`;

if (import.meta.main) {
  for (const [file, content] of await ledgerVectors())
    writeFileSync(path.join(VECTORS_FOLDER, file), vectorText(content));
  for (const [file, content] of ledgerSchemas())
    writeFileSync(path.join(SCHEMAS_FOLDER, file), vectorText(content));
}
