import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../base/bytes.ts';
import {
  parseCheckpointText,
  readCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
import { cosignedAt } from './cosignature.ts';
import { COSIGNATURE, formatKey, type NoteKey, noteKey, parseKey } from './key.ts';
import { leafHash } from './merkle.ts';
import { formatNote, type NoteSignature, parseNote, verifyNote } from './note.ts';
import { SAMPLE_AT } from './sample-log.ts';
import { seededSigner } from './seeded-signer.ts';
import { cosignText, logKeyOf, signText, witnessKeyOf } from './signer.ts';

// The examples of C2SP signed-note v1.0.0 and tlog-cosignature.
const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const SPEC_NOTE = [
  'This is an example message.',
  '',
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=',
  '',
].join('\n');
const SPEC_HEAD =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

const keyOf = (text: string): NoteKey => {
  const key = parseKey(text);
  if (!key.ok) throw new Error(key.refusal.message);
  return key.value;
};
const code = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal!.code;

describe('verifier keys', () => {
  it('read and write the specification’s example', () => {
    expect(formatKey(keyOf(SPEC_KEY))).toBe(SPEC_KEY);
  });

  it('are refused with another id, type, length or spelling', () => {
    for (const text of [
      SPEC_KEY.replace('530d903a', '530d903b'),
      SPEC_KEY.replace('foo', 'fop'),
      SPEC_KEY.replace('+A', '+C'),
      `${SPEC_KEY}=`,
      SPEC_KEY.slice(0, -4),
      SPEC_KEY.replace('example', 'exam ple'),
      '',
    ])
      expect(code(parseKey(text)), text).toBe('note.malformed-key');
  });
});

describe('signed notes', () => {
  it('verify the specification’s example and nothing near it', async () => {
    const known = [keyOf(SPEC_KEY)];
    expect(code(await verifyNote(SPEC_NOTE, known))).toBe('ok');
    expect(code(await verifyNote(SPEC_NOTE.replace('an', 'no'), known))).toBe('note.bad-signature');
    expect(code(await verifyNote(SPEC_NOTE, []))).toBe('note.unsigned');
    for (const text of [
      SPEC_NOTE.slice(0, -1),
      SPEC_NOTE.replace('\n\n', '\n'),
      SPEC_NOTE.replace('— ', '- '),
      SPEC_NOTE.replace('aQM=', 'aQN='),
      SPEC_NOTE.replace('example m', 'example\tm'),
      SPEC_NOTE.replace('— example.com/foo', '— example.com/f+o'),
      `${SPEC_NOTE}\n`,
    ])
      expect(code(await verifyNote(text, known)), JSON.stringify(text)).toBe('note.malformed');
  });

  it('ignore unknown keys, even of a known name, and fail on one bad known signature', async () => {
    const [own, other] = [seededSigner('a.example/log'), seededSigner('a.example/log', 'another')];
    const text = 'hello\n';
    const good = await signText(own, text);
    const strange = await signText(other, text);
    const bad = { ...(await signText(own, text)), signature: good.signature.with(3, 7) };
    const verify = (signatures: NoteSignature[]) =>
      verifyNote(formatNote({ text, signatures }), [logKeyOf(own)]);
    expect(code(await verify([strange, good]))).toBe('ok');
    expect(code(await verify([strange]))).toBe('note.unsigned');
    expect(code(await verify([good, bad]))).toBe('note.bad-signature');
  });

  it('accept sixteen signatures and many more', async () => {
    const signers = Array.from({ length: 200 }, (_, i) => seededSigner(`w${i}.example`));
    const text = 'many\n';
    const signatures = await Promise.all(signers.map((signer) => signText(signer, text)));
    const verified = await verifyNote(formatNote({ text, signatures }), signers.map(logKeyOf));
    expect(verified.ok && verified.value.signedBy.length).toBe(200);
  });

  it('split text with empty lines at the last one', () => {
    const note = parseNote(SPEC_NOTE.replace('This', 'First\n\nThis'));
    expect(note.ok && note.value.text).toBe('First\n\nThis is an example message.\n');
  });
});

describe('checkpoints', () => {
  const signer = seededSigner('us.entente.example/log');
  const root = leafHash(new Uint8Array([1]));

  it('sign, read and verify', async () => {
    const note = await signCheckpoint(signer, 7, root);
    const read = await verifyCheckpoint(note, [logKeyOf(signer)]);
    expect(read).toMatchObject({ ok: true, value: { origin: signer.name, size: 7, root } });
    expect(code(await verifyCheckpoint(note.replace('\n7\n', '\n8\n'), [logKeyOf(signer)]))).toBe(
      'note.bad-signature',
    );
  });

  it('are refused with extension lines, odd sizes, short roots or a false empty root', () => {
    const rootText = SPEC_HEAD.split('\n')[2]!;
    expect(code(parseCheckpointText(SPEC_HEAD))).toBe('ok');
    for (const text of [
      `${SPEC_HEAD}more\n`,
      SPEC_HEAD.slice(0, -1),
      `o\n07\n${rootText}\n`,
      `o\n-1\n${rootText}\n`,
      `o\n9007199254740993\n${rootText}\n`,
      `o\n7\n${rootText.slice(4)}\n`,
      `\n7\n${rootText}\n`,
    ])
      expect(code(parseCheckpointText(text)), text).toBe('checkpoint.malformed');
    expect(code(parseCheckpointText(`o\n0\n${rootText}\n`))).toBe('checkpoint.false-empty');
    expect(code(readCheckpoint(SPEC_HEAD))).toBe('note.malformed');
  });

  it('are cosigned with a time that the signature covers', async () => {
    const witness = seededSigner('gb.entente.example/witness');
    const cosignature = await cosignText(witness, SPEC_HEAD, SAMPLE_AT);
    const known = [witnessKeyOf(witness)];
    const noteWith = (signature: Uint8Array) =>
      formatNote({ text: SPEC_HEAD, signatures: [{ ...cosignature, signature }] });
    const { signature } = cosignature;
    expect(code(await verifyNote(noteWith(signature), known))).toBe('ok');
    expect(String(cosignedAt(signature))).toBe('2026-11-22T09:30:00Z');
    const later = signature.with(7, signature[7]! + 1);
    expect(code(await verifyNote(noteWith(later), known))).toBe('note.bad-signature');
  });

  it('carry the key ids and layout of the specification’s cosignature example', () => {
    const line =
      'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==';
    const bytes = fromBase64(line)!.slice(4);
    expect(cosignedAt(bytes)?.epochMilliseconds).toBe(1_679_315_147_000);
    expect(noteKey('w', COSIGNATURE, new Uint8Array(32)).id).not.toBe(
      logKeyOf({ ...seededSigner('w'), publicKey: new Uint8Array(32) }).id,
    );
  });
});
