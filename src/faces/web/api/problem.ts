// A "no" as the pages carry it: the API's own RFC 9457 document, thrown so that queries and acts
// fail with it, never a bare status.

export interface Because {
  readonly field?: string;
  readonly rule?: string;
  readonly citation?: string;
  readonly text: string;
}

export interface Problem {
  readonly code: string;
  readonly kind: string;
  readonly status: number;
  readonly message: string;
  readonly because: readonly Because[];
  readonly next?: string;
  readonly detail?: unknown;
  /** The ledger entry that keeps the refusal, where one was written. */
  readonly evidence?: { readonly entry: string };
  readonly reference?: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The node could not be reached, or answered something that is not of its API. */
export const UNREACHABLE = 'web.unreachable';

export const unreachable = (): ProblemError =>
  new ProblemError({
    code: UNREACHABLE,
    kind: 'unavailable',
    status: 0,
    message: 'The node did not answer.',
    because: [],
    next: 'Check that it runs; what you typed is still here.',
  });

export function problemFrom(body: unknown, status: number): ProblemError {
  if (typeof body !== 'object' || body === null || !('code' in body)) return unreachable();
  return new ProblemError({ because: [], ...(body as Partial<Problem>), status } as Problem);
}
