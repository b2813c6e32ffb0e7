// Level 2: whether the files still are the registered ones, are what they are said to be, and read
// to their end.
import type { JsonObject } from '../../../../base/json.ts';
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, type ToDo } from '../finding.ts';

export function fileHashes({ files, unlisted }: Evidence): Finding {
  const problems = files.flatMap((file): ToDo[] => {
    const { registered, now, trouble } = file;
    const { path, sha256, bytes } = registered;
    if (now === null)
      return [
        {
          text: 'Put the registered file back.',
          because: `${path} cannot be read: ${trouble?.text ?? 'it is gone'}`,
          file: path,
        },
      ];
    if (now.sha256 === sha256 && now.bytes === bytes) return [];
    const because =
      now.bytes === bytes
        ? `${path} has the registered size of ${bytes} bytes and other content.`
        : `${path} has ${now.bytes} bytes; ${bytes} are registered.`;
    return [
      {
        text: 'Restore the registered file, or register this one as a new version.',
        because,
        file: path,
      },
    ];
  });
  for (const path of unlisted)
    problems.push({
      text: 'Register it with the data set, or take it out of the folder.',
      because: `${path} stands in the data set’s folder and is not registered.`,
      file: path,
    });
  const evidence = {
    files: files.length,
    bytes: files.reduce((sum, { registered }) => sum + registered.bytes, 0),
    changed: problems.length - unlisted.length,
    unlisted: unlisted.length,
  };
  return judged(`${files.length} files have the registered bytes.`, evidence, problems);
}

export const MediaTypeSettings = Type.Object(
  { archiveRatioMax: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

export function mediaTypes(
  { files }: Evidence,
  { archiveRatioMax }: Static<typeof MediaTypeSettings>,
): Finding {
  const problems = files.flatMap((file): ToDo[] => {
    const { registered, sniffed, inspection, trouble } = file;
    const { path, mediaType } = registered;
    const found: ToDo[] = [];
    if (sniffed !== null && sniffed !== mediaType)
      found.push({
        text: 'Register it as what it is, or put the file back that was meant.',
        because: `${path} begins as ${sniffed} and is registered as ${mediaType}.`,
        file: path,
      });
    if (trouble !== undefined && /utf-?8/i.test(trouble.rule))
      found.push({
        text: 'Write the file in UTF-8.',
        because: `${path}: ${trouble.text}`,
        file: path,
      });
    const archive = inspection === undefined ? null : archiveOf(inspection.report.facts);
    if (archive && archive.escapes > 0)
      found.push({
        text: 'Make the archive again without absolute paths and “..”.',
        because: `${archive.escapes} members of ${path} would be written outside its folder.`,
        file: path,
      });
    if (archive && archive.ratio >= archiveRatioMax)
      found.push({
        text: `Pack it so that it unfolds to less than ${archiveRatioMax} times its size.`,
        because: `${path} unfolds to ${archive.ratio} times its size.`,
        file: path,
      });
    return found;
  });
  const unknown = files.filter(({ sniffed }) => sniffed === null).length;
  const evidence = { files: files.length, recognised: files.length - unknown };
  return judged('Every file is what it is said to be.', evidence, problems);
}

/** What an inspector tells of an archive, where the file is one. */
function archiveOf(facts: JsonObject): { escapes: number; ratio: number } | null {
  const { archiveEscapes: escapes = 0, archiveRatio: ratio = 0 } = facts;
  return typeof escapes === 'number' && typeof ratio === 'number' ? { escapes, ratio } : null;
}

export function wholeParse({ files }: Evidence): Finding {
  const problems = files.flatMap((file) => [...troubleOf(file), ...inspectedTrouble(file)]);
  const evidence = {
    files: files.length,
    parsed: files.length - new Set(problems.map(({ file }) => file)).size,
    records: files.reduce((sum, { registered }) => sum + registered.records, 0),
  };
  return judged('Every file was read to its end without an error.', evidence, problems);
}

function troubleOf({ registered: { path }, trouble }: SeenFile): ToDo[] {
  if (trouble === undefined) return [];
  const { text, next, rule } = trouble;
  return [
    {
      text: next ?? 'Correct the file and register it as a new version.',
      because: `${path}: ${text} (${rule})`,
      file: path,
    },
  ];
}

function inspectedTrouble({ registered: { path }, inspection }: SeenFile): ToDo[] {
  if (inspection === undefined) return [];
  const { report } = inspection;
  const errors = report.findings.filter(({ level }) => level === 'error');
  const found = errors.map(
    ({ rule, text, line, field, count, next }): ToDo => ({
      text: next ?? 'Correct the file and register it as a new version.',
      because: `${path}${line ? `, line ${line}` : ''}: ${text} (${rule}${count ? `, ${count} times` : ''})`,
      file: path,
      ...(field ? { column: field } : {}),
    }),
  );
  if (report.isComplete || found.length > 0) return found;
  return [
    {
      text: 'Export or copy the file again, whole.',
      because: `${path} ends before its end.`,
      file: path,
    },
  ];
}
