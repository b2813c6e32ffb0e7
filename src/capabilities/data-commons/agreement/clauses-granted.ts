// Clauses 4, 5 and 10: how fine an answer may be at which tier, which tiers are suspended, and how
// much may be asked in a calendar period.
import { asks, type ClauseFinding, denies, type Judging, permits } from './clause-finding.ts';
import { CLAUSE, quotaClause, tierClause } from './clauses.ts';
import { countFact, TIERS, usageFact } from './facts.ts';

export function howFine(judging: Judging): ClauseFinding[] {
  const { terms, facts } = judging;
  const asked = facts['question.tier'];
  const fact = 'question.tier';
  if (asked === undefined)
    return [asks(CLAUSE.tiers, 'The tier asked at is not known.', [fact], [fact])];
  const clause = tierClause(terms, asked);
  const tier = terms.tiers.find((each) => each.tier === asked);
  if (tier === undefined) {
    const next = `Ask at ${terms.tiers.map((each) => each.tier).join(' or ')}.`;
    return [denies(clause, `The tier ${asked} is not open.`, [fact], next)];
  }
  return [
    mayAskAt(judging, asked, clause),
    suspension(judging, asked),
    granularity(judging, tier, clause),
    ...protection(judging, tier, clause),
  ];
}

function mayAskAt(
  { facts }: Judging,
  asked: (typeof TIERS)[number],
  clause: string,
): ClauseFinding {
  const read = ['question.tier', 'requester.tier'];
  const held = facts['requester.tier'];
  if (held === undefined && asked === 'open')
    return permits(clause, 'The open tier is open to every requester.', 'question.tier');
  if (held === undefined)
    return asks(clause, 'The tier of the requester is not known.', read, ['requester.tier']);
  if (TIERS.indexOf(held) >= TIERS.indexOf(asked))
    return permits(clause, `A ${held} requester may ask at the ${asked} tier.`, ...read);
  const next = `Become ${asked} with the holder, or ask at the ${held} tier.`;
  return denies(clause, `A ${held} requester may not ask at the ${asked} tier.`, read, next);
}

function suspension({ facts }: Judging, asked: string): ClauseFinding {
  const read = ['agreement.suspendedTiers', 'question.tier'];
  const suspended = facts['agreement.suspendedTiers'];
  if (suspended === undefined)
    return asks(CLAUSE.ladder, 'Whether the tier is suspended is not known.', read, [read[0]!]);
  if (!suspended.some((tier) => tier === asked))
    return permits(CLAUSE.ladder, `The ${asked} tier is not suspended.`, ...read);
  const next = 'The party in breach must cure it; ask at a tier that is not suspended.';
  return denies(CLAUSE.ladder, `The ${asked} tier is suspended.`, read, next);
}

type TierTerms = Judging['terms']['tiers'][number];

function granularity({ facts }: Judging, tier: TierTerms, clause: string): ClauseFinding {
  const fact = 'question.granularity';
  const asked = facts[fact];
  if (asked === undefined)
    return asks(clause, 'How fine the answer is, is not known.', [fact], [fact]);
  if (tier.granularities.includes(asked))
    return permits(clause, `The ${tier.tier} tier allows ${asked}.`, fact);
  const next = `Ask for ${tier.granularities.join(' or ')}, or at another tier.`;
  return denies(clause, `The ${tier.tier} tier does not allow ${asked}.`, [fact], next);
}

/** The holder must apply at least the agreed cell size and rounding; copies have neither. */
function protection({ facts }: Judging, tier: TierTerms, clause: string): ClauseFinding[] {
  if (facts['question.granularity'] === 'copy') return [];
  const read = ['question.minimumCellSize', 'question.roundTo'] as const;
  const unknown = read.filter((fact) => facts[fact] === undefined);
  if (unknown.length > 0)
    return [asks(clause, 'The disclosure settings to be applied are not known.', read, unknown)];
  const [cell, base] = [facts[read[0]]!, facts[read[1]]!];
  const agreed = `cells below ${tier.minimumCell} suppressed, rounding to ${tier.roundingBase}`;
  if (cell >= tier.minimumCell && base >= tier.roundingBase)
    return [permits(clause, `Agreed: ${agreed}; applied: ${cell} and ${base}.`, ...read)];
  const next = 'The holder must apply the agreed settings.';
  return [denies(clause, `Agreed: ${agreed}; only ${cell} and ${base} applied.`, read, next)];
}

export const howMuch = ({ terms, facts }: Judging): ClauseFinding[] =>
  terms.quotas.flatMap((quota, at): ClauseFinding[] => {
    const { what, scope, period, limit } = quota;
    const isCopy = facts['question.granularity'] === 'copy';
    if (what === 'records' && !isCopy) return [];
    const clause = quotaClause(at);
    const used = usageFact(what, scope, period);
    const read = what === 'records' ? [used, 'transfer.records'] : [used];
    const before = countFact(facts, used);
    const now = what === 'records' ? (facts['transfer.records'] ?? null) : 1;
    if (before === null || now === null) {
      const unknown = read.filter((fact) => countFact(facts, fact) === null);
      return [asks(clause, `The ${what} used in this ${period} are not known.`, read, unknown)];
    }
    const said = `${before} of ${limit} ${what} for each ${scope} in a ${period} are used`;
    if (before + now <= limit) return [permits(clause, `${said}.`, ...read)];
    const next = `Ask again in the next ${period}, or have the parties raise the quota.`;
    return [denies(clause, `${said}; ${now} more would exceed it.`, read, next)];
  });
