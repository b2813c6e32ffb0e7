// The terms that ask the requester to do something (section 6.2 step 6). A duty must be accepted;
// an answer without the acceptance would be a promise nobody made.
import type { FactName } from '../agreement/questions.ts';
import type { Limit } from './limits.ts';
import { deny, type Finding, type Matching, permit, review } from './part.ts';

const ACCEPTED = 'purpose.acceptedDuties';

/** Permit with the duty once it is accepted by its DUO code; before that the question is open. */
function owed({ facts }: Matching, code: string, text: string, read: FactName[] = []): Finding {
  if (facts[ACCEPTED]?.some((accepted) => accepted.trim().toUpperCase() === code))
    return { ...permit(text, [ACCEPTED, ...read]), effect: 'permit-with-duties', duty: { text } };
  const next = `Accept the duty ${code}, and ask again.`;
  return review(`${text} This has not been accepted.`, [ACCEPTED, ...read], [ACCEPTED], next);
}

export const publish: Limit = (matching) =>
  owed(matching, 'PUB', 'Results must be published for the scientific community.');

export const returnDerived: Limit = (matching) =>
  owed(matching, 'RTN', 'Derived and enriched data must be returned to the holder.');

export const collaborate: Limit = (matching, { values = [] }) => {
  const whom = values.length > 0 ? values.join(', ') : 'the primary study investigators';
  return owed(matching, 'COL', `The work must be done in collaboration with ${whom}.`);
};

/** MOR: publication on the day itself is fine, and from that day the term says nothing. */
export const moratorium: Limit = (matching, { date = '' }) => {
  const { facts, on } = matching;
  const read: FactName[] = ['purpose.isPublicationPlanned', 'purpose.plannedPublicationOn'];
  if (on >= date) return permit(`The publication moratorium ended on ${date}.`);
  const planned = facts['purpose.plannedPublicationOn'];
  const text = `Results must not be published before ${date}.`;
  if (planned !== undefined && planned < date)
    return deny(`${text} Publication is planned for ${planned}.`, read, `Plan it for ${date}.`);
  if (planned === undefined && facts['purpose.isPublicationPlanned'] !== false)
    return review(`${text} The plan is not known.`, read, read, 'Say when publication is planned.');
  return owed(matching, 'MOR', text, read);
};
