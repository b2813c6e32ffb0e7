// A verdict in plain lines: which rule, whose, how well verified, on which facts, what follows, who
// could change it and what to do next. The same words at the command line and on a page.
import type { JsonObject } from '../../base/json.ts';
import type { Duty, Effect, Part, Question, Verdict } from '../../base/verdict.ts';
import { factText } from './template.ts';

const HEADINGS: { readonly [E in Effect]: string } = {
  permit: 'Permitted',
  'permit-with-duties': 'Permitted, with duties',
  review: 'Not decided: a person has to look',
  deny: 'Denied',
};
const SAYS: { readonly [E in Effect]: string } = {
  permit: 'PERMITS',
  'permit-with-duties': 'PERMITS WITH DUTIES',
  review: 'ASKS',
  deny: 'DENIES',
};
const VERIFICATION: { readonly [status: string]: string } = {
  verified: 'verified against its source',
  unverified: 'NOT VERIFIED against its source',
  demonstration: 'invented, for demonstration only',
  agreed: 'agreed between the parties',
};

export function explain(verdict: Verdict): string[] {
  const { act, at, parts, duties, questions } = verdict;
  return [
    `${HEADINGS[verdict.effect]}: ${act} at ${at.validAt}, by the law known at ${at.knownAt}.`,
    ...parts.flatMap((part, i) => ['', ...explainPart(part, i + 1, verdict.facts)]),
    ...section('Duties', duties.map(dutyLine)),
    ...section('Questions', questions.map(questionLine)),
    ...section(
      'Rules looked at',
      verdict.rules.map(({ pack, version, digest }) => `${pack} version ${version} (${digest})`),
    ),
  ];
}

function explainPart(part: Part, number: number, facts: JsonObject): string[] {
  return [
    `${number}. ${SAYS[part.effect]}: ${part.text}`,
    `   rule ${part.rule} (${part.place}), ${part.citation}`,
    `   ${sourceLine(part)}`,
    ...(part.valid ? [`   in force ${periodText(part.valid)}`] : []),
    ...part.facts.map((fact) => `   fact ${fact}: ${factText(facts[fact])}`),
    ...part.duties.map((duty) => `   duty ${dutyLine(duty)}`),
    ...part.questions.map((question) => `   question ${questionLine(question)}`),
    ...(part.whoMayChange ? [`   may be changed by: ${part.whoMayChange}`] : []),
    ...(part.next ? [`   next: ${part.next}`] : []),
  ];
}

function sourceLine({ source, status }: Part): string {
  const verified = VERIFICATION[status];
  if (!source) return `${verified}`;
  const retrieved = source.retrievedOn ? `, retrieved ${source.retrievedOn}` : '';
  return `source: ${source.title}${source.url ? ` <${source.url}>` : ''}${retrieved}; ${verified}`;
}

const periodText = ({ from, to }: NonNullable<Part['valid']>): string =>
  to ? `from ${from} until ${to} (not on that day)` : `from ${from}`;

function dutyLine(duty: Duty): string {
  const within = duty.within ? `, within ${duty.within}` : '';
  const due = duty.dueOn ? `, ${duty.isPeriod ? 'until' : 'due on'} ${duty.dueOn}` : within;
  return `${duty.code} on the ${duty.on}${due}: ${duty.text} (${duty.citation})`;
}

const questionLine = ({ fact, text }: Question): string => `${text} [${fact}]`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)];
