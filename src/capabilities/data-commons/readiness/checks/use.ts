// Level 3, use: conditions of use, splits, documentation, ethics, and the basis on which the data
// are held at all.
import { compareFractions, fraction, parseFraction } from '../../../../base/fraction.ts';
import { type Static, Type } from '../../../../base/schema.ts';
import { parseStatement } from '../../duo/parse-statement.ts';
import { parseProvenance } from '../../duo/provenance.ts';
import { isDate } from '../../tables/column-measure.ts';
import type { Evidence } from '../evidence.ts';
import {
  type Finding,
  judged,
  notApplicable,
  type ToDo,
  unrunnable,
  unwritten,
} from '../finding.ts';
import type { SplitCount } from '../readers/split-reader.ts';
import { DOCUMENTATION, FIELD, fieldOf } from '../stated.ts';
import { isOf } from '../table-reading.ts';
import { Ratio } from './keys-and-joins.ts';
import { whereAllRead } from './unread.ts';

const strict = { additionalProperties: false } as const;

export function dataUse({ dataset, duo, at, exports }: Evidence): Finding {
  const { description } = dataset;
  if (!description.isHuman) {
    const provenance = parseProvenance(description.provenance);
    if (provenance.ok) return judged('The provenance statement holds.', { kind: 'provenance' }, []);
    return judged('', { kind: 'provenance' }, problemsFrom(provenance.refusal, '/provenance'));
  }
  if (description.dataUse === undefined)
    return judged('', {}, [unwritten('/dataUse', 'a DUO statement', 'DUO:0000042')]);
  const statement = parseStatement(description.dataUse, duo, { validAt: at, knownAt: at });
  const different = exports.useTerms?.filter(({ isSame }) => !isSame) ?? [];
  const problems = [
    ...(statement.ok ? [] : problemsFrom(statement.refusal, '/dataUse')),
    ...different.map(
      ({ format }): ToDo => ({
        text: 'Report this to the makers of the node; nothing in the description mends it.',
        because: `The ${format} record states other conditions of use.`,
      }),
    ),
  ];
  const found = {
    kind: 'duo',
    terms: description.dataUse.length,
    comparedIn: exports.useTerms?.length ?? 0,
  };
  return judged('The DUO statement holds and stands alike in every record.', found, problems);
}

const problemsFrom = (
  {
    because,
    message,
    next,
  }: { because: readonly { text: string }[]; message: string; next?: string },
  field: string,
): ToDo[] => {
  const texts = because.length > 0 ? because.map(({ text }) => text) : [message];
  return texts.map((text) => ({ text: next ?? 'Correct the statement.', because: text, field }));
};

export const SplitSettings = Type.Object({ duplicatesMax: Ratio }, strict);

export const splits = (evidence: Evidence, settings: Static<typeof SplitSettings>): Finding => {
  const { split, noSplitBecause } = evidence.stated;
  return split === undefined && noSplitBecause !== undefined
    ? notApplicable(`No split is meant: ${noSplitBecause}`)
    : whereAllRead(evidence, () => checkSplits(evidence, settings));
};

function checkSplits(
  { stated, files, fileSplit }: Evidence,
  { duplicatesMax }: Static<typeof SplitSettings>,
): Finding {
  const tables = files.filter(({ registered }) => registered.format === 'table');
  if (tables.length === 0) return notApplicable('No file is a table.');
  const { split } = stated;
  if (split === undefined)
    return judged('', {}, [
      unwritten(
        FIELD.split,
        'which column splits the rows (train, test, ...), or why there is none',
      ),
    ]);
  const counts = [
    ...(split.files.length > 0 && fileSplit ? [fileSplit] : []),
    ...tables.flatMap(({ table }) => table?.reading.split ?? []),
  ];
  const problems = [
    ...unknownNames(stated, tables),
    ...counts.flatMap((count) => splitProblems(count, split, stated.isHuman, duplicatesMax)),
  ];
  const found = {
    compared: counts.map(({ rows, subjects, subjectsInTwo, duplicates, labels }) => ({
      rows,
      subjects,
      subjectsInTwo,
      duplicates,
      labels,
    })),
  };
  if (problems.length === 0 && counts.some(({ isTooMany }) => isTooMany))
    return unrunnable(
      'There are more rows than can be compared here.',
      [
        {
          text: 'Compare the splits outside the node and register them as files.',
          because: 'Too many rows.',
        },
      ],
      found,
    );
  return judged('Splits are disjoint by record and by subject.', found, problems);
}

