// Every way of storing a file: the content comes out whole, a file cut at any byte is said to be
// cut, a flipped byte never passes for the content.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BgzfDecoder } from './bgzf.ts';
import { compressionOf } from './compression.ts';
import { type Decoder, plainDecoder, type SourceEnd } from './decoder.ts';
import { GzipDecoder } from './gzip.ts';
import { bgzf, bgzfBlock, END_OF_BGZF, gzipMembers } from './sample-bytes.ts';

const TEXT = Buffer.from('id,age,site\n1,40,a\n2,41,b\n3,42,a\n'.repeat(8));

/** Content and end, with the stored bytes given in pieces of a size. */
async function decoded(
  decoder: Decoder,
  stored: Buffer,
  pieceBytes = stored.length,
): Promise<SourceEnd & { content: Buffer }> {
  const content: Buffer[] = [];
  let left: Buffer = Buffer.alloc(0);
  for (let at = 0; at < stored.length && !decoder.damage; at += pieceBytes) {
    const bytes = Buffer.concat([left, stored.subarray(at, at + pieceBytes)]);
    const taken = await decoder.take(bytes, (piece) => content.push(Buffer.from(piece)));
    left = bytes.subarray(taken);
  }
  return { ...decoder.end(left), content: Buffer.concat(content) };
}

const KINDS: Record<string, { stored: Buffer; begin: () => Decoder }> = {
  gzip: { stored: gzipSync(TEXT), begin: () => new GzipDecoder() },
  'gzip of two members': {
    stored: gzipMembers(TEXT.subarray(0, 100), TEXT.subarray(100)),
    begin: () => new GzipDecoder(),
  },
  bgzf: { stored: bgzf(TEXT, 90), begin: () => new BgzfDecoder() },
};

describe.each(Object.entries(KINDS))('%s', (kind, { stored, begin }) => {
  test.each([1, 7, 64, 100_000])('gives the content, in pieces of %i bytes', async (size) => {
    const found = await decoded(begin(), stored, size);
    expect(found.content.equals(TEXT)).toBe(true);
    expect(found).toMatchObject({ isCut: false, findings: [] });
  });

  test('cut at each byte, is said to be cut, and gives nothing that is not content', async () => {
    const between = kind === 'gzip of two members' ? gzipSync(TEXT.subarray(0, 100)).length : -1;
    for (let length = 1; length < stored.length; length++) {
      const found = await decoded(begin(), stored.subarray(0, length), 50);
      expect(TEXT.subarray(0, found.content.length).equals(found.content)).toBe(true);
      if (length !== between) expect(found.isCut, `cut at ${length}`).toBe(true);
      expect(found.findings.length).toBe(found.isCut ? 1 : 0);
    }
  });

  test('with a byte flipped, never passes for whole with other content', async () => {
    let caught = 0;
    for (let at = 0; at < stored.length; at++) {
      const flipped = Buffer.from(stored);
      flipped[at]! ^= 0x15;
      const found = await decoded(begin(), flipped, 50);
      if (found.findings.length > 0) caught++;
      else expect(found.content.equals(TEXT), `flipped at ${at}`).toBe(true);
    }
    // The others stand in fields that say nothing of the content: time, system, hints.
    expect(caught).toBeGreaterThan(stored.length * 0.6);
  });
});

test('a plain file is its own content', async () => {
  const found = await decoded(plainDecoder(), TEXT, 10);
  expect(found.content.equals(TEXT)).toBe(true);
  expect(found.isCut).toBe(false);
});

describe('BGZF', () => {
  test('says that the end-of-file block is missing, with what to do', async () => {
    const found = await decoded(new BgzfDecoder(), bgzfBlock(TEXT));
    expect(found.isCut).toBe(true);
    expect(found.findings[0]).toMatchObject({
      rule: 'bgzf.no-end-of-file',
      citation: 'SAM specification section 4.1',
      next: expect.stringContaining('Copy the file again'),
    });
  });

  test('names the place of a block whose content is not what its checksum says', async () => {
    const first = bgzfBlock(TEXT);
    const second = bgzfBlock(TEXT);
    second.writeUInt32LE(1, second.length - 8);
    const found = await decoded(
      new BgzfDecoder(),
      Buffer.concat([first, second, first, END_OF_BGZF]),
    );
    expect(found.content.equals(TEXT)).toBe(true);
    expect(found.findings).toMatchObject([{ rule: 'bgzf.block-checksum', offset: first.length }]);
  });

  test('a block that claims more than 64 KiB is not inflated', async () => {
    const block = bgzfBlock(Buffer.alloc(60_000));
    block.writeUInt32LE(2 ** 31, block.length - 4);
    const found = await decoded(new BgzfDecoder(), block);
    expect(found.content.length).toBe(0);
    expect(found.findings[0]?.rule).toBe('bgzf.block-length');
  });

  test('is taken up at any block', async () => {
    const stored = bgzf(TEXT, 90);
    const first = bgzfBlock(TEXT.subarray(0, 90)).length;
    const found = await decoded(new BgzfDecoder(first), stored.subarray(first));
    expect(found.content.equals(TEXT.subarray(90))).toBe(true);
  });
});

describe('gzip', () => {
  test('a bomb is stopped', async () => {
    const decoder = new GzipDecoder();
    const stored = gzipSync(Buffer.alloc(300 << 20));
    let length = 0;
    for (let at = 0; at < stored.length && !decoder.damage; at += 1 << 16)
      await decoder.take(stored.subarray(at, at + (1 << 16)), (piece) => {
        length += piece.length;
      });
    expect(decoder.damage?.rule).toBe('gzip.expands-too-much');
    expect(length).toBeLessThan(340 << 20);
  });

  test('bytes that follow the last member are named, and are no content', async () => {
    const stored = Buffer.concat([gzipSync(TEXT), Buffer.from('appended')]);
    const found = await decoded(new GzipDecoder(), stored);
    expect(found.content.equals(TEXT)).toBe(true);
    expect(found.findings).toMatchObject([{ level: 'warning', rule: 'gzip.trailing-bytes' }]);
  });

  test('what a reader throws comes out of the reading', async () => {
    const taking = new GzipDecoder().take(gzipSync(TEXT), () => {
      throw new RangeError('of the reader');
    });
    await expect(taking).rejects.toThrow('of the reader');
  });
});

test('how a file is stored is told by its first bytes', () => {
  expect(compressionOf(bgzf(TEXT))).toBe('bgzf');
  expect(compressionOf(gzipSync(TEXT))).toBe('gzip');
  expect(compressionOf(Buffer.from('PK\x03\x04rest of it'))).toBe('zip');
  expect(compressionOf(TEXT)).toBe('none');
  expect(compressionOf(Buffer.alloc(0))).toBe('none');
});
