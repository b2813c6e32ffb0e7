// The links of a transfer: one for each file, or for each part of a file.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { InstantSchema, type Static, Type } from '../../../base/schema.ts';
import type { LeavingFile, Transfer } from './model.ts';
import { linkUrl, partsOf, transferPath } from './signed-url.ts';

export const LinkSchema = Type.Object({
  file: Type.String({ description: 'Name of the file' }),
  sha256: Type.String(),
  method: Type.Literal('GET'),
  range: Type.String({ description: 'First and last byte' }),
  url: Type.String({ description: 'Whoever holds it may fetch these bytes until it expires' }),
  expiresAt: InstantSchema,
});
export type Link = Static<typeof LinkSchema>;

const LINKS_MAX = 10_000;

export function linksOf(
  transfer: Pick<Transfer, 'id' | 'agreement' | 'expiresAt'> & {
    readonly record: { readonly files: readonly LeavingFile[] };
  },
  node: { readonly address: string; readonly key: Uint8Array },
  partBytes?: number,
): Link[] {
  const { id, agreement, expiresAt } = transfer;
  return transfer.record.files.flatMap(({ name, sha256, bytes }) =>
    partsOf(bytes, partBytes ?? bytes).map((range): Link => {
      const path = transferPath(id, sha256);
      const link = {
        method: 'GET',
        path,
        transfer: id,
        agreement,
        sha256,
        range,
        expiresAt,
      } as const;
      return {
        file: name,
        sha256,
        method: 'GET',
        range: `${range.start}-${range.end}`,
        url: linkUrl(node.address, node.key, link),
        expiresAt,
      };
    }),
  );
}

export function checkParts(files: readonly LeavingFile[], partBytes?: number): Result<null> {
  if (partBytes === undefined) return ok(null);
  const links = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes / partBytes), 0);
  if (links <= LINKS_MAX) return ok(null);
  return refused(
    refusal('invalid', 'data-commons.too-many-parts', `That would be ${links} links.`, {
      because: [{ field: '/partBytes', text: `At most ${LINKS_MAX} links are handed out.` }],
      next: 'Choose larger parts.',
    }),
  );
}
