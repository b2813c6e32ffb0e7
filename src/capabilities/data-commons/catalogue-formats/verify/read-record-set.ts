// One record set: its fields, where their values come from, its key, its inline records.
import type { Json, JsonObject } from '../../../../base/json.ts';
import type { Ids } from './ids.ts';
import { isObject, listOf, typesIn } from './json-ld.ts';
import type { Extract, FieldNode, RecordSetNode, Source, Transform } from './model.ts';
import { idsIn, textOf } from './read-file-node.ts';
import type { Problems } from './report.ts';

const PATTERN_CHARACTERS_MAX = 500;

export function readRecordSet(
  node: JsonObject,
  document: JsonObject,
  ids: Ids,
  problems: Problems,
): RecordSetNode | null {
  const name = textOf(node.name);
  const id = textOf(node['@id']) ?? name;
  if (id === null) {
    problems.error('(recordSet)', '@id', 'A record set has neither @id nor name.');
    return null;
  }
  ids.take(id);
  if (!listOf(node['@type']).includes('cr:RecordSet'))
    problems.error(id, '@type', 'It must be a cr:RecordSet.');
  const data = dataOf(node.data, id, problems);
  const reading: Reading = { document, ids, problems, isInline: data !== null };
  const fields = listOf(node.field)
    .filter(isObject)
    .flatMap((field) => readField(field, id, reading) ?? []);
  if (fields.length === 0 && data === null)
    problems.error(id, 'field', 'A record set has at least one field.');
  return { id, name, fields, key: idsIn(node.key), data };
}

interface Reading {
  readonly document: JsonObject;
  readonly ids: Ids;
  readonly problems: Problems;
  readonly isInline: boolean;
}

function dataOf(value: Json | undefined, id: string, problems: Problems): JsonObject[] | null {
  if (value === undefined) return null;
  const records = listOf(value);
  if (!records.every(isObject)) {
    problems.error(id, 'data', 'Inline data are a list of objects.');
    return null;
  }
  return records.filter(isObject);
}

function readField(node: JsonObject, set: string, reading: Reading): FieldNode | null {
  const { problems, ids, document, isInline } = reading;
  const name = textOf(node.name);
  const id = textOf(node['@id']) ?? (name === null ? null : `${set}/${name}`);
  if (id === null) {
    problems.error(set, 'field', 'A field has neither @id nor name.');
    return null;
  }
  ids.take(id);
  if (!listOf(node['@type']).includes('cr:Field'))
    problems.error(id, '@type', 'It must be a cr:Field.');
  const types = typesIn(node.dataType, document);
  const hasParts = listOf(node.subField).length > 0;
  const source = sourceOf(node.source, id, 'source', problems);
  const references = sourceOf(node.references, id, 'references', problems);
  const isGiven = source !== null || node.value !== undefined || node.source !== undefined;
  if (!isGiven && !isInline && !hasParts)
    problems.error(id, 'source', 'It defines neither "source" nor "value"; one is needed.');
  if (types.length === 0 && !hasParts && references === null && source?.kind !== 'field')
    problems.error(id, 'dataType', 'It has no dataType, and nothing gives it one.');
  const isRepeated = node.repeated === true || node.isArray === true;
  return { id, name, types, source, references, value: node.value, isRepeated, hasParts };
}

function sourceOf(
  value: Json | undefined,
  field: string,
  property: string,
  problems: Problems,
): Source | null {
  if (value === undefined || value === null) return null;
  const node = listOf(value)[0];
  if (!isObject(node)) {
    problems.error(field, property, 'It must be an object.');
    return null;
  }
  const transforms = transformsOf(node.transform, field, problems);
  const file = idsIn(node.fileObject)[0] ?? idsIn(node.fileSet)[0];
  const other = idsIn(node.field)[0] ?? idsIn(node.recordSet)[0] ?? textOf(node['@id']);
  if (file === undefined && other !== undefined && other !== null)
    return { kind: 'field', field: other, transforms };
  if (file !== undefined)
    return { kind: 'file', file, extract: extractOf(node.extract), transforms };
  problems.error(field, property, 'It must name a field, a fileObject or a fileSet.');
  return null;
}

function extractOf(value: Json | undefined): Extract {
  const node = listOf(value)[0];
  if (!isObject(node)) return { kind: 'none' };
  const column = textOf(node.column) ?? textOf(node.csvColumn);
  if (column !== null) return { kind: 'column', name: column };
  const path = textOf(node.jsonPath);
  if (path !== null) return { kind: 'json-path', path };
  const name = textOf(node.fileProperty);
  return name === null ? { kind: 'none' } : { kind: 'file-property', name };
}

function transformsOf(value: Json | undefined, field: string, problems: Problems): Transform[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((node): Transform[] => {
      const pattern = textOf(node.regex);
      if (pattern !== null) return regexOf(pattern, field, problems);
      const replace = textOf(node.replace);
      if (replace !== null) {
        const [from = '', to = ''] = replace.split('/');
        return [{ kind: 'replace', from, to }];
      }
      const separator = textOf(node.separator) ?? textOf(node.delimiter);
      if (separator !== null) return [{ kind: 'separator', separator }];
      const path = textOf(node.jsonPath);
      return path === null ? [] : [{ kind: 'json-path', path }];
    });
}

function regexOf(pattern: string, field: string, problems: Problems): Transform[] {
  try {
    if (pattern.length > PATTERN_CHARACTERS_MAX) throw new SyntaxError('it is too long');
    return [{ kind: 'regex', pattern: new RegExp(pattern, 'u') }];
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    problems.error(field, 'transform', 'Its regular expression cannot be read.');
    return [];
  }
}
