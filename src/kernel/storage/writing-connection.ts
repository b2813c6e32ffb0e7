// The one connection on which a PostgreSQL store writes. Statements are sent without waiting for
// the answer to the one before and are prepared once; what is written outside a transaction is
// refused by the server, so that a `begin` that failed or a connection that was lost leaves nothing
// half done.
import type { CompiledQuery, PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** A prepared statement costs the server some 100 kB when it writes 64 rows. */
const PREPARED_MAX = 200;

type Answer = pg.QueryResult<never>;

export class WritingConnection implements PostgresPool {
  readonly #config: pg.ClientConfig;
  #open: OpenConnection | null = null;
  #writes = 0;

  constructor(config: pg.ClientConfig) {
    const options = `${config.options ?? ''} -c default_transaction_read_only=on`;
    this.#config = { ...config, options, pipeline: true } as pg.ClientConfig;
  }

  /** Statements so far that may have changed something. */
  get writes(): number {
    return this.#writes;
  }

  /** On a new connection when the one before was lost; never in the middle of a transaction. */
  async begin(): Promise<void> {
    if (this.#open?.isLost !== false) this.#open = await connect(this.#config);
    // Not waited for: should it fail, the server refuses every write that follows.
    const begun = this.#open.query('begin isolation level serializable read write');
    begun.catch(() => this.#lose());
  }

  /** The schema changed under a prepared statement: all are prepared anew. */
  forgetStatements(): void {
    this.#open?.forgetStatements();
  }

  async run(sql: string): Promise<void> {
    await this.#current().query(sql);
  }

  async send(last: readonly CompiledQuery[]): Promise<void> {
    const connection = this.#current();
    const answers = [
      ...last.map(({ sql, parameters }) => connection.query(sql, parameters)),
      connection.query('commit'),
    ];
    const settled = await Promise.allSettled(answers);
    for (const answer of settled) if (answer.status === 'rejected') throw answer.reason;
    // The server answers the commit of a transaction that has failed with a rollback.
    const { value } = settled.at(-1) as PromiseFulfilledResult<Answer>;
    if (value.command !== 'COMMIT') throw new Error(`the server answered ${value.command}`);
  }

  async rollback(): Promise<void> {
    try {
      await this.#open?.query('rollback');
    } catch {
      // What went wrong before is what callers hear of; a new connection has no transaction.
      this.#lose();
    }
  }

  /** Kysely's way in: all statements share the connection. */
  async connect(): Promise<PostgresPoolClient> {
    return this.#client;
  }

  async end(): Promise<void> {
    await this.#open?.end();
    this.#open = null;
  }

  readonly #client = {
    query: (sql: string, parameters: readonly unknown[]) => {
      if (!/^\s*select/i.test(sql)) this.#writes++;
      return this.#current().query(sql, parameters);
    },
    release: () => undefined,
  } as unknown as PostgresPoolClient;

  #current(): OpenConnection {
    if (this.#open) return this.#open;
    throw Object.assign(new Error('The connection was lost.'), { code: 'ECONNRESET' });
  }

  #lose(): void {
    const lost = this.#open;
    this.#open = null;
    void lost?.end();
  }
}

async function connect(config: pg.ClientConfig): Promise<OpenConnection> {
  const client = new pg.Client(config);
  const connection = new OpenConnection(client);
  await client.connect();
  return connection;
}

class OpenConnection {
  readonly #client: pg.Client;
  readonly #names = new Map<string, string>();
  #generation = 0;
  isLost = false;

  constructor(client: pg.Client) {
    this.#client = client;
    const lost = () => {
      this.isLost = true;
    };
    client.on('error', lost);
    client.on('end', lost);
  }

  query(text: string, values: readonly unknown[] = []): Promise<Answer> {
    const name = values.length === 0 ? undefined : this.#nameOf(text);
    return this.#client.query({ text, values: values as unknown[], ...(name ? { name } : {}) });
  }

  async end(): Promise<void> {
    await this.#client.end();
  }

  forgetStatements(): void {
    this.#names.clear();
    this.#generation++;
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= PREPARED_MAX) return known;
    const name = `s${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
