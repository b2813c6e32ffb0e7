// One instrument acting on another: replacing it (supersedes), ending it (termination), staying it
// (agreement-suspension). It may only do so by the parties and the rule that the other text
// itself asks for; otherwise two could undo what ten agreed.
import type { Digest } from '../../base/digest.ts';
import type { Because } from '../../base/refusal.ts';
import { ruleDigest } from './decision-rule.ts';
import { type Instrument, instrumentDigest } from './instrument.ts';

export type ActsBy = 'superseding' | 'terminating' | 'suspending';
export interface ActsOn {
  readonly by: ActsBy;
  readonly target: Digest;
}

/** Names read from terms of the kernel's own types, see `types/`. */
export const TERMINATION = 'termination';
export const AGREEMENT_SUSPENSION = 'agreement-suspension';

export function actsOn({ supersedes, type, terms }: Instrument): ActsOn[] {
  const acts: ActsOn[] = [];
  if (supersedes !== undefined) acts.push({ by: 'superseding', target: supersedes });
  const target = terms['instrument'];
  if (typeof target !== 'string') return acts;
  if (type === TERMINATION) acts.push({ by: 'terminating', target: target as Digest });
  if (type === AGREEMENT_SUSPENSION) acts.push({ by: 'suspending', target: target as Digest });
  return acts;
}

/** Why `instrument` may not act on `target`; nothing when it may. Static, so all nodes agree. */
export function successionProblems(instrument: Instrument, target: Instrument): Because[] {
  const problems: Because[] = [];
  const say = (field: string, text: string) => problems.push({ field, text });
  if (instrumentDigest(instrument) === instrumentDigest(target))
    say('/supersedes', 'a text cannot act on itself');
  const asked = target.amendmentRule ?? target.decisionRule;
  const isUnanimous =
    (instrument.decisionRule.kind === 'unanimity' ||
      instrument.decisionRule.kind === 'bilateral') &&
    (instrument.decisionRule.kind === 'bilateral' ||
      instrument.decisionRule.abstention === 'counts-against');
  if (!isUnanimous && ruleDigest(instrument.decisionRule) !== ruleDigest(asked))
    say('/decisionRule', 'it must be adopted by the rule that the other text asks for, or by all');
  const lacking = target.parties.filter((party) => !instrument.parties.includes(party));
  if (lacking.length > 0) say('/parties', `${lacking.join(', ')} is a party to the other text`);
  const added = instrument.parties.filter((party) => !target.parties.includes(party));
  if (added.length > 0 && !isUnanimous)
    say('/parties', `${added.join(', ')} can be added only with everybody's signature`);
  if (target.decisionRule.kind === 'emergency' && instrument.decisionRule.kind === 'emergency')
    say('/decisionRule', 'an emergency rule cannot carry on what an emergency rule began');
  if (instrument.type !== target.type && instrument.supersedes !== undefined)
    say('/type', `only a text of type ${target.type} replaces this one`);
  return problems;
}
