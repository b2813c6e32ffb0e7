// Holds an export against its own list of files: the last net, for bytes that nothing else covers.
import { fromUtf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { digestOf } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { parse } from '../../base/schema.ts';
import {
  type LogFiles,
  MANIFEST_PATH,
  type Manifest,
  ManifestSchema,
  manifestDigest,
} from './log-files.ts';
import type { Findings } from './log-report.ts';

/** Remembers the digest of each file read, so that the manifest costs no second reading. */
export interface RecordedFiles extends LogFiles {
  readonly digests: ReadonlyMap<string, string>;
}

export function recording(source: LogFiles): RecordedFiles {
  const digests = new Map<string, string>();
  return {
    digests,
    headSizes: () => source.headSizes(),
    async read(path) {
      const bytes = await source.read(path);
      if (bytes && path !== MANIFEST_PATH) digests.set(path, digestOf(bytes));
      return bytes;
    },
  };
}

export async function checkManifest(files: RecordedFiles, findings: Findings): Promise<void> {
  const where = MANIFEST_PATH;
  const bytes = await files.read(where);
  if (!bytes) return;
  const manifest = readManifest(bytes);
  if (!manifest) {
    findings.add({ what: 'manifest', where, why: 'the list of files was itself changed' });
    return;
  }
  for (const { path, digest } of manifest.files) {
    const found = files.digests.get(path) ?? (await digestAt(files, path));
    if (found === digest || findings.names(path)) continue;
    const why = found ? "it differs from the export's list" : 'it is listed but missing';
    findings.add({ what: 'manifest', where: path, why });
  }
}

async function digestAt(files: LogFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  return bytes && digestOf(bytes);
}

function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = fromUtf8(bytes);
    const value = JSON.parse(text) as Json;
    if (`${canonicalJson(value)}\n` !== text) return null;
    const manifest = parse(ManifestSchema, value);
    if (!manifest.ok || manifestDigest(manifest.value) !== manifest.value.digest) return null;
    return manifest.value;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}
