// The modifiers that are hard limits (section 6.2 step 4): who, where, with whose approval, for
// what kind of study, for how long. A fact that is not known refuses and asks; it never passes.
import type { FactName } from '../agreement/questions.ts';
import { bestDisease } from './coverage.ts';
import {
  deny,
  denyUnknown,
  type Finding,
  type Matching,
  permit,
  rankOf,
  review,
  worse,
} from './part.ts';
import type { Purpose } from './purposes.ts';
import { countriesOf } from './regions.ts';
import { readCode, readIdentifier } from './spelling.ts';
import type { Ground, Modifier } from './statement.ts';

export interface Asked {
  readonly purposes: readonly Purpose[];
  readonly grounds: readonly Ground[];
}
export type Limit = (matching: Matching, modifier: Modifier, asked: Asked) => Finding;

/** NPU: the organisation; the purpose may be anything. */
export const notForProfitOrganisation: Limit = ({ facts }) => {
  const fact = 'requester.isNotForProfit';
  if (facts[fact] === undefined)
    return denyUnknown('Whether the organisation is not for profit is not known.', fact);
  if (facts[fact]) return permit('The organisation is not for profit.', [fact]);
  const next = 'Ask through a not-for-profit organisation.';
  return deny('Only not-for-profit organisations may use the data.', [fact], next);
};

/** NCU: the purpose; the organisation may be any. */
export const nonCommercialPurpose: Limit = ({ facts }) => {
  const fact = 'purpose.isCommercial';
  if (facts[fact] === undefined)
    return denyUnknown('Whether the purpose is commercial is not known.', fact);
  if (!facts[fact]) return permit('The purpose is not commercial.', [fact]);
  return deny('Commercial use is not allowed.', [fact], 'Ask for a non-commercial purpose.');
};

/**
 * NPUNCU: both; a university on a commercial project fails one, a company on a free one the other.
 */
export const notForProfitAndNonCommercial: Limit = (matching, modifier, asked) => {
  const both = [
    notForProfitOrganisation(matching, modifier, asked),
    nonCommercialPurpose(matching, modifier, asked),
  ];
  const effect = both.map((finding) => finding.effect).reduce(worse);
  const said = both.filter((finding) => finding.effect === effect);
  return {
    effect,
    text: said.map((finding) => finding.text).join(' '),
    facts: both.flatMap((finding) => finding.facts),
    unknown: both.flatMap((finding) => finding.unknown ?? []),
    next: effect === 'permit' ? undefined : said.map((finding) => finding.next).join(' '),
  };
};

export const genotypeUsed: Limit = ({ facts }) => {
  const fact = 'purpose.usesGenotype';
  if (facts[fact] === undefined)
    return denyUnknown('Whether genotypes are used is not known.', fact);
  if (facts[fact]) return permit('The study uses genotypes.', [fact]);
  return deny('Only genetic studies may use the data.', [fact], 'Ask for data without this term.');
};

/** NMDS: methods only beside a disease that every permission covers. */
export const noGeneralMethods: Limit = (matching, _modifier, { purposes, grounds }) => {
  const facts: FactName[] = ['purpose.diseases', 'purpose.terms'];
  if (!purposes.some(({ kind }) => kind === 'methods'))
    return permit('No methods development is asked for.', facts);
  const primaries = grounds.flatMap((ground) => ground.primaries);
  const best = bestDisease(matching, primaries, purposes);
  if (best === 'permit')
    return permit('The methods serve work on a disease that the data are for.', facts);
  const text = 'Methods development is allowed only within work on a disease the data are for.';
  const next = 'Name the disease that the methods serve.';
  if (best === 'review') return review(text, facts, ['purpose.diseases'], next);
  return deny(text, facts, next);
};

export const noAncestry: Limit = (_matching, _modifier, { purposes }) => {
  const facts: FactName[] = ['purpose.terms'];
  if (!purposes.some(({ kind }) => kind === 'ancestry'))
    return permit('No study of population origins or ancestry is asked for.', facts);
  const next = 'Leave population origins and ancestry out of the request.';
  return deny('The study of population origins or ancestry is prohibited.', facts, next);
};

/**
 * GS: the place of processing and the requester's institution, by the membership of that day. Where
 * the agreement says so, computing at the holder's node counts as processing in its country.
 */
