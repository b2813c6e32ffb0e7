// The built pages: one document for every address under /desk/, and the files it names, under
// /assets/. Names are matched, never joined and then checked, so no path leads out of the folder.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../../base/refusal.ts';
import { sendProblem } from './answer.ts';

export interface Pages {
  /** With `index.html` and `assets/`; may be empty, or appear later. */
  readonly folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

// Names of built files carry a digest of their content, so what has such a name never changes.
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Of the same folder as the file; the better one first. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const hidden = { schema: { hide: true } } as const;

export function addPages(app: FastifyInstance, { folder }: Pages): void {
  const index = path.join(folder, 'index.html');
  const page = async (request: FastifyRequest, reply: FastifyReply) =>
    (await sendFile(index, ASK_AGAIN, request, reply)) ?? sendProblem(reply, notBuilt);
  app.get('/', hidden, async (_request, reply) =>
    reply.redirect((await readIfThere(index)) ? '/desk/' : '/reference'),
  );
  app.get('/desk', hidden, async (_request, reply) => reply.redirect('/desk/'));
  app.get('/desk/*', hidden, page);
  app.get('/assets/:file', hidden, async (request, reply) => {
    const { file } = request.params as { file: string };
    if (!/^[\w-][\w.-]*\.[a-z0-9]+$/.test(file)) return reply.callNotFound();
    const found = path.join(folder, 'assets', file);
    return (await sendFile(found, FOR_EVER, request, reply)) ?? reply.callNotFound();
  });
}

/** Null when there is no such file, or none of a kind that pages are made of. */
async function sendFile(
  file: string,
  caching: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | null> {
  const type = TYPES[path.extname(file).slice(1)];
  const found = type === undefined ? null : await packedOrPlain(file, request);
  if (type === undefined || found === null) return null;
  const { bytes, encoding } = found;
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  reply.headers({ etag: tag, vary: 'accept-encoding', 'cache-control': caching });
  if (tagsOf(request).includes(tag)) return reply.code(304).send();
  if (encoding) reply.header('content-encoding', encoding);
  return reply.type(type).send(bytes);
}

async function packedOrPlain(file: string, request: FastifyRequest) {
  const accepted = acceptedEncodings(`${request.headers['accept-encoding'] ?? ''}`);
  for (const [encoding, suffix] of PACKED) {
    const bytes = accepted.has(encoding) ? await readIfThere(`${file}${suffix}`) : null;
    if (bytes) return { bytes, encoding };
  }
  const bytes = await readIfThere(file);
  return bytes && { bytes, encoding: null };
}

/** RFC 9110, 12.5.3: a weight of nought means "not this one". */
function acceptedEncodings(header: string): Set<string> {
  const wanted = header
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0{0,3})?$/.test(weight ?? ''));
  return new Set(wanted.map(([name]) => name!));
}

const tagsOf = ({ headers }: FastifyRequest): string[] =>
  (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw cause;
  }
}

const notBuilt = refusal('not-found', 'http.no-pages', 'This node serves no pages.', {
  because: [{ text: 'The folder dist/web of the package is empty.' }],
  next: 'Build them with `npm run build`; the API is described at /reference.',
});
