// What came back from the partners, for people: one block a data set, every "no" with its reasons.
import type { Refusal } from '../../../base/refusal.ts';
import { yamlText } from '../print.ts';
import { refusalText } from '../terminal.ts';

export interface AskOutput {
  readonly question: string;
  readonly missing: readonly string[];
  readonly answers: readonly {
    readonly holder: string;
    readonly dataset: string;
    readonly title: string;
    readonly outcome: string;
    readonly answer?: {
      readonly status: string;
      readonly kind?: string;
      readonly [field: string]: unknown;
    };
    readonly policy?: {
      readonly perturbation?: number;
      readonly deviation?: string;
      readonly cost?: string;
    };
    readonly asked?: unknown;
    readonly refusal?: Refusal;
    readonly evidence?: { readonly entry: string };
    readonly duties?: readonly {
      readonly text: string;
      readonly citation: string;
      readonly dueOn?: string;
    }[];
  }[];
}

export function answersText({ question, answers, missing }: AskOutput): string {
  const blocks = answers.map((one) => {
    const lines = [`${one.holder}  ${one.title} (${one.dataset})`];
    if (one.outcome === 'answered') lines.push(indent(valueText(one.answer!)));
    else if (one.outcome === 'suppressed')
      lines.push(indent('suppressed: too few people, or none; the policy does not tell which'));
    else if (one.outcome === 'missing') lines.push(indent('no answer:'));
    const off = one.policy?.perturbation;
    if (one.outcome === 'answered' && off !== undefined)
      lines.push(
        indent(`off by up to ${off}: participants withdrew, and no difference names them`),
      );
    lines.push(...privacyLines(one).map(indent));
    if (one.refusal) lines.push(indent(refusalText(one.refusal)));
    for (const duty of one.duties ?? [])
      lines.push(
        indent(`duty: ${duty.text} (${duty.citation}${duty.dueOn ? `, due ${duty.dueOn}` : ''})`),
      );
    if (one.evidence) lines.push(indent(`receipt at ${one.holder}: ${one.evidence.entry}`));
    return lines.join('\n');
  });
  const tail =
    missing.length > 0 ? [`Missing: ${missing.join(', ')}; ask again when they are back.`] : [];
  return [...blocks, ...tail, `question ${question}`].join('\n\n');
}

function privacyLines({ outcome, policy, asked }: AskOutput['answers'][number]): string[] {
  const { deviation, cost } = policy ?? {};
  return [
    ...(outcome === 'answered' && deviation !== undefined
      ? [`with noise: 19 of 20 counts are off by less than ${within(deviation)}; cost ${cost}`]
      : []),
    ...(asked === undefined ? [] : ['asked on the published grid: thresholds were moved to it']),
  ];
}
/** 95 in 100 draws of a Laplace lie within ln 20 / sqrt 2 of its standard deviation. */
const within = (deviation: string): string =>
  Math.ceil((Math.log(20) / Math.SQRT2) * Number(deviation)).toString();

const indent = (text: string): string => text.replace(/^/gm, '    ');

function valueText(answer: NonNullable<AskOutput['answers'][number]['answer']>): string {
  if (answer.kind === 'count') return `count ${answer['count']}`;
  if (answer.kind === 'allele-count')
    return `carriers ${shown(answer['carriers'])}, alleles ${shown(answer['alleleCount'])} of ${shown(answer['alleleNumber'])}`;
  if (answer.kind === 'variant-presence') return 'present';
  if (answer.kind === 'mean') return `mean ${answer['mean']} over ${answer['n']}`;
  const { status: _status, kind: _kind, ...rest } = answer;
  return yamlText(rest).trimEnd();
}

const shown = (cell: unknown): string => (cell === null ? 'suppressed' : String(cell));
