// From the bytes of a YAML file to a checked pack, or every problem with its line and column.
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { fromUtf8 } from '../../base/bytes.ts';
import { type Digest, digestOf } from '../../base/digest.ts';
import { invariant } from '../../base/invariant.ts';
import { parse } from '../../base/schema.ts';
import { checkPack } from './check-pack.ts';
import { diagnose } from './diagnose.ts';
import { type Finding, fieldText, type PackProblem } from './finding.ts';
import { type Pack, PackSchema } from './pack-schema.ts';

export interface PackFile {
  /** As people will look for it: packs/us/bulk-data.yaml. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Folders called `reference` also hold tables of reference facts in forms of their own, each with
 * its own reader; they are no rule packs. A file anywhere else is meant to be one.
 */
export const isRulePack = ({ path, bytes }: PackFile): boolean =>
  !/(^|[\\/])reference[\\/]/.test(path) || /^pack:/m.test(new TextDecoder().decode(bytes));

export interface ReadPack {
  readonly pack: Pack;
  /** Of the file's bytes. */
  readonly digest: Digest;
  readonly file: string;
  /** Places a finding about the pack, for checks that need other packs too. */
  readonly locate: (finding: Finding) => PackProblem;
}

export type PackReading =
  | { readonly ok: true; readonly value: ReadPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

export function readPack(file: PackFile): PackReading {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    uniqueKeys: true,
  });
  const spelling = [...document.errors, ...document.warnings].map((error): PackProblem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file: file.path, line, column: col, field: '', ...spellingText(error) };
  });
  if (spelling.length > 0) return { ok: false, problems: spelling.slice(0, SPELLING_MAX) };

  const value = contentOf(document);
  if (value === UNENDING) {
    const message = 'Its anchors unfold without end.';
    const next = 'Write the repeated parts out instead of naming them with & and *.';
    const problem = { file: file.path, line: 1, column: 1, field: '', message, next };
    return { ok: false, problems: [problem] };
  }
  const locate = (finding: Finding) => placed(file.path, document, lines, finding);
  const departures = diagnose(PackSchema, value);
  if (departures.length > 0) return { ok: false, problems: inOrder(departures.map(locate)) };
  const pack = parse(PackSchema, value);
  invariant(pack.ok, `the schema and its diagnosis disagree on ${file.path}`);
  const findings = checkPack(pack.value, file.path);
  if (findings.length > 0) return { ok: false, problems: inOrder(findings.map(locate)) };
  return {
    ok: true,
    value: { pack: pack.value, digest: digestOf(file.bytes), file: file.path, locate },
  };
}

/** One slip in YAML makes many; the first ones are the ones to mend. */
const SPELLING_MAX = 20;

function spellingText({
  code,
  message,
}: Document['errors'][number] | Document['warnings'][number]) {
  if (code === 'MULTIPLE_DOCS')
    return { message: 'A second document begins here.', next: 'Give each pack a file of its own.' };
  const next = 'Correct the YAML at this place; indent with spaces.';
  return { message: `${message}.`, next };
}

const UNENDING = Symbol('unending');
const ALIASES_MAX = 10_000;

/** As plain JSON. */
function contentOf(document: Document): unknown {
  try {
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: ALIASES_MAX })) ?? 'null');
  } catch (cause) {
    // The YAML library's guard against a few lines that unfold into gigabytes, and JSON's against a
    // value inside itself.
    if (cause instanceof ReferenceError || cause instanceof TypeError) return UNENDING;
    throw cause;
  }
}

function textOf(file: PackFile): string {
  try {
    return fromUtf8(file.bytes);
  } catch (cause) {
    // Not UTF-8: the replacement signs make the YAML or the schema fail at the place itself.
    if (cause instanceof TypeError) return new TextDecoder().decode(file.bytes);
    throw cause;
  }
}

const inOrder = (problems: readonly PackProblem[]): PackProblem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);

function placed(file: string, document: Document, lines: LineCounter, found: Finding): PackProblem {
  const { path, message, next } = found;
  const { line, col } = lines.linePos(offsetOf(document.contents, found));
  return { file, line, column: col, field: fieldText(path), message, next };
}

/** Where the value at the path begins, or the deepest part of the path that stands in the file. */
function offsetOf(contents: unknown, { path, atKey }: Finding): number {
  let offset = 0;
  let node = contents;
  for (const [i, step] of path.entries()) {
    let at: number | undefined;
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && `${key.value}` === `${step}`);
      at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      node = pair?.value;
    } else return offset;
    if (isNode(node) && !(atKey && i === path.length - 1)) at = node.range?.[0] ?? at;
    if (at === undefined) return offset;
    offset = at;
  }
  return offset;
}
