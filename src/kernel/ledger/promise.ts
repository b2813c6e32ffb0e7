// A promise: the node signs the Merkle root of a batch of leaf hashes and the time, and each act of
// the batch gets the root with its path to it. One signature serves up to 64 acts, and whoever
// holds a promise can show that the node broke it when the leaf is not in the log a second later.
import { fromBase64, fromHex, toBase64, utf8 } from '../../base/bytes.ts';
import { canonicalJson, parseCanonical } from '../../base/canonical-json.ts';
import { InstantSchema, parse, type Static, Type } from '../../base/schema.ts';
import { verifyEd25519 } from '../../base/signature.ts';
import { type Check, failed, passed } from './check.ts';
import { LOG_SIGNATURE, type NoteKey } from './key.ts';
import { treeInMemory, verifyInclusion } from './proof.ts';
import { logKeyOf, type Signer } from './signer.ts';

export const HashSchema = Type.String({
  pattern: '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$',
  description: '32 bytes in base64',
});

export const PromiseSchema = Type.Object(
  {
    at: InstantSchema,
    batchRoot: HashSchema,
    index: Type.Integer({ minimum: 0, description: "the leaf's place in the batch" }),
    keyId: Type.String({ pattern: '^[0-9a-f]{8}$', description: 'note key id of the signer' }),
    origin: Type.String({ minLength: 1, description: "the log's origin line" }),
    path: Type.Array(HashSchema, { maxItems: 32, description: 'from the leaf to the batch root' }),
    signature: Type.String({
      pattern: '^[A-Za-z0-9+/]{85}[AQgw]==$',
      description: 'Ed25519, base64',
    }),
    size: Type.Integer({ minimum: 1, description: 'leaves in the batch' }),
  },
  {
    additionalProperties: false,
    title: 'Promise',
    description: 'A node promises that a leaf will be in its log within a second.',
  },
);
export type BatchPromise = Static<typeof PromiseSchema>;

/** The first line keeps these bytes apart from every checkpoint, whose second line is a number. */
const promisedBytes = (p: Pick<BatchPromise, 'at' | 'batchRoot' | 'origin' | 'size'>) =>
  utf8(`entente/promise/v1\n${p.origin}\n${p.size}\n${p.batchRoot}\n${p.at}\n`);

/** One promise text (canonical JSON) for each leaf hash of the batch, in order. */
export async function promiseBatch(
  signer: Signer,
  leafHashes: readonly Uint8Array[],
  at: string,
): Promise<string[]> {
  const tree = treeInMemory(leafHashes);
  const batchRoot = toBase64(tree.root());
  const said = { at, batchRoot, origin: signer.name, size: tree.size };
  const signature = toBase64(await signer.sign(promisedBytes(said)));
  const keyId = logKeyOf(signer).id;
  // Canonical JSON by parts: only index and path differ, and nodes near the root stand in every
  // path.
  const start = `{"at":"${at}","batchRoot":"${batchRoot}","index":`;
  const middle = `,"keyId":"${keyId}","origin":${canonicalJson(signer.name)},"path":[`;
  const end = `],"signature":"${signature}","size":${tree.size}}`;
  const texts = new Map<Uint8Array, string>();
  const textOf = (hash: Uint8Array): string => {
    const known = texts.get(hash);
    if (known !== undefined) return known;
    const text = `"${toBase64(hash)}"`;
    texts.set(hash, text);
    return text;
  };
  return leafHashes.map(
    (_, index) => `${start}${index}${middle}${tree.inclusion(index).map(textOf).join()}${end}`,
  );
}

/** Each thing a promise must show, in the order in which a first bad one is named. */
export async function checkPromise(
  text: string,
  leafHashHex: string,
  logKeys: readonly NoteKey[],
): Promise<Check[]> {
  const json = parseCanonical(utf8(text));
  if (!json.ok) return [failed('form', json.refusal.message)];
  const read = parse(PromiseSchema, json.value);
  if (!read.ok) return [failed('form', read.refusal.message)];
  const { value } = read;
  const leaf = /^[0-9a-f]{64}$/.test(leafHashHex) ? fromHex(leafHashHex) : new Uint8Array();
  const path = value.path.map((hash) => fromBase64(hash)!);
  const isIn = verifyInclusion(leaf, value.index, value.size, path, fromBase64(value.batchRoot)!);
  return [
    passed('form', 'canonical JSON with the fields of a promise'),
    await checkSignature(value, logKeys),
    isIn
      ? passed('path', `the leaf is number ${value.index} of ${value.size} in the batch`)
      : failed('path', 'the path does not lead from this leaf to the signed batch root'),
  ];
}

async function checkSignature(value: BatchPromise, logKeys: readonly NoteKey[]): Promise<Check> {
  const key = logKeys.find(
    ({ name, id, type }) => name === value.origin && id === value.keyId && type === LOG_SIGNATURE,
  );
  if (!key) return failed('signature', `no key ${value.keyId} of ${value.origin} is known here`);
  const signature = fromBase64(value.signature);
  if (signature && (await verifyEd25519(key.publicKey, promisedBytes(value), signature)))
    return passed('signature', `${value.origin} signed the batch at ${value.at}`);
  return failed('signature', `the signature of ${value.origin} does not hold for this promise`);
}
