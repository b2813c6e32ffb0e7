// Who stands behind a claim, as text: a person's id, a member, or the node itself.
import type { Caller } from '../../../base/caller.ts';

export function saidBy(caller: Caller): string {
  if (caller.kind === 'person') return caller.person;
  return caller.kind === 'node' ? caller.member : caller.kind;
}
