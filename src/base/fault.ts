// The world failed (disk, database, network): thrown, never returned. `retryable` says whether
// the same call may succeed later.
export class Fault extends Error {
  readonly retryable: boolean;
  constructor(message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.retryable = options.retryable ?? false;
  }
}
