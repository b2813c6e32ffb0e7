// Door of the catalogue formats: one record, and what other people's catalogues read of it.
export { termAddress } from './addresses.ts';
export { croissantOf } from './croissant.ts';
export {
  type CatalogueHolder,
  dcatCatalogueOf,
  dcatCatalogueTurtleOf,
  dcatOf,
  dcatTurtleOf,
} from './dcat-ap.ts';
export {
  CATALOGUE_FORMATS,
  type CatalogueFormat,
  MEDIA_TYPES,
  WrittenRecordSchema,
  writtenIn,
} from './formats.ts';
export { type CatalogueRecord, catalogueRecord, type RecordSources } from './record.ts';
export { schemaOrgOf } from './schema-org.ts';
export { offerOf, type UseTerm, useTermsOf } from './use-terms.ts';
export {
  type CroissantProblem,
  type CroissantReport,
  folderOf,
  verifyCroissant,
} from './verify/index.ts';