/** Columns and files that the description names and nobody has. */
function unknownNames({ split }: Evidence['stated'], tables: Evidence['files']): ToDo[] {
  const { column, subjectColumn, labelColumn, files = [] } = split ?? {};
  const isColumn = (name: string) =>
    tables.some(({ registered }) => registered.columns?.some((one) => one.name === name));
  const columns = [column, subjectColumn, labelColumn].filter((name) => name !== undefined);
  const ask = (text: string, because: string): ToDo => ({ text, because, field: FIELD.split });
  return [
    ...columns
      .filter((name) => !isColumn(name))
      .map((name) => ask('Name a column of a table.', `No table has the column ${name}.`)),
    ...files
      .filter(({ file }) => !tables.some(({ registered }) => isOf(file, registered.path)))
      .map(({ file }) => ask('Name a registered table.', `No registered table is ${file}.`)),
  ];
}

function splitProblems(
  count: SplitCount,
  { column: named, subjectColumn }: NonNullable<Evidence['stated']['split']>,
  isHuman: boolean,
  duplicatesMax: string,
): ToDo[] {
  const rows = Object.values(count.rows).reduce((sum, each) => sum + each, 0);
  const problems: ToDo[] = [];
  const where = `(rows ${count.firstRows.join(', ')})`;
  const about = named === undefined ? {} : { column: named };
  const column = named ?? 'The files';
  if (Object.keys(count.rows).length < 2)
    problems.push({
      text: 'Give at least two splits.',
      because: `${column} names ${Object.keys(count.rows).length}.`,
      ...about,
    });
  if (count.unassigned > 0)
    problems.push({
      text: `Fill ${column} in.`,
      because: `${count.unassigned} rows are in no split.`,
      ...about,
    });
  if (count.subjectsInTwo > 0)
    problems.push({
      text: 'Put all rows of a subject into one split.',
      because: `${count.subjectsInTwo} subjects stand in more than one split ${where}.`,
      ...about,
    });
  if (isHuman && subjectColumn === undefined)
    problems.push({
      text: 'Name the column of the subject, so that the splits can be compared by it.',
      because: 'Splits were compared by record only.',
      field: FIELD.split,
    });
  const most = parseFraction(duplicatesMax) ?? fraction(0);
  if (
    rows > 0 &&
    compareFractions(fraction(count.duplicates, rows), most) >= 0 &&
    count.duplicates > 0
  )
    problems.push({
      text: 'Take rows out that stand in another split too.',
      because: `${count.duplicates} of ${rows} rows stand in another split as well ${where}.`,
      ...about,
    });
  return problems;
}

export const DocumentationSettings = Type.Object(
  { characters: Type.Integer({ minimum: 1 }), words: Type.Integer({ minimum: 1 }) },
  strict,
);

const BOILERPLATE =
  /^(n\/?a|none|unknown|tbd|not applicable|see \w+|to be \w+|lorem ipsum.*|test|\.+|-+)\.?$/i;

