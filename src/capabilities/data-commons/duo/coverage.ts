// Whether a permission covers a purpose (data-commons facts, section 6.2 step 3). Every cell of
// this table is in coverage.test.ts.
import type { Effect } from '../../../base/verdict.ts';
import type { FactName } from '../agreement/questions.ts';
import { isKindOf, readDisease } from './diseases.ts';
import { kept } from './kept.ts';
import { deny, type Finding, type Matching, permit, rankOf, review, worse } from './part.ts';
import type { Purpose } from './purposes.ts';
import type { Ground, Primary } from './statement.ts';
import type { DuoTerms } from './term-list.ts';
import { DS, GRU, HMB, NRES, POA } from './terms.ts';

const OTHER = 'Ask for a purpose that the permission covers, or choose another data set.';
const PERSON = "The holder's data-access committee decides; give it the facts named here.";

/** One purpose under everything one data set is open for. */
export function cover(
  matching: Matching,
  ground: Ground,
  purpose: Purpose,
  request: readonly Purpose[],
): { readonly term: string; readonly finding: Finding }[] {
  if (purpose.kind === 'clinical-care') return [coverClinicalCare(matching, ground)];
  const findings = ground.primaries.map((primary) => ({
    term: primary.term,
    finding: coverBy(matching, primary, purpose, request),
  }));
  const first = findings[0]?.finding.effect;
  if (findings.every(({ finding }) => finding.effect === first)) return findings.slice(0, 1);
  // Old statements with two permissions: read as the widest and as the narrowest, they disagree.
  const names = ground.primaries.map(({ term }) => term).join(' and ');
  const text = `The statement holds ${names}, which answer differently for ${purpose.label}.`;
  const facts = findings.flatMap(({ finding }) => finding.facts);
  return [
    { term: findings[0]!.term, finding: { ...review(text, facts, [], PERSON), used: 'diseases' } },
  ];
}

/** Clinical care is allowed by CC or no restriction, and by nothing else. */
function coverClinicalCare({ reference }: Matching, ground: Ground) {
  const facts: FactName[] = ['purpose.terms'];
  const first = ground.primaries[0]!.term;
  const isOpen = ground.allowsClinicalCare || first === NRES;
  const name = reference.terms.byId.get(first)?.label ?? first;
  return {
    term: first,
    finding: isOpen
      ? permit('Clinical care is allowed.', facts)
      : deny(`Clinical care is not allowed by "${name}" alone.`, facts, OTHER),
  };
}

function coverBy(
  matching: Matching,
  primary: Primary,
  purpose: Purpose,
  request: readonly Purpose[],
): Finding {
  const { term } = primary;
  const isGeneral = term === NRES || term === GRU;
  const facts: FactName[] = ['purpose.terms'];
  const answer = (isCovered: boolean): Finding =>
    isCovered
      ? permit(`${label(matching, term)} covers ${purpose.label}.`, facts)
      : deny(`${label(matching, term)} does not cover ${purpose.label}.`, facts, OTHER);
  switch (purpose.kind) {
    case 'research':
      return answer(isGeneral);
    case 'health':
      return answer(isGeneral || term === HMB);
    case 'ancestry':
      return answer(isGeneral || term === POA);
    case 'disease':
      return coverDisease(matching, primary, purpose);
    case 'methods':
      // On POA data only methods for ancestry work, which the same request then names.
      return answer(term !== POA || request.some(({ kind }) => kind === 'ancestry'));
    case 'control':
      return coverControl(matching, primary, purpose, request);
    case 'subject-group':
      return isGeneral || term === HMB ? subjectGroup(matching, purpose) : answer(false);
    default:
      return review(
        `The purpose "${purpose.label}" is not a term of DUO, so no rule can cover it.`,
        facts,
        ['purpose.terms'],
        'State the purpose as DUO terms, for example DUO:0000037.',
      );
  }
}

const label = (matching: Matching, term: string): string =>
  capitalLabel(matching.reference.terms, term);
const capitalLabel = kept((terms: DuoTerms, term: string): string =>
  (terms.byId.get(term)?.label ?? term).replace(/^./, (first) => first.toUpperCase()),
);

