import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, toHex, utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { compareHeads } from './compare-heads.ts';
import { foreignBytes, foreignFiles, foreignTitle, hasForeignVectors } from './foreign-vectors.ts';
import { assertEntryType, entryIdOf, hmacSha256, isBodyOf, readLeaf, seal } from './leaf.ts';
import { leafHash } from './merkle.ts';
import { sampleEntries, sampleHead, sampleLogSigner, samplePolicy } from './sample-log.ts';

const AT = '2026-11-22T09:30:00.000Z';
const salt = new Uint8Array(32).fill(9);

describe('a leaf', () => {
  it('is canonical JSON of type, time and digest, and names its entry', () => {
    const sealed = seal('question.answered', AT, { parties: ['GB'], record: { a: 1 } }, salt);
    const read = readLeaf(utf8(sealed.leaf));
    if (!('leaf' in read)) throw new Error(read.why);
    expect(Object.keys(read.leaf)).toEqual(['at', 'digest', 'type']);
    expect(canonicalJson(read.leaf)).toBe(sealed.leaf);
    expect(entryIdOf(leafHash(utf8(sealed.leaf)))).toBe(sealed.entry);
    expect(isBodyOf(read.leaf, sealed.body, toHex(salt))).toBe(true);
    expect(isBodyOf(read.leaf, sealed.body.replace('1', '2'), toHex(salt))).toBe(false);
    expect(isBodyOf(read.leaf, sealed.body, toHex(salt.with(0, 8)))).toBe(false);
  });

  it('is refused with anything more, less or otherwise spelt', () => {
    const good = seal('question.answered', AT, { parties: [], record: {} }, salt).leaf;
    for (const text of [
      good.replace('"type"', '"tipe"'),
      good.replace('{', '{ '),
      good.replace('{', '{"a":1,'),
      good.replace('hmac-sha256', 'sha256'),
      good.replace('question.answered', 'Question'),
      good.slice(1),
      `\ufeff${good}`,
      `${good}\n`,
    ])
      expect('why' in readLeaf(utf8(text)), text).toBe(true);
  });

  it('never tells the outcome by its type', () => {
    for (const type of ['question.answered', 'dataset.registered', 'permit.recorded'])
      expect(() => assertEntryType(type)).not.toThrow();
    for (const type of [
      'question.denied',
      'count.suppressed',
      'transfer-refused.x',
      'access.granted',
    ])
      expect(() => assertEntryType(type), type).toThrow(/tells the outcome/);
    for (const type of ['question', 'Question.answered', 'a b.c', 'x."y'])
      expect(() => assertEntryType(type), type).toThrow(/not an entry type/);
  });

  it('is salted as HMAC-SHA256 says', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes, (key, message) => {
        expect(toHex(hmacSha256(key, message))).toBe(toHex(hmac(sha256, key, message)));
      }),
      { seed: 1 },
    );
  });
});

describe.skipIf(!hasForeignVectors)(foreignTitle('canonical JSON'), () => {
  it('equals the RFC 8785 outputs byte for byte', () => {
    const files = foreignFiles('jcs/input');
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const value = JSON.parse(fromUtf8(foreignBytes(file))) as Json;
      const expected = fromUtf8(foreignBytes(file.replace('input', 'output')));
      expect(canonicalJson(value), file).toBe(expected);
    }
  });
});

describe('heads of two partners', () => {
  const origin = sampleLogSigner.name;
  const entries = sampleEntries(20);
  const head = async (size: number, of = entries) => {
    return { origin, note: await sampleHead(of.slice(0, size), 0) };
  };

  it('agree, convict the log, ask it, or say nothing', async () => {
    const forked = [...entries.slice(10), ...entries.slice(0, 10)];
    const cases = [
      [await head(10), await head(10), 'same'],
      [await head(10), await head(10, forked), 'fork'],
      [await head(10), await head(12, forked), 'needs-proof'],
      [await head(0), await head(12), 'same'],
      [await head(10), { origin, note: 'no note' }, 'unsigned'],
    ] as const;
    for (const [mine, theirs, is] of cases) {
      const [compared] = await compareHeads([mine], [theirs], samplePolicy.logs);
      expect(compared?.is).toBe(is);
    }
    const one = await compareHeads([await head(10)], [], samplePolicy.logs);
    expect(one).toEqual([{ origin, is: 'only-mine' }]);
    const other = await compareHeads([], [await head(10)], samplePolicy.logs);
    expect(other).toEqual([{ origin, is: 'only-theirs' }]);
  });
});
