import { describe, expect, it } from 'vitest';
import type { LeavingFile, Transfer } from './model.ts';
import { type FetchRequest, mayServe } from './serve-transfer.ts';
import {
  isSignedLink,
  linkUrl,
  partsOf,
  readLinkQuery,
  readRange,
  type SignedLink,
  signLink,
  transferPath,
} from './signed-url.ts';
import type { Standing } from './standing.ts';

const key = new Uint8Array(32).fill(1);
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const id = 'trf_00000000000000000000000001';
const link: SignedLink = {
  method: 'GET',
  path: transferPath(id, DIGEST),
  transfer: id,
  agreement: 'ins_1',
  sha256: DIGEST,
  range: { start: 0, end: 999 },
  expiresAt: '2026-05-02T12:00:00.000Z',
};

describe('the signature of a link', () => {
  it('holds for the link it was made for, and for no other', () => {
    const signature = signLink(key, link);
    expect(isSignedLink(key, link, signature)).toBe(true);
    const altered: Partial<SignedLink>[] = [
      { method: 'HEAD' },
      { method: 'POST' },
      { path: transferPath(id, `sha256:${'ac'.repeat(32)}`) },
      { transfer: 'trf_00000000000000000000000002' },
      { agreement: 'ins_2' },
      { agreement: null },
      { sha256: `sha256:${'ac'.repeat(32)}` },
      { range: { start: 0, end: 1000 } },
      { range: { start: 1, end: 999 } },
      { expiresAt: '2026-05-02T12:00:00.001Z' },
    ];
    for (const change of altered)
      expect(isSignedLink(key, { ...link, ...change }, signature), JSON.stringify(change)).toBe(
        false,
      );
    expect(isSignedLink(new Uint8Array(32).fill(2), link, signature)).toBe(false);
  });

  it('does not hold with any of its characters changed, cut or added', () => {
    const signature = signLink(key, link);
    for (let i = 0; i < signature.length; i++) {
      const other = signature[i] === 'A' ? 'B' : 'A';
      const changed = `${signature.slice(0, i)}${other}${signature.slice(i + 1)}`;
      expect(isSignedLink(key, link, changed), `character ${i}`).toBe(false);
    }
    for (const given of ['', signature.slice(1), `${signature}A`, `${signature}=`, 'ü'])
      expect(isSignedLink(key, link, given)).toBe(false);
  });

  it('is not made with a key of fewer than 32 bytes', () => {
    expect(() => signLink(new Uint8Array(31), link)).toThrow('at least 32 bytes');
  });
});

describe('a link as an address', () => {
  it('carries range, end and signature, and reads back', () => {
    const url = new URL(linkUrl('https://holder.example/api/', key, link));
    expect(url.pathname).toBe(`/api${link.path}`);
    expect(readLinkQuery(url.search.slice(1))).toEqual({
      range: link.range,
      expiresAt: link.expiresAt,
      signature: signLink(key, link),
    });
  });

  it('is read in one spelling only', () => {
    const query = 'range=0-9&expires=2026-05-02T12:00:00.000Z&signature=x';
    expect(readLinkQuery(query)).not.toBeNull();
    for (const other of [
      `${query}&range=0-10`,
      `${query}&more=1`,
      query.replace('range=0-9&', ''),
      query.replace('0-9', '00-9'),
      query.replace('0-9', '9-0'),
      query.replace('0-9', '0-99999999999999999'),
      '',
    ])
      expect(readLinkQuery(other), other).toBeNull();
    expect(readRange('0-0')).toEqual({ start: 0, end: 0 });
  });

  it('covers a file in parts without gap or overlap', () => {
    expect(partsOf(10, 4)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ]);
    expect(partsOf(10)).toEqual([{ start: 0, end: 9 }]);
    expect(partsOf(0)).toEqual([]);
  });
});

