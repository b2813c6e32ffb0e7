// The demonstration speaks to its nodes as anybody would: over their HTTP API, as one of their
// people.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { Verdict } from '../../base/verdict.ts';
import type { DemoNation } from './cast.ts';
import { addressOf, type DemoFolder, nodeFolder } from './folder.ts';

export interface Heard {
  readonly status: number;
  readonly output?: Record<string, unknown>;
  readonly refusal?: Refusal;
  readonly evidence?: { readonly entry: string };
  readonly verdict?: Verdict;
}

export class DemoApi {
  readonly #demo: DemoFolder;
  readonly #offset: number;

  constructor(demo: DemoFolder, offset: number) {
    this.#demo = demo;
    this.#offset = offset;
  }

  async call(
    nation: DemoNation,
    person: string | null,
    route: `${'GET' | 'POST'} /${string}`,
    body?: unknown,
  ): Promise<Heard> {
    const [method, where] = route.split(' ') as [string, string];
    const headers = new Headers();
    if (person !== null) headers.set('authorization', `Bearer ${this.#token(nation, person)}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(new URL(where, addressOf(nation, this.#offset)), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value = (await response.json()) as Record<string, unknown>;
    const { status } = response;
    if (response.ok) return { status, ...(value as Omit<Heard, 'status'>) };
    const refusal = value as unknown as Refusal & Pick<Heard, 'evidence'>;
    const { evidence, detail } = refusal;
    // What the law stopped carries its verdict.
    const verdict = refusal.code.startsWith('law.') ? (detail as unknown as Verdict) : undefined;
    return { status, refusal, ...(evidence ? { evidence } : {}), ...(verdict ? { verdict } : {}) };
  }

  /** For steps that must succeed: a refusal ends the demonstration and says why. */
  async must(...args: Parameters<DemoApi['call']>): Promise<Record<string, unknown>> {
    const heard = await this.call(...args);
    if (heard.output !== undefined) return heard.output;
    const { message = '', because = [] } = heard.refusal ?? {};
    const why = because.map(({ field, text }) => `${field ?? ''} ${text}`).join('; ');
    throw new Fault(`${args[0].shortName} refused ${args[2]}: ${message} ${why}`);
  }

  #token(nation: DemoNation, person: string): string {
    const file = path.join(nodeFolder(this.#demo, nation), 'tokens', person);
    return readFileSync(file, 'utf8').trim();
  }
}
