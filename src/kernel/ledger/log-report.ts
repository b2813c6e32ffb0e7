// What an audit of a log reports: how much was looked at, and every problem with its exact place.

export type ProblemKind =
  | 'checkpoint' // the current head or its log signature
  | 'cosignature'
  | 'entry' // a leaf is not the one that the signed tree holds
  | 'tile' // a stored hash is not the one that the signed tree holds
  | 'history' // entries and tiles agree with one another, the signed head with neither
  | 'head' // an earlier head does not lead to the current one
  | 'fork' // a head held by somebody else is not on this log's history
  | 'rollback' // somebody else holds a larger head
  | 'body' // a body or salt is not what the leaf's digest stands for
  | 'manifest'; // a file differs from the export's own list

export interface Problem {
  readonly what: ProblemKind;
  /** Path of the file. */
  readonly where: string;
  /** Number of the entry in the log, where one entry is meant. */
  readonly index?: number;
  /** Offset of the first bad byte, or of the record that holds it, in the file. */
  readonly byte?: number;
  readonly why: string;
}

export interface LogReport {
  readonly ok: boolean;
  readonly origin: string | null;
  readonly size: number;
  readonly checked: {
    readonly entries: number;
    readonly tiles: number;
    readonly heads: number;
    readonly bodies: number;
  };
  /** In order of place; later ones may be left out beyond a hundred. */
  readonly problems: readonly Problem[];
  readonly firstBad: Problem | null;
}

const PROBLEMS_MAX = 100;

/** Collects what an audit finds. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly checked = { entries: 0, tiles: 0, heads: 0, bodies: 0 };

  add(problem: Problem): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push(problem);
  }
  names(path: string): boolean {
    return this.problems.some(({ where }) => where === path);
  }
  report(origin: string | null, size: number): LogReport {
    const { problems, checked } = this;
    const firstBad = problems[0] ?? null;
    return { ok: firstBad === null, origin, size, checked, problems, firstBad };
  }
}

/** `entry 12: tile/entries/000.p/40 byte 1802: ...`, for people. */
export function problemText({ what, where, index, byte, why }: Problem): string {
  const place = [where, byte === undefined ? '' : ` byte ${byte}`].join('');
  return `${what}${index === undefined ? '' : ` ${index}`}: ${place}: ${why}`;
}
