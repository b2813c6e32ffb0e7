// The agreement in words, clause by clause: what people read and what the instrument's text holds.
// Printed from the terms alone, so that the words and the rules cannot drift apart; numbers are
// fixed, so that a verdict's citation means the same clause in every agreement.
import type { DataAgreementTerms } from './terms.ts';

export const CLAUSE = {
  parties: '1',
  covered: '2',
  purposes: '3',
  commercial: '3.1',
  tiers: '4',
  quotas: '5',
  onward: '6',
  copies: '6.1',
  models: '7',
  aiTraining: '7.1',
  weightRelease: '7.2',
  commercialModelUse: '7.3',
  readiness: '8',
  reciprocity: '9',
  ladder: '10',
  place: '11',
  duration: '12',
} as const;

export interface AgreementClause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
  /** JSON pointers of the terms that it states; none for a heading or what people alone apply. */
  readonly terms: readonly string[];
}

const FORM = {
  'binding-treaty': 'a treaty that binds the parties under international law',
  'executive-agreement': 'an executive agreement that binds the parties',
  'non-binding': 'a memorandum that records intentions and does not bind in law',
} as const;
const PURPOSE: { readonly [purpose: string]: string } = {
  research: 'any research',
  health: 'health, medical and biomedical research',
  disease: 'research on named diseases',
  ancestry: 'the study of populations and ancestry',
  methods: 'development of methods',
  control: 'use as controls',
  'subject-group': 'research on age or gender groups',
  'clinical-care': 'clinical care',
};
const GRANULARITY = {
  boolean: 'yes-or-no answers',
  count: 'counts',
  aggregate: 'aggregates',
  copy: 'copies',
};

export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The clause of a tier: 4.1, 4.2, ... in the order in which the terms name the tiers. */
export const tierClause = (terms: DataAgreementTerms, tier: string): string => {
  const at = terms.tiers.findIndex((each) => each.tier === tier);
  return at < 0 ? CLAUSE.tiers : `${CLAUSE.tiers}.${at + 1}`;
};
export const quotaClause = (at: number): string => `${CLAUSE.quotas}.${at + 1}`;

export function agreementClauses(terms: DataAgreementTerms): AgreementClause[] {
  return [
    ...subject(terms),
    ...tiersAndQuotas(terms),
    ...copiesAndModels(terms),
    ...giveAndTake(terms),
    ...frame(terms),
  ];
}

const clause = (
  number: string,
  heading: string,
  body: string,
  ...terms: string[]
): AgreementClause => ({ number, heading, body, terms });

function subject(terms: DataAgreementTerms): AgreementClause[] {
  const { covered } = terms;
  const named = [
    ...(covered.datasets.length > 0 ? [`the data sets ${list(covered.datasets)}`] : []),
    ...(covered.classes.length > 0
      ? [`every data set of the classes ${list(covered.classes)}`]
      : []),
  ];
  return [
    clause(
      CLAUSE.parties,
      'Parties and form',
      `This is ${FORM[terms.legalForm]}, between ${list(terms.parties)}.`,
      '/parties',
      '/legalForm',
    ),
    clause(CLAUSE.covered, 'Data covered', `It covers ${list(named)}.`, '/covered'),
    clause(
      CLAUSE.purposes,
      'Purposes',
      `Data may be asked about for ${list(terms.purposes.map((each) => PURPOSE[each]!))}. ` +
        'What is not named here is not permitted. The conditions of each data set and the law of ' +
        'the nation that holds it apply beside this agreement.',
      '/purposes',
    ),
    clause(
      CLAUSE.commercial,
      'Commercial purpose',
      spoken('Work for commercial advantage', terms.commercialPurpose),
      '/commercialPurpose',
    ),
  ];
}

const spoken = (what: string, says: 'permitted' | 'prohibited' | undefined): string =>
  says === undefined
    ? `This agreement is silent on this: ${lowerFirst(what)} is not permitted.`
    : `${what} is ${says}.`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function tiersAndQuotas(terms: DataAgreementTerms): AgreementClause[] {
  const quotas = terms.quotas.map(({ what, scope, period, limit }, at) =>
    clause(
      quotaClause(at),
      `Quota of ${what}`,
      `At most ${grouped(limit)} ${what} for each ${scope} in a calendar ${period} (UTC).`,
      `/quotas/${at}`,
    ),
  );
  const tiers = terms.tiers.map((tier, at) => {
    const fine = tier.granularities.map((each) => GRANULARITY[each]);
    const rounding =
      tier.roundingBase === 1
        ? 'Counts are exact.'
        : `Counts are rounded to multiples of ${tier.roundingBase}.`;
    const body =
      `Requesters of this tier may have ${list(fine)}. ` +
      `Counts below ${tier.minimumCell} are suppressed. ${rounding}`;
    return clause(`${CLAUSE.tiers}.${at + 1}`, `Tier: ${tier.tier}`, body, `/tiers/${at}`);
  });
  const none = 'No quota is set.';
  return [
    clause(CLAUSE.tiers, 'Tiers', 'Only the tiers named below are open.', '/tiers'),
    ...tiers,
    clause(
      CLAUSE.quotas,
      'Quotas',
      terms.quotas.length === 0 ? none : 'What was answered before counts.',
      '/quotas',
    ),
    ...quotas,
  ];
}

