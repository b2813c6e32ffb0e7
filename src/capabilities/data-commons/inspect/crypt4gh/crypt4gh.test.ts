import { describe, expect, it } from 'vitest';
import type { FormatReport } from '../contract.ts';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { crypt4ghInspector } from './crypt4gh.ts';

const SEGMENT = 12 + 65_536 + 16;
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const packet = (length = 108, method = 0): Buffer =>
  Buffer.concat([uint32(length), uint32(method), Buffer.alloc(length - 8, 7)]);
const container = (packets: readonly Buffer[], sealed: number, version = 1): Buffer =>
  Buffer.concat([
    Buffer.from('crypt4gh'),
    uint32(version),
    uint32(packets.length),
    ...packets,
    Buffer.alloc(sealed, 9),
  ]);
const scan = (bytes: Uint8Array, chunk?: number) =>
  scanWhole(crypt4ghInspector, 'x.c4gh', bytes, besideFiles({}), chunk);
const rulesOf = (report: FormatReport) => report.findings.map(({ rule }) => rule);

describe('Crypt4GH', () => {
  it('tells packets and segments, and that nothing was read', async () => {
    const report = await scan(container([packet(), packet(124)], 2 * SEGMENT + 128));
    expect(report).toMatchObject({ format: 'crypt4gh', version: '1', records: null });
    expect(report).toMatchObject({ isComplete: true });
    expect(report.facts).toEqual({
      isSealed: true,
      packets: 2,
      packetLengths: { 108: 1, 124: 1 },
      methods: { X25519_chacha20_ietf_poly1305: 2 },
      headerBytes: 16 + 108 + 124,
      sealedBytes: 2 * SEGMENT + 128,
      segments: 3,
      plainBytes: 2 * 65_536 + 100,
      isLastSegmentProven: false,
    });
    expect(rulesOf(report)).toEqual(['crypt4gh.sealed']);
  });

  it('proves a last segment that is whole, and one that is cut', async () => {
    const whole = await scan(container([packet()], SEGMENT));
    expect(whole.facts).toMatchObject({ segments: 1, isLastSegmentProven: true });
    const cut = await scan(container([packet()], SEGMENT + 28));
    expect(cut.isComplete).toBe(false);
    expect(rulesOf(cut)).toContain('crypt4gh.segment-cut');
  });

  it.each([
    [container([packet()], 0).subarray(0, 60), 'crypt4gh.header-cut'],
    [container([packet()], 0, 2), 'crypt4gh.version'],
    [container([], 10), 'crypt4gh.no-packet'],
    [container([packet(20)], 10), 'crypt4gh.packet-length'],
    [container([packet(108, 5)], 100), 'crypt4gh.method'],
    [container([packet()], 0), 'crypt4gh.no-data'],
  ])('says what is wrong with a container (%#)', async (bytes, rule) => {
    expect(rulesOf(await scan(bytes))).toContain(rule);
  });

  it('sets nothing aside for what is only declared', async () => {
    const bytes = container([packet()], 0);
    bytes.writeUInt32LE(0xffffffff, 12);
    expect(rulesOf(await scan(bytes))).toContain('crypt4gh.header-cut');
    bytes.writeUInt32LE(0x7fffffff, 16);
    expect(rulesOf(await scan(bytes))).toContain('crypt4gh.packet-length');
  });

  it('goes on from anywhere it was put away, and reports whatever the bytes are', async () => {
    const bytes = container([packet(), packet(124)], 300);
    const whole = await scan(bytes);
    for (let cut = 0; cut < bytes.length; cut += 7) {
      const first = crypt4ghInspector.begin(sightOf('x.c4gh', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = crypt4ghInspector.begin(sightOf('x.c4gh', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      expect(second.finish(false)).toEqual(whole);
    }
    for (let seed = 0; seed < 2_000; seed++) expectReport(await scan(damaged(bytes, seed), 50));
  });
});
