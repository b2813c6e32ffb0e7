// What each column means, and how files, rows and splits hang together. Columns are named with
// the file when several files have one of that name.
import { type Static, Type } from '../../../base/schema.ts';
import { Short, strict, Words } from './citation.ts';

const Column = Type.String({ minLength: 1, maxLength: 256 });
const File = Type.String({
  minLength: 1,
  maxLength: 1_000,
  description: 'Path or base name of a registered file; may be left out when there is one',
});
const EndSchema = Type.Object({ file: Type.Optional(File), column: Column }, strict);

export const COLUMN_TYPES = [
  'integer',
  'decimal',
  'text',
  'boolean',
  'date',
  'category',
  'code',
  'identifier',
] as const;

export const DictionaryEntrySchema = Type.Object(
  {
    name: Column,
    file: Type.Optional(File),
    label: Type.Optional(Short),
    type: Type.Optional(
      Type.Unsafe<(typeof COLUMN_TYPES)[number]>(
        Type.Enum([...COLUMN_TYPES], {
          description: 'What the values are meant to be; csvw:datatype, cr:dataType',
        }),
      ),
    ),
    unit: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'UCUM, case sensitive: mmol/L; 1 for none (UCUM 2.1)',
      }),
    ),
    about: Type.Optional(Words),
    coding: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
        maxItems: 20,
        description: 'Prefixes of the coding systems of its values; empty: coded in none',
      }),
    ),
    labelColumn: Type.Optional(Column),
    values: Type.Optional(
      Type.Array(Type.String({ maxLength: 1_000 }), {
        maxItems: 10_000,
        description: 'All that may occur; stays with the holder, exports leave it out',
      }),
    ),
    missingCodes: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        maxItems: 50,
        description: 'Spellings of “no value” (csvw:null)',
      }),
    ),
    missingBecause: Type.Optional(Words),
    isKey: Type.Optional(Type.Boolean({ description: 'Tells rows apart, alone or with others' })),
    isQuasiIdentifier: Type.Optional(
      Type.Boolean({ description: 'Could name a person together with others (ISO/IEC 20889)' }),
    ),
    isLabel: Type.Optional(Type.Boolean({ description: 'What a model is to predict' })),
  },
  { ...strict, description: 'One column of the data dictionary; csvw:column, cr:Field' },
);
export type DictionaryEntry = Static<typeof DictionaryEntrySchema>;

export const DICTIONARY_FIELDS = {
  dictionary: Type.Optional(
    Type.Array(DictionaryEntrySchema, {
      maxItems: 20_000,
      description: 'May leave label, unit and meaning to `columnNotes` of the same name',
    }),
  ),
  records: Type.Optional(
    Type.Array(Type.Object({ file: File, records: Type.Integer({ minimum: 0 }) }, strict), {
      maxItems: 10_000,
      description: 'Declared number of records of a file',
    }),
  ),
  joins: Type.Optional(
    Type.Array(Type.Object({ from: EndSchema, to: EndSchema }, strict), {
      maxItems: 1_000,
      description: 'References between columns; cr:references, csvw:foreignKey',
    }),
  ),
  splits: Type.Optional(
    Type.Object(
      {
        column: Type.Optional(Column),
        files: Type.Optional(
          Type.Array(Type.Object({ split: Short, file: File }, strict), { maxItems: 1_000 }),
        ),
        subjectColumn: Type.Optional(Column),
        labelColumn: Type.Optional(Column),
        noneBecause: Type.Optional(Words),
      },
      {
        ...strict,
        description: 'Train, validation, test (cr:Split): a column or files; or why there is none',
      },
    ),
  ),
  subgroups: Type.Optional(
    Type.Array(
      Type.Object(
        { dimension: Short, column: Type.Optional(Column), absentBecause: Type.Optional(Words) },
        strict,
      ),
      {
        maxItems: 50,
        description: 'sex, age-band, ancestry, site: the column, or why there is none',
      },
    ),
  ),
  isNonExportable: Type.Optional(
    Type.Boolean({ description: 'Never leaves as a copy, whatever an agreement says' }),
  ),
};
