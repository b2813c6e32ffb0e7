// The DUO matcher: a statement and the facts of an act in, parts of a verdict out. Pure, and closed
// on failure: what cannot be read or is not known never permits. The law engine combines the parts;
// the worst wins.
import type { AskedAt, Part } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { cover } from './coverage.ts';
import { collaborate, moratorium, publish, returnDerived } from './duties.ts';
import {
  ethicsApproval,
  genotypeUsed,
  type Limit,
  listedIdentifier,
  noAncestry,
  noGeneralMethods,
  nonCommercialPurpose,
  notForProfitAndNonCommercial,
  notForProfitOrganisation,
  researchType,
  timeLimit,
  withinRegions,
} from './limits.ts';
import { deny, denyUnknown, type Finding, type Matching, partOf, rankOf, review } from './part.ts';
import { readPurposes } from './purposes.ts';
import type { DuoReference } from './reference.ts';
import type { DuoStatement } from './statement.ts';
import * as duo from './terms.ts';

const LIMITS: ReadonlyMap<string, Limit> = new Map([
  [duo.NPU, notForProfitOrganisation],
  [duo.NCU, nonCommercialPurpose],
  [duo.NPUNCU, notForProfitAndNonCommercial],
  [duo.GSO, genotypeUsed],
  [duo.NMDS, noGeneralMethods],
  [duo.NPOA, noAncestry],
  [duo.GS, withinRegions],
  [duo.US, listedIdentifier('requester.personId', 'person')],
  [duo.PS, listedIdentifier('project.id', 'project')],
  [duo.IS, listedIdentifier('requester.institutionId', 'institution')],
  [duo.RS, researchType],
  [duo.TS, timeLimit],
  [duo.IRB, ethicsApproval],
  [duo.PUB, publish],
  [duo.COL, collaborate],
  [duo.MOR, moratorium],
  [duo.RTN, returnDerived],
]);

/** Every part, worst first, then by rule and text: equal inputs give equal bytes. */
export function matchDuo(
  statement: DuoStatement,
  facts: DataActFacts,
  reference: DuoReference,
  at: AskedAt,
): Part[] {
  const matching: Matching = { facts, reference, at, on: at.validAt.slice(0, 10) };
  const parts: Part[] = [];
  const add = (term: string, finding: Finding) => parts.push(partOf(matching, term, finding));
  for (const { term, text, next } of statement.problems)
    add(term ?? 'DUO', deny(`${text}.`, [], `The holder must correct the statement: ${next}`));
  for (const { term, text } of statement.reviews)
    add(term, review(`${text}; its meaning must be settled.`, [], [], 'Ask the holder.'));
  const purposes = readPurposes(facts, reference);
  const grounds = statement.grounds.filter((ground) => ground.primaries.length > 0);
  if (grounds.length === 0 && statement.problems.length === 0)
    add('DUO', deny('There is no permission.', [], 'The holder must state one.'));
  if (purposes.length === 0)
    add(
      grounds[0]?.primaries[0]?.term ?? 'DUO',
      review('The request states no purpose.', ['purpose.terms'], ['purpose.terms'], 'State it.'),
    );
  for (const ground of grounds)
    for (const purpose of purposes)
      for (const { term, finding } of cover(matching, ground, purpose, purposes))
        add(term, finding);
  for (const modifier of statement.modifiers) {
    const limit = LIMITS.get(modifier.term);
    if (limit === undefined)
      add(modifier.term, denyUnknown('No rule for this term is known to the node.'));
    else add(modifier.term, limit(matching, modifier, { purposes, grounds }));
  }
  return sortParts(parts);
}

/** Without repeats: two data sets of one permission say the same once. */
export function sortParts(parts: Part[]): Part[] {
  const sorted = parts.sort(
    (a, b) =>
      rankOf(b.effect) - rankOf(a.effect) || inOrder(a.rule, b.rule) || inOrder(a.text, b.text),
  );
  return sorted.filter((part, i) => {
    const before = sorted[i - 1];
    return before === undefined || before.rule !== part.rule || before.text !== part.text;
  });
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
