// Refusals that several operations of members share.
import { refusal } from '../../../base/refusal.ts';

export const unknownPerson = (id: string) =>
  refusal('not-found', 'members.unknown-person', `There is no person ${id} here.`, {
    because: [{ field: '/person', text: `Nobody with the id ${id} acts at this node.` }],
    next: 'List the people, or register the person first.',
  });

export const wrongCredentials = refusal(
  'unauthenticated',
  'members.wrong-credentials',
  'Sign-in name and password do not fit.',
  {
    because: [{ text: 'Nobody signs in with these two; which of them is wrong is not said.' }],
    next: 'Try again, sign in with a passkey, or ask the operator to set a new password.',
  },
);

export const notAPerson = refusal(
  'forbidden',
  'members.not-a-person',
  'Only a person can do this.',
  { next: 'Sign in as a person.' },
);
