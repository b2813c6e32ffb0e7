// The datasheet: everything a description may say so that strangers can find, judge and use a data
// set. Every field is optional; readiness says which level needs which.
import { type Static, Type } from '../../../base/schema.ts';
import { CITATION_FIELDS, strict } from './citation.ts';
import { DICTIONARY_FIELDS } from './dictionary.ts';
import { DOCUMENTATION_FIELDS } from './documentation.ts';

export const DatasheetSchema = Type.Object(
  { ...CITATION_FIELDS, ...DICTIONARY_FIELDS, ...DOCUMENTATION_FIELDS },
  { ...strict, description: 'What strangers need to find, judge and use the data' },
);
export type Datasheet = Static<typeof DatasheetSchema>;
