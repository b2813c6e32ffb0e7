// One node of `distribution`: a file or a set of files.
import type { Json, JsonObject } from '../../../../base/json.ts';
import type { Ids } from './ids.ts';
import { isEmpty, isObject, listOf } from './json-ld.ts';
import type { FileNode } from './model.ts';
import type { Problems } from './report.ts';

export const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? `${value}` : null;

export const idsIn = (value: Json | undefined): string[] =>
  listOf(value).flatMap((one) => textOf(isObject(one) ? one['@id'] : one) ?? []);

export function readFileNode(node: JsonObject, ids: Ids, problems: Problems): FileNode | null {
  const name = textOf(node.name);
  const id = textOf(node['@id']) ?? name;
  const label = id ?? '(distribution)';
  if (id === null) problems.error(label, '@id', 'A node of distribution has neither @id nor name.');
  else ids.take(id);
  const types = listOf(node['@type']);
  const kind = types.includes('cr:FileObject')
    ? 'object'
    : types.includes('cr:FileSet')
      ? 'set'
      : null;
  if (kind === null) {
    const found = types.length === 0 ? 'none' : types.join(', ');
    problems.error(label, '@type', `It must be a cr:FileObject or a cr:FileSet; found: ${found}.`);
    return null;
  }
  const must =
    kind === 'object' ? ['contentUrl', 'encodingFormat'] : ['includes', 'encodingFormat'];
  for (const property of must)
    if (isEmpty(node[property]))
      problems.error(label, property, `Property "${property}" is mandatory and is not there.`);
  const file: FileNode = {
    kind,
    id: id ?? label,
    label,
    name,
    contentUrl: textOf(node.contentUrl),
    contentSize: textOf(node.contentSize),
    encodingFormat: listOf(node.encodingFormat).flatMap((one) => textOf(one) ?? []),
    sha256: textOf(node.sha256)?.toLowerCase() ?? null,
    md5: textOf(node.md5)?.toLowerCase() ?? null,
    containedIn: idsIn(node.containedIn),
    includes: idsIn(node.includes),
    excludes: idsIn(node.excludes),
  };
  checkDigests(file, problems);
  return file;
}

function checkDigests(
  { kind, label, sha256, md5, containedIn }: FileNode,
  problems: Problems,
): void {
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    problems.error(label, 'sha256', 'A SHA-256 checksum has 64 hexadecimal digits.');
  if (md5 !== null && !/^[0-9a-f]{32}$/.test(md5))
    problems.error(label, 'md5', 'An MD5 checksum has 32 hexadecimal digits.');
  if (kind === 'set' && sha256 === null && md5 === null && containedIn.length === 0)
    problems.warn(
      label,
      'sha256',
      'No checksum: nothing proves that the files are what was meant.',
      {
        next: 'Keep the report and compare with it: --against.',
      },
    );
}
