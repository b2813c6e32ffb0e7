// Level 4: provenance to the source, archived software, statistics that recompute, access that
// returns what the files hold, another node's repetition, and a plan that is kept.

import {
  compareFractions,
  type Fraction,
  fraction,
  parseFraction,
} from '../../../../base/fraction.ts';
import { instantFrom, plus } from '../../../../base/instants.ts';
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, Rerun } from '../evidence.ts';
import { type Finding, judged, type ToDo, unrunnable, unwritten } from '../finding.ts';
import { schemeOf } from '../identifiers.ts';
import { FIELD } from '../stated.ts';
import { isOf } from '../table-reading.ts';
import { unreadTables } from './unread.ts';

const strict = { additionalProperties: false } as const;

export function provenanceChain({ stated, files }: Evidence): Finding {
  const { steps } = stated;
  if (steps.length === 0)
    return judged('', { steps: 0 }, [
      unwritten(
        FIELD.steps,
        'each step from the raw source to the files: what it used, what it made, with which software',
      ),
    ]);
  const problems: ToDo[] = [];
  const ids = new Set(steps.map(({ id }) => id));
  if (ids.size < steps.length)
    problems.push({
      text: 'Give every step a name of its own.',
      because: 'Two steps have one name.',
      field: FIELD.steps,
    });
  const madeBy = new Map(steps.flatMap((step) => step.makes.map((made) => [made, step] as const)));
  for (const { registered } of files)
    if (![...madeBy.keys()].some((made) => isOf(made, registered.path)))
      problems.push({
        text: 'Tell the step that made it.',
        because: `No step makes ${registered.path}.`,
        file: registered.path,
        field: FIELD.steps,
      });
  for (const step of steps) {
    const missing = [
      ...(step.software === undefined ? ['software'] : []),
      ...(step.softwareVersion === undefined ? ['its version'] : []),
      ...(step.digest === undefined ? ['the digest of what it made'] : []),
    ];
    if (missing.length > 0)
      problems.push({
        text: `Complete step ${step.id}.`,
        because: `Step ${step.id} lacks ${missing.join(', ')}.`,
        field: FIELD.steps,
      });
    if (step.uses.length === 0)
      problems.push({
        text: 'Name what it was made from: the raw source, or a thing in between.',
        because: `Step ${step.id} uses nothing.`,
        field: FIELD.steps,
      });
    problems.push(...digestProblems(step, files));
    for (const used of step.uses)
      if (/^#/.test(used) && !ids.has(used.slice(1)))
        problems.push({
          text: 'Name a step or a thing that there is.',
          because: `Step ${step.id} uses ${used}, which no step is.`,
          field: FIELD.steps,
        });
  }
  const cycle = cycleIn(stated.steps);
  if (cycle !== null)
    problems.push({
      text: 'Correct what uses what.',
      because: `Step ${cycle} depends on itself.`,
      field: FIELD.steps,
    });
  return judged('Every file is traced to its source.', { steps: steps.length }, problems);
}

/** The digest that a step states of what it made, against the files that it made. */
function digestProblems(
  { id, makes, digest }: Evidence['stated']['steps'][number],
  files: Evidence['files'],
): ToDo[] {
  const made = files.filter(({ registered }) => makes.some((name) => isOf(name, registered.path)));
  const isOther = made.length < makes.length;
  if (digest === undefined || made.length === 0 || isOther) return [];
  if (made.some(({ registered }) => registered.sha256 === digest)) return [];
  return [
    {
      text: 'Write the digest of the file that it made, as the data set has it.',
      because: `The digest of step ${id} is that of no file that it makes.`,
      field: FIELD.steps,
    },
  ];
}

/** The id of a step that is reached from itself; null when there is none. */
function cycleIn(steps: Evidence['stated']['steps']): string | null {
  const before = new Map(
    steps.map((step) => {
      const uses = steps.filter(
        (other) =>
          step.uses.includes(`#${other.id}`) ||
          other.makes.some((made) => step.uses.some((used) => used === made || isOf(used, made))),
      );
      return [step.id, uses.map(({ id }) => id)] as const;
    }),
  );
  const done = new Set<string>();
  for (const { id: start } of steps) {
    const open = [...(before.get(start) ?? [])];
    const seen = new Set<string>();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === start) return start;
      if (seen.has(at) || done.has(at)) continue;
      seen.add(at);
      open.push(...(before.get(at) ?? []));
    }
    done.add(start);
  }
  return null;
}

