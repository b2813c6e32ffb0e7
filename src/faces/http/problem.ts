// Refusals as RFC 9457 problems. One table from refusal kind to status; the object itself is the
// same one that the command line and the pages show.
import type { Refusal, RefusalKind } from '../../base/refusal.ts';

const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  denied: 403,
  review: 409,
  'not-found': 404,
  conflict: 409,
  'too-much': 429,
  unavailable: 503,
};

export const statusOf = (refusal: Refusal): number => STATUS[refusal.kind];

export interface Problem extends Refusal {
  readonly type: string;
  readonly title: string;
  readonly status: number;
}

export const problemOf = (refusal: Refusal): Problem => ({
  type: `urn:entente:refusal:${refusal.code}`,
  title: refusal.message,
  status: statusOf(refusal),
  ...refusal,
});

/** A fault or a bug: nothing of its inside leaves the node, only a reference into its log. */
export const faultProblem = (status: 500 | 503, reference: string) => ({
  type: status === 503 ? 'urn:entente:fault' : 'urn:entente:bug',
  title:
    status === 503
      ? 'A part of this node is not available now.'
      : 'This node failed; that is our mistake.',
  status,
  code: status === 503 ? 'node.unavailable' : 'node.failed',
  kind: 'unavailable' as const,
  message:
    status === 503 ? 'The act was not carried out.' : 'The act may not have been carried out.',
  because: [],
  next: `Try again; if it stays, give the operator the reference ${reference}.`,
  reference,
});
