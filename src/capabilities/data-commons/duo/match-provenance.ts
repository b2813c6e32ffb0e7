// Provenance judged like consent: the statement and the facts of an act in, parts of a verdict out.
// Each condition is independent, and an unknown fact never permits.
import type { AskedAt, Duty, Part, Verification } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { type FactName, questionFor } from '../agreement/questions.ts';
import { rankOf } from './part.ts';
import type { CommunityLabel, ProvenanceStatement } from './provenance.ts';

interface Condition {
  readonly effect: Part['effect'];
  readonly text: string;
  readonly facts: readonly FactName[];
  readonly unknown?: readonly FactName[];
  readonly next?: string;
  readonly duties?: readonly Pick<Duty, 'code' | 'text' | 'within'>[];
}

const COMMERCIAL = 'purpose.isCommercial';
const ACCEPTED = 'purpose.acceptedDuties';

/** Every part, worst first, then by rule and text. */
export function matchProvenance(
  statement: ProvenanceStatement,
  facts: DataActFacts,
  at: AskedAt,
): Part[] {
  const { permit } = statement;
  const document = permit ? `${permit.kind.toUpperCase()} ${permit.number}` : 'no permit';
  const status: Verification = permit?.isChecked ? 'verified' : 'unverified';
  const add = (rule: string, citation: string, condition: Condition, whose: string): Part =>
    partOf(`provenance.${rule}`, `Provenance statement: ${citation}`, status, condition, whose);
  const authority = permit?.authority ?? `The authority of ${statement.collectedIn}`;
  const parts = [
    add('collection', 'collection', collection(statement, facts), 'The holder of the data set'),
    add('permit', document, permitHolds(statement, facts, at), authority),
    add('benefit-sharing', 'benefit sharing', benefits(statement, facts), authority),
    ...(statement.communityLabels ?? []).map((label) =>
      add('community-label', `label ${label.label}`, community(label, facts), label.community),
    ),
  ];
  if (permit) parts.push(add('onward', document, passingOn(permit.mayPassOn, facts), authority));
  return parts.sort((a, b) => rankOf(b.effect) - rankOf(a.effect) || (key(a) < key(b) ? -1 : 1));
}

const key = (part: Part): string => `${part.rule} ${part.text}`;

function partOf(
  rule: string,
  citation: string,
  status: Verification,
  condition: Condition,
  whoMayChange: string,
): Part {
  const isOpen = condition.effect === 'permit' || condition.effect === 'permit-with-duties';
  return {
    effect: condition.effect,
    rule,
    place: 'dataset',
    citation,
    status,
    text: condition.text,
    facts: [...new Set(condition.facts)].sort(),
    duties: (condition.duties ?? []).map((duty) => ({ ...duty, on: 'requester', rule, citation })),
    questions: [...new Set(condition.unknown ?? [])].sort().map(questionFor),
    ...(isOpen ? {} : { whoMayChange }),
    ...(condition.next === undefined ? {} : { next: condition.next }),
  };
}

/** The act's own facts of collection must be those of the statement. */
function collection(statement: ProvenanceStatement, facts: DataActFacts): Condition {
  const read: FactName[] = ['dataset.collectedOn', 'dataset.collectionCountry'];
  const unknown = read.filter((fact) => facts[fact] === undefined);
  const next = 'Register the data set with the country and date of its statement.';
  if (unknown.length > 0)
    return {
      effect: 'review',
      text: 'Country and date of collection are not known.',
      facts: read,
      unknown,
      next,
    };
  const { collectedIn, collectedOn } = statement;
  const isSame =
    facts['dataset.collectionCountry'] === collectedIn &&
    facts['dataset.collectedOn'] === collectedOn;
  if (!isSame)
    return { effect: 'deny', text: 'The data set contradicts its statement.', facts: read, next };
  const text = `Collected in ${collectedIn}, from ${collectedOn}.`;
  return { effect: 'permit', text, facts: read };
}

function permitHolds(statement: ProvenanceStatement, facts: DataActFacts, at: AskedAt): Condition {
  const { permit, noPermitBecause } = statement;
  if (permit === undefined) {
    if (noPermitBecause) {
      const text = `No permit was needed: ${noPermitBecause.text} (${noPermitBecause.citation}).`;
      return { effect: 'permit', text, facts: [] };
    }
    const text = 'The statement shows no permit and does not say why none was needed.';
    return { effect: 'review', text, facts: [], next: 'The holder must show the permit.' };
  }
  const on = at.validAt.slice(0, 10);
  if (permit.validTo !== undefined && permit.validTo <= on) {
    const text = `The permit ended on ${permit.validTo}.`;
    return { effect: 'deny', text, facts: [], next: 'The holder must renew the permit.' };
  }
  if (permit.uses === 'any')
    return { effect: 'permit', text: 'The permit is in force.', facts: [] };
  return nonCommercial(facts, 'The permit allows non-commercial use only');
}

