// The refusal of operations whose answer is one person's.
import { refusal } from '../../base/refusal.ts';

export const personOnly = refusal('forbidden', 'node.person-only', 'Only a person has a desk.', {
  because: [{ text: 'What waits and what is new depends on who asks.' }],
  next: 'Sign in as a person.',
});
