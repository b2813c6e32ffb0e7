// Door of the datasheet.
export { type Datasheet, DatasheetSchema } from './datasheet.ts';
export { COLUMN_TYPES, type DictionaryEntry, DictionaryEntrySchema } from './dictionary.ts';
export { type Documentation, DocumentationSchema, type Step } from './documentation.ts';
export { type Licences, readLicences } from './licences.ts';
export { type PublishedText, publishedTexts } from './published-texts.ts';
