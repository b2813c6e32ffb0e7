import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../base/digest.ts';
import { nextPart, offsetIn, PART_BYTES, sendFile } from './send-file.ts';

const bytes = Uint8Array.from({ length: PART_BYTES + 1_000 }, (_, i) => i % 251);
const file = new File([bytes], 'cohort.csv');
const { signal } = new AbortController();

/** A node that has so many bytes already; loses the first reply if asked to. */
function node(there: number, { losesReply = false } = {}) {
  const sent: string[] = [];
  let [size, isLost] = [there, losesReply];
  const answer = (status: number, body: object | null = null) =>
    new Response(body === null ? null : JSON.stringify(body), {
      status,
      headers: { 'upload-offset': `${size}` },
    });
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('content-range')!;
    sent.push(range);
    const [, from, last] = /^bytes (\d+)-(\d+)\//.exec(range)!;
    const offset = { code: 'data-commons.other-offset', kind: 'conflict', message: 'Go on.' };
    if (Number(from) !== size) return answer(409, offset);
    size = Number(last) + 1;
    if (!isLost) return answer(204);
    isLost = false;
    throw new TypeError('network');
  });
  return sent;
}

afterEach(() => vi.unstubAllGlobals());

describe('sending a file in parts', () => {
  it('cuts parts that follow one another and ends with the file', () => {
    expect(nextPart(0, 10, 4)).toEqual({ from: 0, to: 4, contentRange: 'bytes 0-3/10' });
    expect(nextPart(8, 10, 4)).toEqual({ from: 8, to: 10, contentRange: 'bytes 8-9/10' });
    expect(nextPart(10, 10, 4)).toBeNull();
  });

  it('takes no offset that cannot be', () => {
    expect(offsetIn('7', 10)).toBe(7);
    for (const wrong of [null, '', '-1', '11', '1e3']) expect(offsetIn(wrong, 10)).toBeNull();
  });

  it('sends all of it and says its digest', async () => {
    const sent = node(0);
    const seen: number[] = [];
    const onProgress = (at: number) => seen.push(at);
    const digest = await sendFile({ file, url: '/u', received: 0, onProgress, signal });
    expect(sent).toHaveLength(2);
    expect(seen).toEqual([PART_BYTES, file.size]);
    expect(digest).toBe(digestOf(bytes));
  });

  it('goes on from what the node has, and the digest is still of the whole file', async () => {
    const sent = node(1_000);
    const onProgress = () => undefined;
    const digest = await sendFile({ file, url: '/u', received: 1_000, onProgress, signal });
    expect(sent).toEqual([`bytes 1000-${file.size - 1}/${file.size}`]);
    expect(digest).toBe(digestOf(bytes));
  });

  it('says that the node did not answer, and goes on when it is behind', async () => {
    node(0, { losesReply: true });
    const onProgress = () => undefined;
    const first = sendFile({ file, url: '/u', received: 0, onProgress, signal });
    await expect(first).rejects.toMatchObject({ problem: { code: 'web.unreachable' } });
    const again = await sendFile({ file, url: '/u', received: 0, onProgress, signal });
    expect(again).toBe(digestOf(bytes));
  });
});
