// The resource behind the links of transfers, free of any HTTP framework: a request in, a status
// with headers and bytes out. It opens no act: the release was judged, and the link is its
// consequence.
import { fromHex, toBase64, utf8 } from '../../../base/bytes.ts';
import { instantText } from '../../../base/instants.ts';
import { invariant } from '../../../base/invariant.ts';
import type { Refusal } from '../../../base/refusal.ts';
import type { Clock, Database } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import type { Agreements, HomeNode } from '../ports.ts';
import { findTransfer } from '../transfer-store.ts';
import type { FetchedRange } from './fetch-store.ts';
import type { Transfer } from './model.ts';
import { type ByteSource, mayServe, type ServedRange, serveRange } from './serve-transfer.ts';
import { type Standing, standingOf, stopOf } from './standing.ts';
import { storedFiles } from './stored-file.ts';

export interface TransferResourcePorts {
  /** Committed state, for reads. */
  readonly db: Database;
  readonly clock: Clock;
  readonly home: Pick<HomeNode, 'dataFolder'>;
  readonly transferFolder: string;
  readonly urlKey: Uint8Array;
  readonly agreements: Agreements;
  /** One line for every download that ended, with the reason where it was cut. */
  readonly log: (event: string, fields: Readonly<Record<string, string | number>>) => void;
  /** Hears of bytes that left; a failure of its own stops no download. */
  readonly fetched?: (range: Omit<FetchedRange, 'at'>) => void;
  /** For tests of slow receivers. */
  readonly chunkBytes?: number;
}

export interface ResourceRequest {
  readonly method: string;
  /** Absolute, or from the path on. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface ResourceReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface TransferResource {
  readonly path: '/data-commons/transfers/:transfer/files/:file';
  handle(request: ResourceRequest): Promise<ResourceReply>;
}

const PLACE = /\/data-commons\/transfers\/(trf_[0-9a-z]{26})\/files\/([0-9a-f]{64})$/;

export function transferResource(ports: TransferResourcePorts): TransferResource {
  const files = storedFiles(ports.home.dataFolder, ports.transferFolder);
  return {
    path: '/data-commons/transfers/:transfer/files/:file',
    async handle({ method, url, headers }) {
      const { pathname, search } = new URL(url, 'http://node.invalid');
      const [, id = '', file = ''] = PLACE.exec(pathname) ?? [];
      const transfer = id === '' ? null : await findTransfer(ports.db, id);
      const now = ports.clock.now();
      const standing = transfer ? await standingNow(ports, transfer) : UNKNOWN;
      const request = { method, file, query: search.slice(1), range: headers['range'] };
      const may = mayServe(ports.urlKey, transfer, request, instantText(now), standing);
      if (!may.ok) return problem(ports, id, may.refusal);
      invariant(transfer !== null, 'only a transfer that was found is served');
      const dataset = await findDataset(ports.db, transfer.dataset);
      if (dataset === null) return problem(ports, id, stopOf(transfer, GONE)!);
      const source = await files.open(dataset, may.value.file);
      if (!source.ok) return problem(ports, id, source.refusal);
      return bytesOf(ports, transfer, may.value, source.value);
    },
  };
}

const UNKNOWN: Standing = {
  revokedBecause: 'It is not known.',
  withdrawnAt: null,
  agreement: 'none',
};
const GONE: Standing = { ...UNKNOWN, revokedBecause: 'Its data set is gone.' };

const standingNow = ({ db, agreements, clock }: TransferResourcePorts, transfer: Transfer) =>
  standingOf(db, agreements, transfer, clock.now());

function bytesOf(
  ports: TransferResourcePorts,
  transfer: Transfer,
  { file, range, isWhole }: ServedRange,
  source: ByteSource,
): ResourceReply {
  const watch = {
    stop: async () => stopOf(transfer, await standingNow(ports, transfer)),
    onEnd: (sent: number, because: string | null) => {
      const fields = { transfer: transfer.id, file: file.sha256, start: range.start, bytes: sent };
      const last = range.start + sent - 1;
      const part = { transfer: transfer.id, sha256: file.sha256, first: range.start, last };
      if (sent > 0) ports.fetched?.(part);
      if (because === null) ports.log('transfer.served', fields);
      else ports.log('transfer.cut', { ...fields, because });
    },
  };
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  return {
    status: isWhole ? 200 : 206,
    headers: {
      'content-type': file.mediaType,
      'content-length': `${range.end - range.start + 1}`,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      // RFC 9530: of the whole file, whichever part of it this is.
      'repr-digest': `sha-256=:${toBase64(fromHex(file.sha256.replace('sha256:', '')))}:`,
      ...(isWhole ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` }),
    },
    body: serveRange(source, range, watch, ports.chunkBytes),
  };
}

const STATUS: Partial<Record<Refusal['kind'], number>> = { conflict: 409, 'not-found': 404 };

/** RFC 9457, in the form of every other refusal of this node. */
function problem(ports: TransferResourcePorts, transfer: string, refusal: Refusal): ResourceReply {
  const status = refusal.code === 'data-commons.outside-link' ? 416 : (STATUS[refusal.kind] ?? 403);
  ports.log('transfer.refused', { transfer, code: refusal.code, because: refusal.message });
  const type = `urn:entente:refusal:${refusal.code}`;
  const body = utf8(JSON.stringify({ type, title: refusal.message, status, ...refusal }));
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-length': `${body.length}`,
      'cache-control': 'no-store',
    },
    body: (async function* () {
      yield body;
    })(),
  };
}