export const SoftwareSettings = Type.Object(
  { schemes: Type.Array(Type.Enum(['doi', 'swhid'])) },
  strict,
);

export function archivedSoftware(
  { stated: { software, steps }, reruns, files }: Evidence,
  { schemes }: Static<typeof SoftwareSettings>,
): Finding {
  const names = new Set([
    ...software.map(({ name }) => name),
    ...steps.flatMap((step) => step.software ?? []),
  ]);
  if (names.size === 0)
    return judged('', { software: 0 }, [
      unwritten(FIELD.software, 'the software that made the files'),
    ]);
  const problems = [...names].flatMap((name): ToDo[] => {
    const archived = software.find((one) => one.name === name)?.archivedAs;
    const scheme = archived === undefined ? null : schemeOf(archived);
    if (scheme !== null && schemes.some((one) => one === scheme)) return [];
    return [
      {
        text: `Archive ${name} and write where: ${schemes.join(' or ')}.`,
        because: `${name} is archived nowhere that lasts.`,
        field: FIELD.software,
        example: 'https://doi.org/10.5281/zenodo.1234567',
      },
    ];
  });
  problems.push(...reruns.flatMap((rerun) => rerunProblems(rerun, files)));
  const sum = { software: names.size, ...(reruns.length > 0 ? { rerun: reruns.length } : {}) };
  return judged('The software is archived.', sum, problems);
}

/** A sample step that the node ran again and that made something else, or could not be run. */
function rerunProblems({ step, makes, sha256, because }: Rerun, files: Evidence['files']): ToDo[] {
  const made = files.find(({ registered }) => registered.path === makes)?.registered;
  if (sha256 !== null && sha256 === made?.sha256) return [];
  return [
    {
      text: 'Name the file that it uses and the one that it makes as they are registered.',
      because:
        sha256 === null
          ? `Step ${step} cannot be run again. ${because ?? ''}`.trim()
          : `Step ${step}, run again, makes ${sha256}, not the registered ${makes}.`,
      field: FIELD.steps,
    },
  ];
}

export const StatisticsSettings = Type.Object(
  { relative: Type.String({ pattern: '^\\d+/[1-9]\\d*$' }) },
  strict,
);

/** Summary tables have the columns column, statistic and value; see docs/guides/readiness.md. */
export function statistics(
  evidence: Evidence,
  { relative }: Static<typeof StatisticsSettings>,
): Finding {
  const { summaries } = evidence;
  const unread = unreadTables(evidence);
  if (summaries === null || unread.length > 0)
    return unrunnable(
      'Not every table could be read whole.',
      unread.length > 0 ? unread : TOO_MANY,
    );
  if (summaries.length === 0)
    return judged('', { statistics: 0 }, [
      {
        text: 'Register a table with the columns column, statistic (count, missing, sum, mean) and value.',
        because: 'No file is a summary of the others.',
      },
    ]);
  const most = parseFraction(relative) ?? fraction(0);
  const problems = summaries.flatMap(({ file, column, statistic, value, recomputed }): ToDo[] => {
    const about = { file, column };
    if (recomputed === null)
      return [
        {
          text: 'Give statistics of columns of the registered tables: count, missing, sum or mean.',
          because: `${statistic} of ${column} cannot be recomputed.`,
          ...about,
        },
      ];
    const said = parseFraction(value);
    if (said !== null && isClose(said, parseFraction(recomputed)!, most)) return [];
    return [
      {
        text: 'Compute the summary again from the registered files.',
        because: `${statistic} of ${column} is not what the file gives.`,
        ...about,
      },
    ];
  });
  return judged('Every statistic recomputes.', { statistics: summaries.length }, problems);
}

