// Who may read a body: the parties it names, the person whose act it records, and the node's own
// auditors and operators. For everybody else it is not there.
import type { Caller } from '../../base/caller.ts';
import type { EntryBody } from './leaf.ts';

const MAY_READ_ALL = ['auditor', 'operator'];

export function mayReadBody(caller: Caller, body: EntryBody): boolean {
  switch (caller.kind) {
    case 'node-itself':
      return true;
    case 'node':
      return body.parties.includes(caller.member);
    case 'person':
      return (
        caller.mandates.some((mandate) => MAY_READ_ALL.includes(mandate)) ||
        actor(body) === caller.person
      );
    default:
      return false;
  }
}

/** `record.by.person`, where the pipeline writes whose act it was. */
function actor({ record }: EntryBody): unknown {
  const { by } = record;
  return typeof by === 'object' && by !== null && 'person' in by ? by['person'] : undefined;
}
