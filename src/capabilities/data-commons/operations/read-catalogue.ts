// Everything that is held here as one DCAT-AP catalogue, for harvesters of data portals.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { findMember } from '../../../kernel/members/index.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import {
  dcatCatalogueOf,
  dcatCatalogueTurtleOf,
  MEDIA_TYPES,
  WrittenRecordSchema,
} from '../catalogue-formats/index.ts';
import { recordsHeld } from '../catalogue-sources.ts';
import { duoReferencePort, homePort } from '../ports.ts';

export const readCatalogue = readOperation({
  id: 'data-commons.read-catalogue',
  summary: 'Read every data set held here as one DCAT-AP catalogue',
  route: { method: 'GET', path: '/data-commons/catalogue' },
  input: Type.Object(
    {
      format: Type.Optional(
        Type.Unsafe<'dcat-ap' | 'dcat-ap-turtle'>(
          Type.Enum(['dcat-ap', 'dcat-ap-turtle'], { description: 'JSON-LD when left out' }),
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: WrittenRecordSchema,
  refusals: [],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { home: homePort, duo: duoReferencePort },
  async run({ db, at, home, duo }, { format = 'dcat-ap' }) {
    const records = await recordsHeld({ db, at, home, duo });
    const name = (await findMember(db, home.member, at))?.name ?? home.member;
    const holder = {
      title: `Data sets of ${name}`,
      address: home.address,
      publisher: { name },
    };
    const mediaType = MEDIA_TYPES[format];
    if (format === 'dcat-ap-turtle')
      return ok({
        output: { format, mediaType, text: await dcatCatalogueTurtleOf(holder, records) },
      });
    return ok({ output: { format, mediaType, document: dcatCatalogueOf(holder, records) } });
  },
});
