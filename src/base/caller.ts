// Who calls: settled at the door, before anything else.

/** A member nation or body, by its code (ISO 3166-1 alpha-2 where it has one). */
export type MemberId = string;

/** The session that a person speaks through. */
export interface CallerSession {
  readonly id: string;
  /** Kept in a browser's cookie: over at this instant unless used before. */
  readonly idleUntilAt?: string;
}

export type Caller =
  | { readonly kind: 'anyone' }
  | {
      readonly kind: 'person';
      readonly person: string;
      /** The party the person acts for: an agency, a university, a company. */
      readonly party: string;
      readonly member: MemberId;
      /**
       * Roles it acts in: those held now, or the one chosen of them, for example `researcher`,
       * `steward`, `treaty-officer`, `operator`.
       */
      readonly mandates: readonly string[];
      /** Absent where the node's own code speaks for a person. */
      readonly session?: CallerSession;
    }
  | { readonly kind: 'node'; readonly member: MemberId }
  /** The node itself: its jobs, its deadlines and its own console. */
  | { readonly kind: 'node-itself' };

/** Any one of an operation's grants suffices. */
export type Grant = 'anyone' | 'signed-in' | 'partner-node' | 'node-itself' | `mandate:${string}`;

export function mayCall(caller: Caller, grants: readonly Grant[]): boolean {
  return grants.some((grant) => {
    if (grant === 'anyone') return true;
    if (grant === 'signed-in') return caller.kind === 'person';
    if (grant === 'partner-node') return caller.kind === 'node';
    if (grant === 'node-itself') return caller.kind === 'node-itself';
    return caller.kind === 'person' && caller.mandates.includes(grant.slice('mandate:'.length));
  });
}
