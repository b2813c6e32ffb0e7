// Level 2: whether the files still are the registered ones, are what they are said to be, and read
// to their end.
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, type ToDo, unrunnable } from '../finding.ts';
import { agrees } from '../sniff.ts';

export function fileHashes({ files, unlisted }: Evidence): Finding {
  const problems = files.flatMap((file): ToDo[] => {
    const { registered, now, trouble } = file;
    const { path, sha256, bytes, members } = registered;
    if (now === null)
      return [
        {
          text: 'Put the registered file back.',
          because: `${path} cannot be read: ${trouble?.text ?? 'it is gone'}`,
          file: path,
        },
      ];
    if (now.sha256 === sha256 && now.bytes === bytes) return [];
    const differs =
      now.bytes === bytes
        ? `${path} has the registered size of ${bytes} bytes and other content.`
        : `${path} has ${now.bytes} bytes; ${bytes} are registered.`;
    const because = members === undefined ? differs : `${differs} ${WHICH_MEMBER}`;
    return [
      {
        text: 'Restore the registered file, or register this one as a new version.',
        because,
        file: path,
      },
    ];
  });
  for (const path of unlisted ?? [])
    problems.push({
      text: 'Register it with the data set, or take it out of the folder.',
      because: `${path} stands in the data set’s folder and is not registered.`,
      file: path,
    });
  const evidence = {
    files: files.length,
    bytes: files.reduce((sum, { registered }) => sum + registered.bytes, 0),
    changed: problems.length - (unlisted?.length ?? 0),
    unlisted: unlisted?.length ?? null,
  };
  const have = files.length === 1 ? '1 file has' : `${files.length} files have`;
  const whole = `${have} the registered bytes.`;
  const looked = unlisted === null ? `${whole} ${SHARED}` : whole;
  return judged(looked, evidence, problems);
}

const WHICH_MEMBER = '`entente dataset check` names the files in it that are other ones.';
const SHARED = 'Whether others lie beside them was not looked at: no folder is theirs alone.';

export const MediaTypeSettings = Type.Object(
  { archiveRatioMax: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

export function mediaTypes(
  { files }: Evidence,
  { archiveRatioMax }: Static<typeof MediaTypeSettings>,
): Finding {
  const problems = files.flatMap((file) => typeProblems(file, archiveRatioMax));
  const unread = files.filter(({ now }) => now === null);
  const unknown = files.filter(({ sniffed }) => sniffed === null).length;
  const evidence = { files: files.length, recognised: files.length - unknown };
  if (problems.length === 0 && unread.length > 0)
    return unrunnable('Files could not be opened.', unread.map(notOpened), evidence);
  return judged('Every file is what it is said to be.', evidence, problems);
}

const notOpened = ({ registered: { path }, trouble }: SeenFile): ToDo => ({
  text: 'Put the registered file back.',
  because: `${path} cannot be opened: ${trouble?.text ?? 'it is gone'}`,
  file: path,
});

function typeProblems(
  { registered: { path: file, mediaType }, sniffed, trouble, archive, now }: SeenFile,
  archiveRatioMax: number,
): ToDo[] {
  const found: ToDo[] = [];
  const say = (text: string, because: string) => found.push({ text, because, file });
  if (now !== null && !agrees(sniffed, mediaType))
    say(
      'Register it as what it is, or put the file back that was meant.',
      `${file} begins as ${sniffed ?? 'text'} and is registered as ${mediaType}.`,
    );
  if (trouble !== undefined && /utf-?8/i.test(trouble.rule))
    say('Write the file in UTF-8.', `${file}: ${trouble.text}`);
  if (archive?.trouble !== undefined)
    say(
      'Make the archive again, with every member once and within its folder.',
      `${file}: ${archive.trouble}`,
    );
  if (archive && archive.unfolded >= archiveRatioMax * archive.bytes)
    say(
      `Pack it so that it unfolds to less than ${archiveRatioMax} times its size.`,
      `${file} unfolds from ${archive.bytes} to ${archive.unfolded} bytes.`,
    );
  return found;
}

export function wholeParse({ files }: Evidence): Finding {
  const problems = files.flatMap((file) => [...troubleOf(file), ...inspectedTrouble(file)]);
  const open = files.filter((file) => !isParsed(file) && file.trouble === undefined);
  const evidence = {
    files: files.length,
    parsed:
      files.length - new Set([...problems, ...open.map(unparsed)].map(({ file }) => file)).size,
    records: files.reduce((sum, { registered }) => sum + registered.records, 0),
  };
  if (problems.length === 0 && open.length > 0)
    return unrunnable('Files were not parsed.', open.map(unparsed), evidence);
  return judged('Every file was read to its end without an error.', evidence, problems);
}

/** Read anew, or inspected when it had the very bytes it has now. */
const isParsed = ({ registered, table, now, inspection }: SeenFile): boolean =>
  registered.format === 'table'
    ? table !== undefined
    : registered.vcf !== undefined || (now !== null && inspection?.sha256 === now.sha256);

const unparsed = ({ registered: { path } }: SeenFile): ToDo => ({
  text: 'Register the file again, so that it is inspected.',
  because: `No inspection is of the bytes that ${path} has now.`,
  file: path,
});

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