function copiesAndModels(terms: DataAgreementTerms): AgreementClause[] {
  const onward = {
    prohibited: 'Copies must not be passed on to anyone.',
    permitted: 'Copies may be passed on under the same terms.',
    silent: 'This agreement is silent on passing copies on; it is not permitted.',
  }[terms.onwardTransfer];
  const { copies } = terms;
  const kept = copies
    ? `A copy may be kept for ${copies.retentionMonths} months; ` +
      `then the receiver must ${copies.atEnd} it.`
    : 'No copy leaves the holder.';
  return [
    clause(CLAUSE.onward, 'Onward transfer', onward, '/onwardTransfer'),
    clause(CLAUSE.copies, 'Copies', kept, '/copies'),
    clause(CLAUSE.models, 'Models', 'What is not named as permitted below is not permitted.'),
    clause(
      CLAUSE.aiTraining,
      'AI training',
      spoken('Training of models on the data or on the answers', terms.aiTraining),
      '/aiTraining',
    ),
    clause(
      CLAUSE.weightRelease,
      'Release of trained weights',
      spoken('Release of trained weights', terms.weightRelease),
      '/weightRelease',
    ),
    clause(
      CLAUSE.commercialModelUse,
      'Commercial use of models',
      spoken('Commercial use of a trained model', terms.commercialModelUse),
      '/commercialModelUse',
    ),
  ];
}

function giveAndTake(terms: DataAgreementTerms): AgreementClause[] {
  const { readinessFloor, reciprocity, ladder } = terms;
  const floor =
    readinessFloor === 0
      ? 'No level of AI-readiness is required.'
      : `Data sets below AI-readiness level ${readinessFloor} are not answered from ` +
        'and do not count; nor are those whose consent basis or lawful collection is not evidenced.';
  const steps = ladder
    ? `Notice is given on day 0. Consultation opens on day ${ladder.noticeDays}. ` +
      `The time to cure opens on day ${ladder.noticeDays + ladder.consultDays} ` +
      `and runs to day ${ladder.suspendDay - 1}. From day ${ladder.suspendDay} ` +
      `the ${tiersOf(terms)} suspended until the breach is cured; other tiers go on.`
    : 'No ladder is agreed; breaches are settled by the parties.';
  return [
    clause(CLAUSE.readiness, 'Readiness', floor, '/readinessFloor'),
    clause(
      CLAUSE.reciprocity,
      'Reciprocity',
      reciprocity ? give(terms) : 'None is agreed.',
      '/reciprocity',
    ),
    clause(CLAUSE.ladder, 'Notice, consultation, cure, suspension', steps, '/ladder'),
  ];
}

function tiersOf({ reciprocity }: DataAgreementTerms): string {
  const tiers = reciprocity?.suspends ?? [];
  if (tiers.length === 0) return 'tier in breach is';
  return `${list(tiers)} ${tiers.length === 1 ? 'tier is' : 'tiers are'}`;
}

function give({ reciprocity }: DataAgreementTerms): string {
  if (reciprocity === undefined) return '';
  const { formula, floor, quarters, graceQuarters } = reciprocity;
  const weights = formula.classWeights.map((each) => `${each.class} ${each.weight}`);
  const classes = [...weights, `other classes ${formula.otherClasses}`].join('; ');
  const levels = formula.readinessWeights
    ? ` Weights of readiness levels 0 to 4: ${formula.readinessWeights.join('; ')}.`
    : ' Readiness does not weigh.';
  const grace = graceQuarters > 0 ? `The first ${graceQuarters} quarters are not judged. ` : '';
  return (
    `Units served are records times the weight of readiness times the weight of the class. ` +
    `Weights of classes: ${classes}.${levels} Over ${quarters} rolling calendar quarters (UTC), ` +
    `units served by a party to another, divided by units received from it, are at least ` +
    `${floor}. ${grace}A party that received nothing is not short.`
  );
}

function frame(terms: DataAgreementTerms): AgreementClause[] {
  const place = terms.holderCountsAsPlace
    ? "Computing at the holder's node counts as processing in the holder's country."
    : "Computing at the holder's node does not change where processing takes place.";
  const until = terms.expiresOn
    ? `This agreement ends at the start of ${terms.expiresOn} (UTC).`
    : 'This agreement has no end date.';
  const leaving = terms.leaving
    ? ` A party may leave after ${terms.leaving.noticeDays} days of notice; duties that arose ` +
      `before ${terms.leaving.obligationsOutlive ? 'go on' : 'end with it'}.`
    : ' No party may leave it alone.';
  return [
    clause(CLAUSE.place, 'Place of processing', place, '/holderCountsAsPlace'),
    clause(CLAUSE.duration, 'Duration', `${until}${leaving}`, '/expiresOn', '/leaving'),
    ...(terms.other ?? []).map(({ heading, text }, at) =>
      clause(String(Number(CLAUSE.duration) + 1 + at), heading, text),
    ),
  ];
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
