// An alliance of built nodes in one process, for scenarios end to end: they found, agree, register,
// ask and exchange by their own operations, over their own HTTP doors, on a wire with trouble.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MemberId } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';
import { type AdjustableClock, heldClock } from '../kernel/storage/index.ts';
import { AllianceNode, type NodeSetting } from './alliance-node.ts';
import { SimulatedNetwork } from './network.ts';

export interface AllianceOptions {
  readonly startsAt?: string;
  readonly seed?: number;
  readonly isDemonstration?: boolean;
  /** Folders of further rule packs, by member. */
  readonly extraPacks?: Readonly<Record<MemberId, readonly string[]>>;
}

export interface Status {
  readonly member: string;
  readonly logSize: number;
  readonly logState: 'none' | 'final' | 'provisional';
  readonly unnumbered: number;
  readonly members: readonly string[];
  readonly stateDigest: string;
  readonly forks: readonly string[];
}

const ROUNDS_MAX = 60;
/** In memory where there is such a folder: nothing of a test has to outlive a power cut. */
const SHM = '/dev/shm';

export class Alliance {
  readonly clock: AdjustableClock;
  readonly network: SimulatedNetwork;
  readonly root: string;
  readonly nodes = new Map<MemberId, AllianceNode>();
  readonly #options: AllianceOptions;

  constructor(options: AllianceOptions = {}) {
    this.#options = options;
    this.clock = heldClock(options.startsAt ?? '2026-11-02T09:00:00Z');
    this.network = new SimulatedNetwork(options.seed ?? 1);
    this.root = mkdtempSync(path.join(existsSync(SHM) ? SHM : tmpdir(), 'entente-alliance-'));
  }

  /** Starts nodes that know nobody yet. */
  static async of(members: readonly MemberId[], options: AllianceOptions = {}): Promise<Alliance> {
    const alliance = new Alliance(options);
    const started = await Promise.all(members.map((member) => alliance.add(member)));
    alliance.nodes.clear();
    for (const node of started) alliance.nodes.set(node.member, node);
    return alliance;
  }

  async add(member: MemberId): Promise<AllianceNode> {
    const { isDemonstration, extraPacks } = this.#options;
    const setting: NodeSetting = {
      root: this.root,
      clock: this.clock,
      network: this.network,
      ...(extraPacks?.[member] ? { extraPacks: extraPacks[member] } : {}),
      ...(isDemonstration ? { isDemonstration } : {}),
    };
    const node = new AllianceNode(member, setting);
    await node.start();
    this.nodes.set(member, node);
    return node;
  }

  at(member: MemberId): AllianceNode {
    const node = this.nodes.get(member);
    invariant(node, `no node of ${member}`);
    return node;
  }

  get up(): readonly AllianceNode[] {
    return [...this.nodes.values()].filter(({ isUp }) => isUp);
  }

  /** Stops the node as if its process had ended: partners find nobody at its address. */
  async takeDown(member: MemberId): Promise<void> {
    this.network.stop(member);
    await this.at(member).stop();
  }

  /** Starts it again from its folder; every other trouble on the wire ends as well. */
  async bringBack(member: MemberId): Promise<void> {
    await this.at(member).start();
    this.network.heal();
  }

  now = (): string => this.clock.now().toString();

  /** Moves the clock of all nodes and lets them do what falls due. */
  async passTime(duration: string): Promise<void> {
    this.clock.advance(duration);
    await this.settle();
  }

  /** Passes of the exchange, of the heads and of due jobs at every node, until nothing changes. */
  async settle(): Promise<void> {
    let quiet = 0;
    let before = '';
    for (let round = 0; quiet < 2; round++) {
      invariant(round < ROUNDS_MAX, 'the alliance does not come to rest');
      this.clock.advance('PT1S');
      await Promise.all(this.up.map(({ equipped }) => equipped.exchange.pass()));
      for (const name of ['jobs', 'head']) await this.runTask(name);
      const after = JSON.stringify(await this.statuses());
      quiet = after === before ? quiet + 1 : 0;
      before = after;
    }
  }

  /** One turn of a background task at every node that is up. */
  async runTask(name: string): Promise<void> {
    const turns = this.up.flatMap(({ equipped: { tasks } }) =>
      tasks.filter((task) => task.name === name),
    );
    await Promise.all(turns.map((task) => task.run()));
  }

  /** Partners show one another the heads they have seen. */
  exchangeHeads = (): Promise<void> => this.runTask('heads');

  statuses = (): Promise<Status[]> =>
    Promise.all(
      this.up.map(async (node) => {
        const read = await node.must<Status>({ kind: 'anyone' }, 'node.status');
        const { member, logSize, logState, unnumbered, members, stateDigest, forks } = read;
        return { member, logSize, logState, unnumbered, members, stateDigest, forks };
      }),
    );

  async close(): Promise<void> {
    for (const node of this.nodes.values()) await node.stop();
    rmSync(this.root, { recursive: true });
  }
}
