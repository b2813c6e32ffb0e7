// The pages as served: one document under /desk/, files for ever under /assets/, nothing else of
// the folder or of the machine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServer } from './server.ts';

const SCRIPT = 'export const one = 1;\n'.repeat(100);
let root: string;
let app: FastifyInstance;

const serverOn = (folder: string) => {
  const never = () => {
    throw new Error('nothing is performed here');
  };
  const parts = { operations: [], streams: [], resources: [], version: '0', pages: { folder } };
  return buildServer({ ...parts, perform: never, authenticate: never, reportFailure: () => 'flt' });
};

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'entente-pages-'));
  const folder = path.join(root, 'web');
  mkdirSync(path.join(folder, 'assets/inner'), { recursive: true });
  mkdirSync(path.join(folder, '.vite'));
  const write = (name: string, bytes: string | Uint8Array) =>
    writeFileSync(path.join(folder, name), bytes);
  write('index.html', '<!doctype html><title>Desk</title>');
  write('.vite/manifest.json', '{}');
  write('assets/app-1a2b.js', SCRIPT);
  write('assets/app-1a2b.js.br', brotliCompressSync(SCRIPT));
  write('assets/app-1a2b.js.gz', gzipSync(SCRIPT));
  write('assets/plain-3c4d.css', 'body {}');
  write('assets/notes.txt', 'not of a kind that pages are made of');
  writeFileSync(path.join(root, 'secret.json'), '{"secret":true}');
  app = await serverOn(folder);
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

it('sends to the desk whoever knocks at the front door', async () => {
  expect((await get('/')).headers.location).toBe('/desk/');
  expect((await get('/desk')).headers.location).toBe('/desk/');
});

it('gives every address under /desk/ the one document, asked for anew each time', async () => {
  for (const url of ['/desk/', '/desk/datasets/ds_1?tab=use']) {
    const reply = await get(url);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('<title>Desk</title>');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  }
  const { etag } = (await get('/desk/')).headers;
  const again = await get('/desk/', { 'if-none-match': `"other", ${etag}` });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

it('serves built files for ever, as packed as the browser likes them', async () => {
  const plain = await get('/assets/app-1a2b.js');
  expect(plain.body).toBe(SCRIPT);
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  });
  const encodingOf = async (accepted: string, file = 'app-1a2b.js') =>
    (await get(`/assets/${file}`, { 'accept-encoding': accepted })).headers['content-encoding'];
  expect(await encodingOf('gzip, deflate, br')).toBe('br');
  expect(await encodingOf('gzip')).toBe('gzip');
  expect(await encodingOf('br;q=0, gzip;q=0.5')).toBe('gzip');
  expect(await encodingOf('br', 'plain-3c4d.css')).toBeUndefined();
  const packed = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(SCRIPT);
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
});

it('leads nowhere else', async () => {
  for (const url of [
    '/assets/../index.html',
    '/desk/%2e%2e/secret.json',
    '/assets/..%2findex.html',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets/....//secret.json',
    '/assets/.hidden.js',
    '/assets/inner',
    '/assets/inner/file.js',
    '/assets/app-1a2b.js%00.css',
    '/assets/app-1a2b.js.br',
    '/assets/notes.txt',
    '/assets/gone-9z.js',
    '/.vite/manifest.json',
    '/index.html',
  ]) {
    const reply = await get(url);
    expect([url, reply.statusCode]).toEqual([url, 404]);
    expect(reply.body).not.toContain('secret":');
    expect(reply.headers['content-type']).toContain('application/problem+json');
  }
});

it('says on every answer what a page may do', async () => {
  for (const url of ['/desk/', '/assets/app-1a2b.js', '/nothing-here']) {
    const { headers } = await get(url);
    const policy = `${headers['content-security-policy']}`;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('publickey-credentials-get=(self)'),
    });
  }
});

it('leads to the reference while no pages are built', async () => {
  const bare = await serverOn(path.join(root, 'not-there'));
  expect((await bare.inject('/')).headers.location).toBe('/reference');
  const desk = await bare.inject('/desk/');
  expect([desk.statusCode, desk.json().code]).toEqual([404, 'http.no-pages']);
  await bare.close();
});