function coverDisease(matching: Matching, primary: Primary, purpose: Purpose): Finding {
  const { diseases } = matching.reference;
  const facts: FactName[] = ['purpose.diseases', 'purpose.terms'];
  const { term } = primary;
  const { disease } = purpose;
  if (term === POA)
    return deny(`${label(matching, term)} does not cover ${purpose.label}.`, facts, OTHER);
  if (disease !== undefined && disease.is !== 'known') {
    const replaced = disease.is === 'obsolete' ? disease.replacedBy : [];
    const next = replaced.length > 0 ? `Ask for ${replaced.join(' or ')}.` : 'Name a MONDO id.';
    const text = `The disease ${purpose.label} is ${disease.is} in ${diseases.version}.`;
    return { ...review(text, facts, ['purpose.diseases'], next), used: 'diseases' };
  }
  if (term !== DS) return permit(`${label(matching, term)} covers ${purpose.label}.`, facts);
  if (disease === undefined) {
    const text = 'The data are for named diseases, and the request names none.';
    return review(text, facts, ['purpose.diseases'], 'Name the disease as a MONDO id.');
  }
  const open = primary.diseases.map((given) => readDisease(diseases, given));
  const hit = open.find((each) => each.is === 'known' && isKindOf(diseases, disease.id, each.id));
  if (hit?.is === 'known') {
    const how = hit.id === disease.id ? 'is' : 'is a kind of';
    return { ...permit(`${purpose.label} ${how} ${hit.label}.`, facts), used: 'diseases' };
  }
  const unread = open.filter((each) => each.is !== 'known');
  const names = primary.diseases.join(', ');
  if (unread.length > 0) {
    const text = `The data are for ${names}, not all current in ${diseases.version}.`;
    return { ...review(text, facts, [], PERSON), used: 'diseases' };
  }
  const text = `The data are for ${names} and its kinds; ${purpose.label} is not one of them.`;
  return { ...deny(text, facts, OTHER), used: 'diseases' };
}

/** Control sets need general or health data, or a disease in the request that the data are for. */
function coverControl(
  matching: Matching,
  primary: Primary,
  purpose: Purpose,
  request: readonly Purpose[],
): Finding {
  const facts: FactName[] = ['purpose.diseases', 'purpose.terms'];
  const said = `${label(matching, primary.term)} covers ${purpose.label}.`;
  if (primary.term === POA) return deny(said.replace('covers', 'does not cover'), facts, OTHER);
  if (primary.term !== DS) return permit(said, facts);
  const best = bestDisease(matching, [primary], request);
  if (best === 'permit') return permit(`${said} A disease it is for is named beside.`, facts);
  const text = 'Data for named diseases serve as controls only beside one of those diseases.';
  if (best === 'review') return review(text, facts, ['purpose.diseases'], PERSON);
  return deny(text, facts, OTHER);
}

/** The best answer that a disease named in the request gets from all the primaries. */
export function bestDisease(
  matching: Matching,
  primaries: readonly Primary[],
  request: readonly Purpose[],
): Effect {
  const answers = request
    .filter(({ disease }) => disease !== undefined)
    .map((purpose) =>
      primaries
        .map((primary) => coverDisease(matching, primary, purpose).effect)
        .reduce(worse, primaries.length === 0 ? 'deny' : 'permit'),
    );
  return answers.reduce<Effect>(
    (best, each) => (rankOf(each) < rankOf(best) ? each : best),
    'deny',
  );
}

/** As health research; where the group itself is the target, classes may be sensitive. */
function subjectGroup({ facts }: Matching, purpose: Purpose): Finding {
  const read: FactName[] = ['purpose.targetsSubjectGroup', 'purpose.terms'];
  const isTarget = facts['purpose.targetsSubjectGroup'];
  if (isTarget === false) return permit(`${purpose.label}: the group is not the target.`, read);
  const unknown: FactName[] = isTarget === undefined ? ['purpose.targetsSubjectGroup'] : [];
  return review(`${purpose.label} may make a group the target.`, read, unknown, PERSON);
}