describe('whether the bytes of a link may be served', () => {
  const file = { sha256: DIGEST, bytes: 1000 } as LeavingFile;
  const transfer = {
    id,
    dataset: 'ds_1',
    agreement: 'ins_1',
    expiresAt: '2026-05-02T12:00:00.000Z',
    record: { files: [file], tier: 'registered' },
  } as unknown as Transfer;
  const standing: Standing = { revokedBecause: null, withdrawnAt: null, agreement: 'in-force' };
  const query = (of: SignedLink = link) => new URL(linkUrl('https://a.example', key, of)).search;
  const request = (more: Partial<FetchRequest> = {}): FetchRequest => ({
    method: 'GET',
    file: 'ab'.repeat(32),
    query: query().slice(1),
    ...more,
  });
  const codeOf = (
    asked: FetchRequest,
    now = '2026-05-01T12:00:00.000Z',
    stands = standing,
    of: Transfer | null = transfer,
  ) => {
    const may = mayServe(key, of, asked, now, stands);
    return may.ok ? 'served' : may.refusal.code;
  };

  it('serves what was signed, up to the last millisecond', () => {
    expect(mayServe(key, transfer, request(), '2026-05-01T12:00:00.000Z', standing)).toEqual({
      ok: true,
      value: { file, range: { start: 0, end: 999 }, isWhole: true },
    });
    expect(codeOf(request(), '2026-05-02T11:59:59.999Z')).toBe('served');
    expect(codeOf(request(), '2026-05-02T12:00:00.000Z')).toBe('data-commons.link-expired');
  });

  it('refuses another method, another range, another file and an unknown transfer alike', () => {
    const refused = 'data-commons.not-a-link';
    expect(codeOf(request({ method: 'HEAD' }))).toBe(refused);
    expect(codeOf(request({ query: query().slice(1).replace('0-999', '0-998') }))).toBe(refused);
    expect(codeOf(request({ query: query().slice(1).replace('2026-05-02', '2027-05-02') }))).toBe(
      refused,
    );
    expect(codeOf(request({ file: 'ac'.repeat(32) }))).toBe(refused);
    expect(codeOf(request({ query: '' }))).toBe(refused);
    expect(codeOf(request(), undefined, standing, null)).toBe(refused);
    const moved = { ...transfer, agreement: 'ins_2' };
    expect(codeOf(request(), undefined, standing, moved)).toBe(refused);
  });

  it('lets a broken download go on within the signed range, and not beyond', () => {
    const part = { ...link, range: { start: 100, end: 199 } };
    const asked = (range?: string) =>
      mayServe(
        key,
        transfer,
        request({ query: query(part).slice(1), range }),
        '2026-05-01T12:00:00.000Z',
        standing,
      );
    const rangeOf = (range?: string) => {
      const may = asked(range);
      return may.ok ? may.value.range : may.refusal.code;
    };
    expect(rangeOf()).toEqual({ start: 100, end: 199 });
    expect(rangeOf('bytes=150-')).toEqual({ start: 150, end: 199 });
    expect(rangeOf('bytes=150-160')).toEqual({ start: 150, end: 160 });
    for (const range of [
      'bytes=0-',
      'bytes=99-150',
      'bytes=150-200',
      'bytes=-5',
      'bytes=1-2,4-5',
      'x',
    ])
      expect(rangeOf(range), range).toBe('data-commons.outside-link');
  });

  it('refuses once anything stops it, and says what', () => {
    const stops: [Partial<Standing>, string][] = [
      [{ revokedBecause: 'Stopped by hand.' }, `Transfer ${id} was stopped.`],
      [{ withdrawnAt: '2026-05-01T00:00:00.000Z' }, 'Data set ds_1 was withdrawn.'],
      [{ agreement: 'not-in-force' }, 'Agreement ins_1 is not in force.'],
      [{ agreement: 'tier-suspended' }, 'The registered tier of agreement ins_1 is suspended.'],
    ];
    for (const [change, message] of stops) {
      const now = '2026-05-01T12:00:00.000Z';
      const may = mayServe(key, transfer, request(), now, { ...standing, ...change });
      expect(may).toMatchObject({
        ok: false,
        refusal: { code: 'data-commons.transfer-stopped', message },
      });
    }
  });
});
