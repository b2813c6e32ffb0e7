// The SPDX licence list as a reference pack (packs/reference/spdx-licences.yaml).
import { ok, type Result } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';

const Ids = Type.Array(Type.String({ pattern: '^[A-Za-z0-9.+-]+$' }), { minItems: 1 });
const LicencePackSchema = Type.Object({
  reference: Type.Literal('reference/spdx-licences'),
  version: Type.String(),
  licences: Ids,
  deprecated: Ids,
});

export interface Licences {
  readonly version: string;
  standingOf(id: string): 'listed' | 'deprecated' | 'unknown';
}

/** The parsed content of the pack. Ids are compared as the list spells them (SPDX 2.3, Annex D). */
export function readLicences(pack: unknown): Result<Licences> {
  const read = parse(LicencePackSchema, pack);
  if (!read.ok) return read;
  const { version, licences, deprecated } = read.value;
  const listed = new Set(licences);
  const old = new Set(deprecated);
  return ok({
    version,
    standingOf: (id) => (old.has(id) ? 'deprecated' : listed.has(id) ? 'listed' : 'unknown'),
  });
}