export function documentation(
  { stated }: Evidence,
  { characters, words }: Static<typeof DocumentationSettings>,
): Finding {
  const said = new Map<string, string>();
  const problems = DOCUMENTATION.flatMap((name): ToDo[] => {
    const text = stated.documentation[name]?.trim() ?? '';
    const field = fieldOf(name);
    if (text === '') return [unwritten(field, QUESTIONS[name])];
    const twin = said.get(text.toLowerCase());
    said.set(text.toLowerCase(), name);
    const because = BOILERPLATE.test(text)
      ? `${field} says nothing.`
      : twin !== undefined
        ? `${field} repeats what stands under ${twin}.`
        : [...text].length < characters
          ? `${field} has ${[...text].length} characters; ${characters} are the least.`
          : wordsIn(text) < words
            ? `${field} has ${wordsIn(text)} different words; ${words} are the least.`
            : null;
    return because === null ? [] : [{ text: `Write ${QUESTIONS[name]}.`, because, field }];
  });
  const found = { fields: DOCUMENTATION.length, written: DOCUMENTATION.length - problems.length };
  return judged('Every field of the documentation is filled in.', found, problems);
}

/** Different ones; a language without spaces has none of them, so its letters count. */
const wordsIn = (text: string): number =>
  new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{2,}/gu) ?? []).size;

/** Said, and not only to have said something. */
const isSaid = (text: string | undefined): boolean =>
  text !== undefined && text.trim() !== '' && !BOILERPLATE.test(text.trim());

const QUESTIONS: Readonly<Record<(typeof DOCUMENTATION)[number], string>> = {
  collection: 'how the data were collected, by whom and with what',
  preprocessing: 'what was done to the data before they were registered',
  annotation: 'how labels and codes were given and checked',
  biases: 'which biases are known, and which groups are missing or few',
  limitations: 'what the data cannot be used to conclude',
  intendedUses: 'what the data are meant to be used for',
  unsuitableUses: 'what the data must not or should not be used for',
  sensitiveInformation: 'which sensitive information they hold, or that they hold none and why',
  maintenance: 'who keeps the data up, how often, and how errors are reported',
};

export function ethics({ stated, at }: Evidence): Finding {
  const problems: ToDo[] = [];
  if (stated.isHuman) {
    const { id, body, on } = stated.ethics ?? {};
    if (!isSaid(id)) problems.push(unwritten(FIELD.ethicsId, 'the number of the ethics approval'));
    if (!isSaid(body)) problems.push(unwritten(FIELD.ethicsBody, 'which board approved it'));
    if (on === undefined)
      problems.push(unwritten(FIELD.ethicsOn, 'the day of the approval', '2020-03-02'));
    else if (!isDate(on) || on > at.slice(0, 10))
      problems.push({
        text: 'Write the day of the approval.',
        because: `${on} is no day that has been.`,
        field: FIELD.ethicsOn,
      });
  }
  if (!isSaid(stated.securityTier))
    problems.push(unwritten(FIELD.securityTier, 'how the data are to be secured'));
  const found = {
    hasApproval: isSaid(stated.ethics?.id),
    securityTier: stated.securityTier ?? null,
  };
  return judged('Approval and security tier are there.', found, problems);
}

/** Whose failing refuses questions by itself, whatever the level. */
export function lawfulBasis({ stated }: Evidence): Finding {
  const { basis, evidence } = stated.basis;
  const problems: ToDo[] = [];
  const what = stated.isHuman ? 'consent or the statute' : 'lawful collection';
  if (!isSaid(basis))
    problems.push(
      unwritten(
        stated.isHuman ? FIELD.consentBasis : FIELD.lawfulCollection,
        `the basis of ${what}`,
      ),
    );
  if (!isSaid(evidence))
    problems.push(
      unwritten(
        stated.isHuman ? FIELD.consentEvidence : FIELD.lawfulCollection,
        stated.isHuman
          ? 'what evidences it: the version of the consent form, the approval, the section of the statute'
          : 'what evidences it: the permit, the certificate of compliance, or why none is needed',
      ),
    );
  return judged(
    `Evidence of ${what} is there.`,
    { basis: basis ?? null, isEvidenced: isSaid(evidence) },
    problems,
  );
}
