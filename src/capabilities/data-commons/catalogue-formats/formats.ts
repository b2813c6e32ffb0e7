// The formats by name, and a record in any of them.
import type { JsonObject } from '../../../base/json.ts';
import { Type } from '../../../base/schema.ts';
import { croissantOf } from './croissant.ts';
import { dcatOf, dcatTurtleOf } from './dcat-ap.ts';
import type { CatalogueRecord } from './record.ts';
import { schemaOrgOf } from './schema-org.ts';

export const CATALOGUE_FORMATS = ['croissant', 'dcat-ap', 'dcat-ap-turtle', 'schema-org'] as const;
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<CatalogueFormat, string>> = {
  croissant: 'application/ld+json; profile="http://mlcommons.org/croissant/1.1"',
  'dcat-ap': 'application/ld+json',
  'dcat-ap-turtle': 'text/turtle',
  'schema-org': 'application/ld+json',
};

/** JSON-LD as `document`, Turtle as `text`. */
export const WrittenRecordSchema = Type.Object(
  {
    format: Type.Unsafe<CatalogueFormat>(Type.Enum([...CATALOGUE_FORMATS])),
    mediaType: Type.String({ description: 'Of the document when it is served or saved' }),
    document: Type.Optional(
      Type.Unsafe<JsonObject>(Type.Object({}, { description: 'JSON-LD, as the format says' })),
    ),
    text: Type.Optional(Type.String({ description: 'Turtle' })),
  },
  { additionalProperties: false },
);

export async function writtenIn(format: CatalogueFormat, record: CatalogueRecord) {
  const mediaType = MEDIA_TYPES[format];
  if (format === 'dcat-ap-turtle') return { format, mediaType, text: await dcatTurtleOf(record) };
  const write = { croissant: croissantOf, 'dcat-ap': dcatOf, 'schema-org': schemaOrgOf }[format];
  return { format, mediaType, document: write(record) };
}
