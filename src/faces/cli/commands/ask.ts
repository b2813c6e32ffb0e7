// `entente ask`: a question in flags, the answers as a table with each holder's reasons.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { chooseProfile } from '../profile.ts';
import { out, refusalText, say, type Terminal } from '../terminal.ts';
import { figureOfAnswers } from './answers-figure.ts';
import { type AskOutput, answersText } from './answers-text.ts';
import { type QuestionFlags, questionFrom } from './question-flags.ts';

interface AskFlags extends CommonFlags, QuestionFlags {
  readonly term?: readonly string[];
  readonly disease?: readonly string[];
  readonly commercial: boolean;
  readonly aiTraining: boolean;
  readonly modelRelease: boolean;
  readonly commercialModel: boolean;
  readonly publishOn?: string;
  readonly accept?: readonly string[];
  readonly fact?: readonly string[];
  readonly dataset?: readonly string[];
  readonly class?: string;
  readonly holder?: readonly string[];
  readonly figure?: string;
}

const text = (brief: string, placeholder = 'text') =>
  ({ kind: 'parsed', parse: String, optional: true, brief, placeholder }) as const;
const texts = (brief: string, placeholder = 'text') =>
  ({ ...text(brief, placeholder), variadic: true }) as const;

const ASK = {
  id: 'data-commons.ask',
  route: { method: 'POST', path: '/data-commons/questions' },
} as const;

export const askCommand = buildCommand<AskFlags, [], Terminal>({
  docs: {
    brief: 'Ask the partners a question on their data',
    fullDescription: [
      'Examples:',
      '  entente ask --variant GRCh38:chr1:55051215:G:A --term biomedical --class cardiac-genomes',
      '  entente ask --count --where sex=female --where age_band=40-49 --term biomedical',
      '  entente ask --mean ldl_mmol_l --where diagnosis=E78.0 --term biomedical --json',
    ].join('\n'),
  },
  parameters: {
    flags: {
      variant: text('assembly:contig:position:ref:alt; how many carry it', 'variant'),
      presence: {
        kind: 'boolean',
        optional: true,
        brief: 'with --variant: only whether anyone does',
      },
      count: { kind: 'boolean', optional: true, brief: 'count records' },
      crossTab: text('two coded columns, rows,columns', 'columns'),
      mean: text('mean of a numeric column', 'column'),
      quantiles: text('quantiles of a numeric column, with --edges', 'column'),
      edges: text('ascending bin edges, comma separated', 'edges'),
      probability: texts('quantile wanted, for example 1/2', 'fraction'),
      where: texts('filter: column=value, column=a|b, column=from..upTo', 'filter'),
      term: texts('DUO purpose term or its word, for example biomedical', 'term'),
      disease: texts('MONDO id', 'id'),
      commercial: { kind: 'boolean', default: false, brief: 'the purpose is commercial' },
      aiTraining: { kind: 'boolean', default: false, brief: 'a model is trained on the answers' },
      modelRelease: {
        kind: 'boolean',
        default: false,
        brief: 'trained weights are given to others',
      },
      commercialModel: { kind: 'boolean', default: false, brief: 'the model is used commercially' },
      publishOn: text('planned day of publication; none is planned when left out', 'date'),
      accept: texts('duty accepted: PUB, COL, RTN, MOR, BENEFIT, ATTRIBUTION', 'code'),
      fact: texts('any further fact, name=JSON', 'fact'),
      dataset: texts('only this data set', 'id'),
      class: text('every data set of this class', 'class'),
      holder: texts('only at this member', 'member'),
      figure: text('write the figure of the answers into this file: .svg, .csv or .json', 'file'),
      ...commonFlags,
    },
  },
  func: runAsk,
});

async function runAsk(this: Terminal, flags: AskFlags): Promise<void> {
  const question = questionFrom(flags);
  if (typeof question === 'string') return stop(this, question, EXIT.usage);
  const profile = chooseProfile(this, flags);
  if (!profile.ok)
    return stop(this, refusalText(profile.refusal), exitCodeOf(profile.refusal.kind));
  const facts = factsFrom(flags.fact ?? []);
  if (typeof facts === 'string') return stop(this, facts, EXIT.usage);
  const { reply, raw } = await callOperation(profile.value, ASK, {
    question,
    purpose: {
      'purpose.isCommercial': flags.commercial,
      'purpose.isAiTraining': flags.aiTraining,
      'purpose.isModelRelease': flags.modelRelease,
      'purpose.isCommercialModel': flags.commercialModel,
      'purpose.isPublicationPlanned': flags.publishOn !== undefined,
      ...(flags.publishOn ? { 'purpose.plannedPublicationOn': flags.publishOn } : {}),
      'purpose.acceptedDuties': [...(flags.accept ?? [])],
      ...(flags.term?.length ? { 'purpose.terms': flags.term } : {}),
      ...(flags.disease?.length ? { 'purpose.diseases': flags.disease } : {}),
      ...facts,
    },
    ...(flags.dataset?.length ? { datasets: flags.dataset } : {}),
    ...(flags.class ? { class: flags.class } : {}),
    ...(flags.holder?.length ? { holders: flags.holder } : {}),
  });
  if (flags.json && raw !== '') out(this, raw);
  if (!reply.ok) {
    if (!flags.json) say(this, refusalText(reply.refusal));
    this.process.exitCode = exitCodeOf(reply.refusal.kind);
    return;
  }
  const output = reply.value.output as AskOutput;
  if (!flags.json) {
    out(this, answersText(output));
    await figureOfAnswers(this, question, output, flags.figure);
    if (reply.value.evidence) say(this, `ledger entry ${reply.value.evidence.entry}`);
  }
  const isAnswered = output.answers.some(
    ({ outcome }) => outcome === 'answered' || outcome === 'suppressed',
  );
  if (!isAnswered) this.process.exitCode = EXIT.refused;
}

function stop(terminal: Terminal, words: string, code: number): void {
  say(terminal, words);
  terminal.process.exitCode = code;
}

function factsFrom(given: readonly string[]): Record<string, unknown> | string {
  const facts: Record<string, unknown> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    if (at < 1) return `--fact takes name=JSON, not ${one}`;
    const value = one.slice(at + 1);
    facts[one.slice(0, at)] = /^(true|false|null|-?\d+|[[{"].*)$/s.test(value)
      ? JSON.parse(value)
      : value;
  }
  return facts;
}
