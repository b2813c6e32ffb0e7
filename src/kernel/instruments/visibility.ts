// Who may see an instrument. Drafts stay at home; what a caller may not see is not found.
import type { Caller, MemberId } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Refused, refused } from '../../base/result.ts';

export interface Visible {
  /** The node's own member. */
  readonly self: MemberId;
  readonly concerned: readonly MemberId[];
  readonly isDraft: boolean;
}

export function maySee(caller: Caller, { self, concerned, isDraft }: Visible): boolean {
  if (caller.kind === 'node-itself') return true;
  if (caller.kind === 'anyone') return false;
  if (caller.member !== self || caller.kind === 'node')
    return !isDraft && concerned.includes(caller.member);
  const isOfficer = caller.mandates.some((mandate) => OFFICERS.has(mandate));
  return !isDraft || isOfficer;
}

const OFFICERS: ReadonlySet<string> = new Set(['treaty-officer', 'operator']);

export type NotFound = Refusal<'instruments.not-found'>;

export const notFound = (ref: string): Refused<NotFound> =>
  refused(
    refusal('not-found', 'instruments.not-found', `There is no instrument ${ref} here.`, {
      because: [{ field: '/instrument', text: 'neither its id nor its digest is known to you' }],
      next: 'List the instruments, or ask its proposer to send it again.',
    }),
  );
