// The ladder and the to-do as lines for a terminal.
interface SeenCheck {
  readonly check: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'unrunnable' | 'not-applicable';
  readonly reason: string;
}
interface SeenToDo {
  readonly check: string;
  readonly level: number;
  readonly text: string;
  readonly because: string;
  readonly field?: string;
  readonly file?: string;
  readonly column?: string;
  readonly example?: string;
}
export interface SeenReadiness {
  readonly dataset: string;
  readonly title: string;
  readonly level: number;
  readonly isInForce: boolean;
  readonly why?: string;
  readonly isAssessmentWaiting: boolean;
  readonly ladder: readonly {
    readonly level: number;
    readonly title: string;
    readonly meaning: string;
    readonly isReached: boolean;
    readonly checks: readonly SeenCheck[];
  }[];
  readonly toDo: readonly SeenToDo[];
  readonly signed?: {
    readonly report: {
      readonly assessedAt: string;
      readonly expiresAt: string;
      readonly tool: string;
      readonly score: {
        readonly met: number;
        readonly total: number;
        readonly dimensions: readonly { title: string; met: number; total: number }[];
      };
    };
  };
  readonly countersignatures: readonly { readonly statement: { readonly member: string } }[];
  readonly cures: readonly {
    readonly agreement: string;
    readonly partner: string;
    readonly floor: number;
    readonly cureByOn: string;
    readonly curedOn?: string;
  }[];
}

const MARKS = { passed: 'ok', failed: 'x ', unrunnable: '??', 'not-applicable': '--' } as const;

export function readinessText(seen: SeenReadiness): string {
  return [
    `${seen.dataset}  ${seen.title}`,
    `Level ${seen.level}${seen.isInForce ? '' : ` (no report holds: ${seen.why})`}`,
    ...(seen.isAssessmentWaiting ? ['An assessment is waiting to be carried out.'] : []),
    ...reportLines(seen),
    ...seen.ladder.flatMap(levelLines),
    ...toDoLines(seen.toDo),
    ...cureLines(seen.cures),
  ].join('\n');
}

function reportLines({ signed, countersignatures }: SeenReadiness): string[] {
  if (signed === undefined) return [];
  const { assessedAt, expiresAt, tool, score } = signed.report;
  const by = countersignatures.map(({ statement }) => statement.member);
  const dimensions = score.dimensions.map(({ title, met, total }) => `${title} ${met}/${total}`);
  return [
    `Assessed ${assessedAt.slice(0, 10)} by ${tool}; holds until ${expiresAt.slice(0, 10)}`,
    `Countersigned by ${by.length === 0 ? 'nobody' : by.join(', ')}`,
    `Bridge2AI criteria met: ${score.met} of ${score.total} (${dimensions.join(', ')})`,
  ];
}

const levelLines = ({
  level,
  title,
  meaning,
  isReached,
  checks,
}: SeenReadiness['ladder'][number]): string[] => [
  '',
  `${isReached ? '[x]' : '[ ]'} ${level} ${title}: ${meaning}`,
  ...checks.map(
    (one) => `    ${MARKS[one.outcome]}  ${one.check.padEnd(3)} ${one.title}: ${one.reason}`,
  ),
];

function toDoLines(toDo: readonly SeenToDo[]): string[] {
  if (toDo.length === 0) return [];
  return [
    '',
    'To do, the lowest level first:',
    ...toDo.map(({ check, level, text, because, field, file, column, example }) => {
      const where = [field && `field ${field}`, file, column && `column ${column}`];
      const place = where.filter(Boolean).join(', ');
      const told = example === undefined ? '' : ` For example: ${example}`;
      return `  ${level} ${check}  ${text} ${because}${told}${place ? ` (${place})` : ''}`;
    }),
  ];
}

function cureLines(cures: SeenReadiness['cures']): string[] {
  const open = cures.filter(({ curedOn }) => curedOn === undefined);
  if (open.length === 0) return [];
  return [
    '',
    'Below the floor of agreements:',
    ...open.map(
      ({ agreement, partner, floor, cureByOn }) =>
        `  ${agreement} with ${partner}: level ${floor} by ${cureByOn}`,
    ),
  ];
}

export function countersignedText(done: {
  readonly report: string;
  readonly isEqual: boolean;
  readonly differences: readonly { check: string; theirs: string; ours: string; reason: string }[];
}): string {
  if (done.isEqual) return `Repeated: every check came out alike. ${done.report} is countersigned.`;
  return [
    `Repeated: not alike, so ${done.report} is not countersigned.`,
    ...done.differences.map(
      ({ check, theirs, ours, reason }) => `  ${check}: ${theirs} there, ${ours} here. ${reason}`,
    ),
  ].join('\n');
}