function nonCommercial(facts: DataActFacts, what: string): Condition {
  const isCommercial = facts[COMMERCIAL];
  if (isCommercial === false)
    return { effect: 'permit', text: `${what}; the purpose is not.`, facts: [COMMERCIAL] };
  if (isCommercial === undefined)
    return {
      effect: 'deny',
      text: `${what}, and whether the purpose is commercial is not known.`,
      facts: [COMMERCIAL],
      unknown: [COMMERCIAL],
      next: 'Say whether the purpose is commercial.',
    };
  const next = 'Ask for a non-commercial purpose, or agree new terms with the authority.';
  return { effect: 'deny', text: `${what}.`, facts: [COMMERCIAL], next };
}

function benefits({ benefitSharing }: ProvenanceStatement, facts: DataActFacts): Condition {
  if (benefitSharing.duty === 'none')
    return { effect: 'permit', text: `No benefit is owed: ${benefitSharing.because}.`, facts: [] };
  const { text, with: whom, within } = benefitSharing;
  const owed = `Benefits are shared with ${whom}: ${text}.`;
  if (benefitSharing.duty === 'on-commercial-use') {
    if (facts[COMMERCIAL] === undefined)
      return {
        effect: 'review',
        text: 'Benefits are owed for commercial use.',
        facts: [COMMERCIAL],
        unknown: [COMMERCIAL],
        next: 'Say whether the purpose is commercial.',
      };
    if (!facts[COMMERCIAL])
      return { effect: 'permit', text: 'No commercial use is asked for.', facts: [COMMERCIAL] };
  }
  return whenAccepted(facts, 'BENEFIT', owed, within);
}

function whenAccepted(facts: DataActFacts, code: string, text: string, within?: string): Condition {
  const isAccepted = facts[ACCEPTED]?.some((given) => given.trim().toUpperCase() === code);
  if (!isAccepted)
    return {
      effect: 'review',
      text: `${text} This has not been accepted.`,
      facts: [ACCEPTED],
      unknown: [ACCEPTED],
      next: `Accept the duty ${code}, and ask again.`,
    };
  const duty = { code, text, ...(within === undefined ? {} : { within }) };
  return { effect: 'permit-with-duties', text, facts: [ACCEPTED], duties: [duty] };
}

function community(label: CommunityLabel, facts: DataActFacts): Condition {
  const says = `${label.community} labels these data ${label.label}: ${label.text}.`;
  switch (label.asks) {
    case 'notice':
      return { effect: 'permit', text: says, facts: [] };
    case 'attribution':
      return whenAccepted(facts, 'ATTRIBUTION', says);
    case 'non-commercial':
      return nonCommercial(facts, `${label.label} of ${label.community}: non-commercial use only`);
    case 'consent': {
      const fact = 'dataset.communityConsents';
      if (facts[fact]?.includes(label.label))
        return { effect: 'permit', text: `${says} It has consented.`, facts: [fact] };
      const next = `Ask ${label.community} for its consent.`;
      return { effect: 'review', text: says, facts: [fact], unknown: [fact], next };
    }
  }
}

/** Concerns copies; an answer passes nothing on. */
function passingOn(mayPassOn: boolean, facts: DataActFacts): Condition {
  const read: FactName[] = ['question.granularity', 'purpose.hasOnwardTransfer'];
  const granularity = facts['question.granularity'];
  if (mayPassOn) return { effect: 'permit', text: 'Passing on is allowed.', facts: [] };
  const isAnswer = granularity !== undefined && granularity !== 'copy';
  if (isAnswer) return { effect: 'permit', text: 'No copy leaves the holder.', facts: read };
  if (facts['purpose.hasOnwardTransfer'] === undefined || granularity === undefined)
    return {
      effect: 'review',
      text: 'The permit forbids passing the material or data on.',
      facts: read,
      unknown: read.filter((fact) => facts[fact] === undefined),
      next: 'Say whether the copy will be passed on.',
    };
  if (facts['purpose.hasOnwardTransfer'])
    return {
      effect: 'deny',
      text: 'The permit forbids passing the material or data on.',
      facts: read,
      next: 'Keep the copy, or agree new terms with the authority.',
    };
  const text = 'The copy must not be passed on.';
  return {
    effect: 'permit-with-duties',
    text,
    facts: read,
    duties: [{ code: 'NO-ONWARD', text }],
  };
}