export const withinRegions: Limit = (matching, { values = [] }) => {
  const { facts, reference, at } = matching;
  const used = GEOGRAPHY;
  const allowed = new Set(values.flatMap((code) => [...countriesOf(reference.regions, code, at)]));
  const holder = facts['dataset.holderNation'];
  const countsHolder =
    facts['question.isAtHolder'] === true && facts['agreement.countsHolderAsPlace'] === true;
  const isAtHome = countsHolder && holder !== undefined && allowed.has(holder);
  const places = facts['purpose.processingPlaces'] ?? [];
  const institution = facts['requester.institutionCountry'];
  const unknown: FactName[] = [];
  if (places.length === 0 && !isAtHome) unknown.push('purpose.processingPlaces');
  if (institution === undefined) unknown.push('requester.institutionCountry');
  const outside = [...(isAtHome ? [] : places), ...(institution ? [institution] : [])].filter(
    (place) => !allowed.has(place),
  );
  const named = values.join(', ');
  const version = { used: 'regions' } as const;
  if (outside.length > 0) {
    const where = [...new Set(outside)].sort().join(', ');
    const text = `Use is limited to ${named}; ${where} is outside on ${matching.on}.`;
    const next = `Process the data in ${named}, from an institution there.`;
    return { ...deny(text, used, next), unknown, ...version };
  }
  if (unknown.length > 0) {
    const text = `Use is limited to ${named}, and where it takes place is not known.`;
    return { ...denyUnknown(text, ...unknown), facts: used, ...version };
  }
  return { ...permit(`Processing and requester are within ${named}.`, used), ...version };
};
const GEOGRAPHY: readonly FactName[] = [
  'agreement.countsHolderAsPlace',
  'dataset.holderNation',
  'purpose.processingPlaces',
  'question.isAtHolder',
  'requester.institutionCountry',
];

/** US, PS, IS: by verified identifier, never by name. */
export const listedIdentifier =
  (fact: 'requester.personId' | 'project.id' | 'requester.institutionId', what: string): Limit =>
  ({ facts }, { values = [] }) => {
    const given = facts[fact];
    const id = given === undefined ? null : readIdentifier(given);
    if (id === null) return denyUnknown(`No verified identifier of the ${what} was given.`, fact);
    if (values.includes(id)) return permit(`The ${what} is approved.`, [fact]);
    return deny(`The ${what} is not on the approved list.`, [fact], 'Ask the holder for approval.');
  };

/** RS: by code; anything in free text needs a person. */
export const researchType: Limit = ({ facts }, { values = [] }) => {
  const fact = 'purpose.researchTypes';
  const asked = facts[fact] ?? [];
  if (asked.length === 0) return denyUnknown('The type of research is not known.', fact);
  const allowed = new Set(values.map((value) => readCode(value)));
  const next = 'Ask for research of the type that the data are for.';
  const findings = asked.map((given): Finding => {
    const code = readCode(given);
    if (code !== null && allowed.has(code)) return permit(`${code} is allowed.`, [fact]);
    if (code === null || allowed.has(null)) {
      const text = `"${given}" and ${values.join(', ')} need a person to compare them.`;
      return review(text, [fact], code === null ? [fact] : [], 'Give the type as a code.');
    }
    return deny(`Use is limited to ${values.join(', ')}; ${code} is not among them.`, [fact], next);
  });
  return findings.reduce((worst, each) =>
    rankOf(each.effect) > rankOf(worst.effect) ? each : worst,
  );
};

/** TS: start and n calendar months in UTC (31 January and 1 month is the last day of February). */
export const timeLimit: Limit = ({ facts, on }, { months = 0 }) => {
  const startedOn = facts['dataset.accessStartedOn'];
  const read: FactName[] = ['dataset.accessStartedOn', 'purpose.durationMonths'];
  if (startedOn === undefined)
    return denyUnknown('The day on which access began is not known.', 'dataset.accessStartedOn');
  const start = startedOn < on ? startedOn : on;
  const endsOn = Temporal.PlainDate.from(start).add({ months }).toString();
  if (on >= endsOn) {
    const text = `Use was approved for ${months} months from ${start}, and ended on ${endsOn}.`;
    return deny(text, read, 'Ask the holder for a new approval.');
  }
  const asked = facts['purpose.durationMonths'] ?? 0;
  const capped = asked > months ? ` The ${asked} months asked for are cut to ${months}.` : '';
  return {
    ...permit(`Use is approved for ${months} months, until ${endsOn}.${capped}`, read),
    effect: 'permit-with-duties',
    duty: { text: `Stop using the data by ${endsOn}.`, dueOn: endsOn },
  };
};

/** IRB: present, in force, for this project and these places; otherwise conditional. */
export const ethicsApproval: Limit = ({ facts, on }) => {
  const read: FactName[] = [
    'irb.hasApproval',
    'irb.places',
    'irb.projects',
    'irb.validFrom',
    'irb.validTo',
    'project.id',
    'purpose.processingPlaces',
  ];
  const next = 'Send the ethics approval that covers this work; access is conditional on it.';
  const unknown = read.filter((fact) => facts[fact] === undefined);
  if (unknown.length > 0)
    return review('Ethics approval is required and not fully evidenced.', read, unknown, next);
  const failing: FactName[] = [];
  if (!facts['irb.hasApproval']) failing.push('irb.hasApproval');
  if (facts['irb.validFrom']! > on) failing.push('irb.validFrom');
  if (facts['irb.validTo']! <= on) failing.push('irb.validTo');
  if (!facts['irb.projects']!.includes(facts['project.id']!)) failing.push('irb.projects');
  const places = facts['purpose.processingPlaces']!;
  const isCovered = places.length > 0 && places.every((at) => facts['irb.places']!.includes(at));
  if (!isCovered) failing.push('irb.places');
  if (failing.length === 0) return permit('An ethics approval covers this work.', read);
  return review(`The ethics approval does not hold: ${failing.join(', ')}.`, read, failing, next);
};
