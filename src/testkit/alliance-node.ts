// One built node of a test's alliance: everything `main` composes, on a temporary folder, a clock
// that the test moves, seeded randomness and a simulated wire. Nothing runs by itself; each step is
// taken.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Caller, MemberId } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';
import type { Evidence } from '../base/operation.ts';
import type { Refusal } from '../base/refusal.ts';
import { ok, type Result } from '../base/result.ts';
import type { Verdict } from '../base/verdict.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import type { HttpRequest, HttpResponse } from '../kernel/federation/index.ts';
import type { AdjustableClock, Database } from '../kernel/storage/index.ts';
import { type BuiltNode, buildNode } from '../main/build-node.ts';
import { addParty, addPerson, initFolder } from '../main/init-node.ts';
import { openLog } from '../main/log.ts';
import { type EquippedNode, equipNode } from '../main/serve-node.ts';
import { readSettings } from '../main/settings.ts';
import { type CastParty, type CastPerson, nationOf, REGISTRY_KINDS } from './alliance-cast.ts';
import { type SimulatedNetwork, seededBytes } from './network.ts';

export const addressOf = (member: MemberId): string => `http://${member.toLowerCase()}.test`;
export type Person = Extract<Caller, { kind: 'person' }>;

export interface NodeSetting {
  readonly root: string;
  readonly clock: AdjustableClock;
  readonly network: SimulatedNetwork;
  readonly extraPacks?: readonly string[];
  readonly isDemonstration?: boolean;
}

export interface Answer<Output> {
  readonly result: Result<Output>;
  readonly verdict?: Verdict;
  readonly evidence?: Evidence;
}

export class AllianceNode {
  readonly member: MemberId;
  readonly folder: string;
  /** What the node logged, one object a line. */
  readonly said: Record<string, unknown>[] = [];
  readonly parties = new Map<string, string>();
  readonly people = new Map<string, Person>();
  #open: { readonly built: BuiltNode; readonly equipped: EquippedNode } | null = null;
  readonly #setting: NodeSetting;
  #runs = 0;

  constructor(member: MemberId, setting: NodeSetting) {
    this.member = member;
    this.folder = path.join(setting.root, member.toLowerCase());
    this.#setting = setting;
  }

  get isUp(): boolean {
    return this.#open !== null;
  }
  get built(): BuiltNode {
    invariant(this.#open, `the node of ${this.member} is down`);
    return this.#open.built;
  }
  get equipped(): EquippedNode {
    invariant(this.#open, `the node of ${this.member} is down`);
    return this.#open.equipped;
  }
  get db() {
    return this.built.kernel.store.db;
  }
  get dataFolder(): string {
    return this.built.kernel.settings.dataFolder;
  }

  /** From its folder, which is made at the first time; like a start of the process. */
  async start(): Promise<void> {
    const { clock, network } = this.#setting;
    const isFirst = !existsSync(this.folder);
    if (isFirst) this.#init();
    const settings = must(readSettings(path.join(this.folder, 'node.yaml')));
    const seed = seedOf(this.member) + 1000 * this.#runs++;
    const log = openLog(
      clock,
      (line) => void this.said.push(JSON.parse(line) as Record<string, unknown>),
      () => `flt_${this.member}`,
    );
    const surroundings = {
      clock,
      random: seededBytes(seed),
      secrets: seededBytes(seed + 1),
      transport: network.transportOf(this.member),
    };
    const built = must(await buildNode(settings, surroundings, log));
    this.#open = { built, equipped: await equipNode(built, log) };
    network.attach(this.member, addressOf(this.member), (request) => this.#serve(request));
    if (isFirst) await this.#peopleIt();
  }

  /** As at the end of the process; what the folder holds stays. */
  async stop(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.equipped.app.close();
    await open?.built.close();
  }

  /** Behind the operations' back: what a test needs to be there, or to be lost. */
  async write(work: (db: Database) => Promise<unknown>): Promise<void> {
    must(
      await this.built.kernel.store.unit(async ({ db }) => {
        await work(db);
        return ok(null);
      }),
    );
  }

  /** One of its people, or a caller of the test's own making, performs an operation. */
  async perform<Output>(
    as: string | Caller,
    operation: string,
    input: object = {},
  ): Promise<Answer<Output>> {
    const found = this.built.operations.find(({ id }) => id === operation);
    invariant(found, `no operation ${operation}`);
    const caller = typeof as === 'string' ? this.person(as) : as;
    const reply = await this.built.perform(found as AnyOperation, caller, input);
    return reply as Answer<Output>;
  }

  async must<Output = Record<string, unknown>>(
    as: string | Caller,
    operation: string,
    input: object = {},
  ): Promise<Output> {
    const { result } = await this.perform<Output>(as, operation, input);
    return must(result, `${this.member} ${operation}`);
  }

  async refusalOf(as: string | Caller, operation: string, input: object = {}): Promise<Refusal> {
    const { result } = await this.perform(as, operation, input);
    invariant(!result.ok, `${this.member} ${operation} was not refused`);
    return result.refusal;
  }

  person(key: string): Person {
    const found = this.people.get(key);
    invariant(found, `nobody called ${key} at ${this.member}`);
    return found;
  }

  #init(): void {
    const { extraPacks, isDemonstration } = this.#setting;
    const { name, shortName } = nationOf(this.member);
    const draft = {
      member: this.member,
      name,
      shortName,
      address: addressOf(this.member),
      http: { host: '127.0.0.1', port: 0 },
      ...(extraPacks ? { extraPacks: [...extraPacks] } : {}),
      ...(isDemonstration ? { isDemonstration } : {}),
    };
    must(initFolder(this.folder, draft, seededBytes(seedOf(this.member) + 2)));
  }

  async #peopleIt(): Promise<void> {
    const { parties, people } = nationOf(this.member);
    for (const party of parties) await this.addParty(party);
    for (const person of people) await this.addPerson(person);
  }

  async addParty({ key, name, kind, ...facts }: CastParty): Promise<void> {
    const attributes = {
      'organisation-kind': kind,
      'is-commercial': facts.isCommercial,
      'is-not-for-profit': facts.isNotForProfit,
      'is-covered-person': false,
      'is-screened': true,
      tier: 'accredited',
    };
    const draft = { name, kind: REGISTRY_KINDS[kind], country: this.member, attributes };
    this.parties.set(key, must(await addParty(this.built, draft)));
  }

  async addPerson({ key, name, party, mandates }: CastPerson): Promise<void> {
    const draft = { name, party: this.parties.get(party)!, mandates };
    this.people.set(key, must(await addPerson(this.built, draft)));
  }

  async #serve({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> {
    const { pathname, search } = new URL(url);
    const reply = await this.equipped.app.inject({
      method: method as 'GET',
      url: `${pathname}${search}`,
      headers: { ...headers, host: new URL(url).host },
      ...(body.length > 0 ? { payload: Buffer.from(body) } : {}),
    });
    const received = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
    return {
      status: reply.statusCode,
      headers: Object.fromEntries(received) as Record<string, string>,
      body: new Uint8Array(reply.rawPayload),
    };
  }
}

const seedOf = (member: MemberId): number =>
  member.charCodeAt(0) * 100_000 + member.charCodeAt(1) * 100;

export function must<T>(result: Result<T>, what = ''): T {
  if (result.ok) return result.value;
  const { code, message, because } = result.refusal;
  throw new Error(`${what} refused, ${code}: ${message} ${JSON.stringify(because)}`);
}