const TOO_MANY: readonly ToDo[] = [
  { text: 'Split the summary into several tables.', because: 'It holds too many figures.' },
];

function isClose(said: Fraction, is: Fraction, relative: Fraction): boolean {
  const gap = minus(said, is);
  const size = is.numerator < 0n ? minus(fraction(0), is) : is;
  const bound = fraction(
    size.numerator * relative.numerator,
    size.denominator * relative.denominator,
  );
  const positive = gap.numerator < 0n ? minus(fraction(0), gap) : gap;
  return compareFractions(positive, bound) <= 0;
}

const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator - b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

export const ApiSettings = Type.Object({ records: Type.Integer({ minimum: 1 }) }, strict);

export function apiAccess({ access }: Evidence, { records }: Static<typeof ApiSettings>): Finding {
  if (access === null)
    return unrunnable('Nothing was asked through the node’s own doors.', [
      {
        text: 'Assess the data set on the node that holds it.',
        because: `A sample of ${records} records is asked of the node and compared with the files.`,
      },
    ]);
  const { asked, equal, notAsked } = access;
  if (asked === 0)
    return unrunnable(`No question could be asked of the files: ${notAsked ?? 'none fits'}.`, [
      {
        text: 'Register a table or a VCF file that questions can be asked of.',
        because: 'None is.',
      },
    ]);
  const problems: ToDo[] =
    equal === asked
      ? []
      : [
          {
            text: 'Register the files again, so that the node reads them anew.',
            because: `${asked - equal} of ${asked} answers differ from the files.`,
          },
        ];
  return judged('The node’s answers equal the files.', { asked, equal }, problems);
}

export const CountersignedSettings = Type.Object({ members: Type.Integer({ minimum: 1 }) }, strict);

export function countersigned(
  { countersignatures }: Evidence,
  { members }: Static<typeof CountersignedSettings>,
): Finding {
  const by = [...new Set(countersignatures.map(({ statement }) => statement.member))].sort();
  const problems: ToDo[] =
    by.length >= members
      ? []
      : [
          {
            text: 'Give a partner a copy with the report; it runs `entente dataset countersign`.',
            because: `${by.length} of ${members} other nodes have repeated it on these files.`,
          },
        ];
  return judged(`Repeated and countersigned by ${by.join(', ')}.`, { by }, problems);
}

export const UpkeepSettings = Type.Object(
  { confirmedWithinMonths: Type.Integer({ minimum: 1 }) },
  strict,
);

export function upkeep(
  { stated, at }: Evidence,
  { confirmedWithinMonths }: Static<typeof UpkeepSettings>,
): Finding {
  const { retention, updates, confirmedOn } = stated;
  const problems: ToDo[] = [];
  if (retention === undefined)
    problems.push(unwritten(FIELD.retention, 'how long the data are kept'));
  if (updates === undefined)
    problems.push(unwritten(FIELD.updates, 'how and when they are updated'));
  const earliest = plus(instantFrom(at), `-P${confirmedWithinMonths}M`).toString().slice(0, 10);
  const isToCome = confirmedOn !== undefined && confirmedOn > at.slice(0, 10);
  if (confirmedOn === undefined || confirmedOn < earliest || isToCome)
    problems.push({
      text: 'Look at the description again, correct it, and write today as the day of confirmation.',
      because:
        confirmedOn === undefined
          ? 'Nobody has confirmed the description.'
          : isToCome
            ? `It is said to be confirmed on ${confirmedOn}, which is still to come.`
            : `It was last confirmed on ${confirmedOn}.`,
      field: FIELD.confirmedOn,
    });
  return judged(
    'A plan is there and was confirmed.',
    { confirmedOn: confirmedOn ?? null },
    problems,
  );
}
