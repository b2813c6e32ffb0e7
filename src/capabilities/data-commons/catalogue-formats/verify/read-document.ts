// A Croissant 1.0 or 1.1 document becomes nodes, or problems that name the node and the property.
// What the specification requires is an error; what it recommends, a warning.
import type { Json, JsonObject } from '../../../../base/json.ts';
import { Ids } from './ids.ts';
import { isEmpty, isObject, listOf, shortened } from './json-ld.ts';
import type { CroissantDocument, FileNode, RecordSetNode } from './model.ts';
import { idsIn, readFileNode } from './read-file-node.ts';
import { readRecordSet } from './read-record-set.ts';
import type { Problems } from './report.ts';

const VERSIONS: Readonly<Record<string, string>> = {
  'http://mlcommons.org/croissant/1.0': '1.0',
  'http://mlcommons.org/croissant/1.1': '1.1',
};
const REQUIRED = ['name', 'description', 'license', 'url'] as const;
const RECOMMENDED = ['creator', 'datePublished', 'citeAs', 'version'] as const;

export function readDocument(given: Json, problems: Problems): CroissantDocument | null {
  const root = isObject(given) ? datasetIn(given) : null;
  if (root === null) {
    problems.error('(document)', '@type', 'The document is no JSON-LD object.');
    return null;
  }
  const { document, source } = root;
  const name = typeof document.name === 'string' ? document.name : '(dataset)';
  if (!listOf(document['@type']).includes('sc:Dataset'))
    problems.error(
      name,
      '@type',
      `The document is no https://schema.org/Dataset but ${typeText(document)}.`,
      {
        next: 'Give it "@type": "sc:Dataset".',
      },
    );
  const version = versionOf(document, name, problems);
  for (const property of REQUIRED)
    if (isEmpty(document[property]))
      problems.error(name, property, `Property "${property}" is mandatory and is not there.`);
  for (const property of RECOMMENDED)
    if (isEmpty(document[property]))
      problems.warn(name, property, `Property "${property}" is recommended and is not there.`);
  const ids = new Ids(problems);
  const files = new Map<string, FileNode>();
  for (const node of listOf(document.distribution)) {
    const file = isObject(node) ? readFileNode(node, ids, problems) : null;
    if (file !== null) files.set(file.id, file);
  }
  checkContainers(files, problems);
  const recordSets = new Map<string, RecordSetNode>();
  for (const node of listOf(document.recordSet)) {
    const set = isObject(node) ? readRecordSet(node, source, ids, problems) : null;
    if (set !== null) recordSets.set(set.id, set);
  }
  const fieldOwners = new Map(
    [...recordSets.values()].flatMap(({ id, fields }) =>
      fields.map((field) => [field.id, id] as const),
    ),
  );
  const licences = idsIn(document.license);
  const isLive = document.isLiveDataset === true;
  const read: CroissantDocument = {
    ...{ name, version, licences, isLive },
    ...{ files, recordSets, fieldOwners },
  };
  for (const set of recordSets.values()) checkSources(set, read, ids, problems);
  return read;
}

/** The data set, also where the document is a graph. */
function datasetIn(given: JsonObject): { document: JsonObject; source: JsonObject } | null {
  const graph = given['@graph'];
  if (graph === undefined) return { document: shortened(given), source: given };
  const context = given['@context'] ?? {};
  const nodes = listOf(graph)
    .filter(isObject)
    .map((node) => shortened({ '@context': context, ...node }));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const dataset = nodes.find((node) => listOf(node['@type']).includes('sc:Dataset'));
  if (dataset === undefined) return nodes[0] ? { document: nodes[0], source: given } : null;
  return { document: embedded(dataset, byId), source: given };
}

const EMBEDDED = ['distribution', 'recordSet', 'field'] as const;
function embedded(
  node: JsonObject,
  byId: ReadonlyMap<Json | undefined, JsonObject>,
  above: ReadonlySet<JsonObject> = new Set(),
): JsonObject {
  const within = new Set([...above, node]);
  const whole: Record<string, Json> = { ...node };
  for (const key of EMBEDDED)
    if (node[key] !== undefined)
      whole[key] = listOf(node[key]).map((one) => {
        const target = isObject(one) && Object.keys(one).length === 1 ? byId.get(one['@id']) : null;
        // A node within itself stays a reference, which then leads nowhere.
        return target && !within.has(target) ? embedded(target, byId, within) : one;
      });
  return whole;
}

const typeText = (document: JsonObject): string => {
  const types = listOf(document['@type']);
  return types.length === 0 ? 'without a type' : types.join(', ');
};

function versionOf(document: JsonObject, name: string, problems: Problems): string | null {
  const stated = listOf(document.conformsTo).map((one) =>
    String(isObject(one) ? (one['@id'] ?? '') : one)
      .replace(/^https:/, 'http:')
      .replace(/\/$/, ''),
  );
  const found = stated.flatMap((one) => (Object.hasOwn(VERSIONS, one) ? VERSIONS[one]! : []))[0];
  if (found !== undefined) return found;
  const text =
    stated.length === 0
      ? 'Property "conformsTo" is mandatory and is not there.'
      : `conformsTo names neither Croissant 1.0 nor 1.1.`;
  problems.error(name, 'conformsTo', text, {
    next: 'Write http://mlcommons.org/croissant/1.1, or 1.0.',
  });
  return null;
}

function checkContainers(files: ReadonlyMap<string, FileNode>, problems: Problems): void {
  for (const { label, containedIn } of files.values())
    for (const id of containedIn)
      if (!files.has(id))
        problems.error(label, 'containedIn', `It refers to "${id}", and there is no such node.`);
}

function checkSources(
  { id, fields, key }: RecordSetNode,
  document: CroissantDocument,
  ids: Ids,
  problems: Problems,
): void {
  for (const field of fields)
    for (const [property, source] of [
      ['source', field.source],
      ['references', field.references],
    ] as const) {
      if (source === null) continue;
      const target = source.kind === 'file' ? source.file : source.field;
      const isThere =
        source.kind === 'file'
          ? document.files.has(target)
          : document.fieldOwners.has(target) || document.recordSets.has(target);
      if (!isThere)
        problems.error(field.id, property, `It refers to "${target}", and there is no such node.`);
      else if (ids.isRefused(target))
        problems.error(field.id, property, `It refers to "${target}", whose @id is refused.`);
    }
  const names = new Set(fields.map((field) => field.id));
  for (const one of key)
    if (!names.has(one))
      problems.error(id, 'key', `It names "${one}", which is no field of this record set.`);
}
