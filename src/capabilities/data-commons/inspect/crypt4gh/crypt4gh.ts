// Reads what a Crypt4GH container shows to everybody: header packets and the sizes of what is
// sealed (Crypt4GH specification sections 3.2 and 3.3). Nothing is decrypted, and it is said that
// nothing was read.
import type { Json } from '../../../../base/json.ts';
import type { FormatReport, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { ByteFeed } from '../reads/index.ts';

const MAGIC = 'crypt4gh';
const HEAD_BYTES = 16;
const PACKET_HEAD_BYTES = 8;
const HEADER_CITATION = 'Crypt4GH section 3.2';
const DATA_CITATION = 'Crypt4GH section 3.3';
/** Length, method, writer's key, nonce, nothing, MAC. */
const PACKET_BYTES_MIN = 8 + 32 + 12 + 16;
/** With an edit list of a million places; a larger packet is none. */
const PACKET_BYTES_MAX = 1 << 24;
const SEGMENT_BYTES = 12 + 65_536 + 16;
const SEGMENT_OVERHEAD = 12 + 16;
const LENGTHS_MAX = 32;
const METHODS = ['X25519_chacha20_ietf_poly1305'];

export const crypt4ghInspector: StreamInspector = {
  kind: 'stream',
  formats: ['crypt4gh'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1') === MAGIC ? 'crypt4gh' : null,
  begin: (_sight, _context, saved) => new Crypt4ghScan(saved),
};

type Step = 'head' | 'packet' | 'within' | 'data' | 'stopped';

class Crypt4ghScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #feed = new ByteFeed();
  #step: Step = 'head';
  #version: number | null = null;
  #declared = 0;
  #packets = 0;
  #left = 0;
  #headerBytes = 0;
  #dataBytes = 0;
  #lengths = new Map<number, number>();
  #methods = new Map<string, number>();

  constructor(saved?: Json) {
    if (saved) this.#restore(saved as unknown as SavedCrypt4gh);
  }

  push(bytes: Uint8Array): void {
    if (this.#step === 'stopped') return;
    this.#feed.push(bytes);
    while (this.#advance());
    this.#feed.settle();
  }

  finish(isCut: boolean): FormatReport {
    const isHeaderRead = this.#step === 'data';
    if (!isHeaderRead && this.#step !== 'stopped')
      this.#stop('crypt4gh.header-cut', 'The file ends within its header.');
    const last = this.#dataBytes % SEGMENT_BYTES;
    const isShort = last > 0 && last <= SEGMENT_OVERHEAD;
    if (isShort)
      this.#findings.error('crypt4gh.segment-cut', SEGMENT_CUT, { citation: DATA_CITATION });
    if (isHeaderRead && this.#dataBytes === 0)
      this.#findings.warn('crypt4gh.no-data', 'Nothing is sealed in it.', {
        citation: DATA_CITATION,
      });
    this.#findings.warn('crypt4gh.sealed', SEALED, { next: UNSEAL });
    return {
      format: 'crypt4gh',
      version: this.#version === null ? null : String(this.#version),
      records: null,
      isComplete: isHeaderRead && !isShort && !isCut,
      columns: [],
      facts: {
        isSealed: true,
        packets: this.#packets,
        packetLengths: Object.fromEntries(this.#lengths),
        methods: Object.fromEntries(this.#methods),
        headerBytes: this.#headerBytes,
        sealedBytes: this.#dataBytes,
        segments: Math.ceil(this.#dataBytes / SEGMENT_BYTES),
        plainBytes: this.#plainBytes(last),
        // Any length above the overhead could be the last: only the key can tell.
        isLastSegmentProven: last === 0 && this.#dataBytes > 0,
      },
      findings: this.#findings.list(),
    };
  }

  save(): Json | null {
    if (this.#step === 'stopped') return null;
    const saved: SavedCrypt4gh = {
      findings: this.#findings.list(),
      feed: this.#feed.save(),
      step: this.#step,
      version: this.#version,
      numbers: [this.#declared, this.#packets, this.#left, this.#headerBytes, this.#dataBytes],
      lengths: [...this.#lengths],
      methods: [...this.#methods],
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedCrypt4gh): void {
    this.#findings.restore(saved.findings);
    this.#feed.restore(saved.feed);
    this.#step = saved.step;
    this.#version = saved.version;
    [this.#declared, this.#packets, this.#left, this.#headerBytes, this.#dataBytes] = saved.numbers;
    this.#lengths = new Map(saved.lengths);
    this.#methods = new Map(saved.methods);
  }

  #plainBytes(last: number): number {
    const whole = Math.floor(this.#dataBytes / SEGMENT_BYTES) * (SEGMENT_BYTES - SEGMENT_OVERHEAD);
    return whole + Math.max(0, last - SEGMENT_OVERHEAD);
  }

  #advance(): boolean {
    const feed = this.#feed;
    if (this.#step === 'head') return feed.available >= HEAD_BYTES && this.#readHead();
    if (this.#step === 'packet') return this.#readPacket();
    if (this.#step === 'within') return this.#skipPacket();
    if (this.#step === 'data') {
      this.#dataBytes += feed.available;
      feed.skip(feed.available);
    }
    return false;
  }

  #readHead(): boolean {
    const feed = this.#feed;
    this.#version = feed.bytes.readUInt32LE(feed.at + 8);
    this.#declared = feed.bytes.readUInt32LE(feed.at + 12);
    if (this.#version !== 1)
      return this.#stop('crypt4gh.version', `Version ${this.#version} is not read here.`);
    if (this.#declared === 0)
      return this.#stop('crypt4gh.no-packet', 'No header packet: nobody could open it.');
    this.#take(HEAD_BYTES);
    this.#step = 'packet';
    return true;
  }

  #readPacket(): boolean {
    const feed = this.#feed;
    if (this.#packets === this.#declared) {
      this.#step = 'data';
      return true;
    }
    if (feed.available < PACKET_HEAD_BYTES) return false;
    const length = feed.bytes.readUInt32LE(feed.at);
    const method = feed.bytes.readUInt32LE(feed.at + 4);
    const isKnown = method < METHODS.length;
    if (length < (isKnown ? PACKET_BYTES_MIN : PACKET_HEAD_BYTES) || length > PACKET_BYTES_MAX)
      return this.#stop('crypt4gh.packet-length', 'A header packet has an impossible length.');
    if (!isKnown)
      this.#findings.warn('crypt4gh.method', 'A packet is sealed by a method not known here.', {
        offset: feed.offset,
        citation: HEADER_CITATION,
      });
    count(this.#methods, METHODS[method] ?? `method-${method}`);
    count(this.#lengths, length);
    this.#left = length;
    this.#step = 'within';
    return true;
  }

  #skipPacket(): boolean {
    const here = Math.min(this.#left, this.#feed.available);
    this.#take(here);
    this.#left -= here;
    if (this.#left > 0) return false;
    this.#packets++;
    this.#step = 'packet';
    return true;
  }

  #take(bytes: number): void {
    this.#feed.skip(bytes);
    this.#headerBytes += bytes;
  }

  #stop(rule: string, text: string): false {
    this.#findings.error(rule, text, { offset: this.#feed.offset, citation: HEADER_CITATION });
    this.#step = 'stopped';
    return false;
  }
}

/** Kinds beyond the cap are left out; the packets themselves are all counted. */
function count<K extends string | number>(counts: Map<K, number>, key: K): void {
  if (counts.has(key) || counts.size < LENGTHS_MAX) counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface SavedCrypt4gh {
  readonly findings: FormatReport['findings'];
  readonly feed: ReturnType<ByteFeed['save']>;
  readonly step: Step;
  readonly version: number | null;
  readonly numbers: [number, number, number, number, number];
  readonly lengths: readonly [number, number][];
  readonly methods: readonly [string, number][];
}

const SEGMENT_CUT = 'The last segment is shorter than its nonce and its MAC.';
const SEALED = 'The contents are sealed and were not read; nothing is known of them.';
const UNSEAL = 'Inspect the file before it is sealed, or where its key is.';
