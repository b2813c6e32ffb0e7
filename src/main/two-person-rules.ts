// Which acts wait for a second person, and in which role. One stolen session must not replace the
// nation's keys, make itself more operators or officers, or destroy what the log stands for. The
// confirming role is another than the acting one, and both are there from the first day: `entente
// init` makes one operator and two treaty officers. What the node does by itself (its first set-up)
// passes; membership instruments ask for two officers by themselves, and a recovered key for the
// recovery key, which lies with somebody else.
import type { SecondPersonRule } from '../kernel/members/index.ts';

/** Roles with which somebody could take over the node or speak for the nation. */
const POWERS: ReadonlySet<string> = new Set(['operator', 'treaty-officer']);

const whenPowerIsGiven = (roles: (input: unknown) => readonly string[]): SecondPersonRule => {
  return (input) => (roles(input).some((role) => POWERS.has(role)) ? 'treaty-officer' : null);
};

export const TWO_PERSON_RULES: ReadonlyMap<string, SecondPersonRule> = new Map([
  ['members.rotate-key', 'treaty-officer'],
  ['ledger.erase-body', 'auditor'],
  ['members.grant-mandate', whenPowerIsGiven((input) => [(input as { role: string }).role])],
  [
    'members.register-person',
    whenPowerIsGiven((input) =>
      ((input as { mandates?: readonly { role: string }[] }).mandates ?? []).map(
        ({ role }) => role,
      ),
    ),
  ],
] as [string, SecondPersonRule][]);
