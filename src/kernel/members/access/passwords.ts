// Passwords by argon2id of node:crypto (RFC 9106), in the PHC string form that carries its
// parameters, so that they can be raised without losing old hashes. Hashing is slow on purpose:
// call it outside units. It runs on Node's thread pool, which bounds how many run at once.
import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { fromBase64, toBase64, utf8 } from '../../../base/bytes.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { invariant } from '../../../base/invariant.ts';

const hash = promisify(argon2);

export interface HashCost {
  readonly memoryKiB: number;
  readonly passes: number;
}
/** OWASP's first choice: 19 MiB, two passes, one lane; about 25 ms here. */
export const CURRENT_COST: HashCost = { memoryKiB: 19_456, passes: 2 };
const TAG_BYTES = 32;

const unpadded = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('=', '');

export async function hashPassword(
  password: string,
  random: RandomBytes,
  cost: HashCost = CURRENT_COST,
): Promise<string> {
  const salt = random(16);
  const tag = await tagOf(password, salt, cost);
  return phcOf(cost, salt, tag);
}

function phcOf({ memoryKiB, passes }: HashCost, salt: Uint8Array, tag: Uint8Array): string {
  const parameters = `m=${memoryKiB},t=${passes},p=1`;
  return `$argon2id$v=19$${parameters}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Compares in constant time. */
export async function isPassword(password: string, phc: string): Promise<boolean> {
  const { cost, salt, tag } = parsePhc(phc);
  return timingSafeEqual(await tagOf(password, salt, cost), tag);
}

/** Whether the hash was made at a lower cost than today's. */
export function isOutdated(phc: string): boolean {
  const { cost } = parsePhc(phc);
  return cost.memoryKiB < CURRENT_COST.memoryKiB || cost.passes < CURRENT_COST.passes;
}

async function tagOf(password: string, salt: Uint8Array, cost: HashCost): Promise<Uint8Array> {
  const tag = await hash('argon2id', {
    message: utf8(password.normalize('NFKC')),
    nonce: salt,
    parallelism: 1,
    tagLength: TAG_BYTES,
    memory: cost.memoryKiB,
    passes: cost.passes,
  });
  return new Uint8Array(tag);
}

function parsePhc(phc: string) {
  const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
  const found = form.exec(phc);
  invariant(found, 'a stored password hash is a PHC string');
  const padded = (text: string) => fromBase64(text.padEnd(Math.ceil(text.length / 4) * 4, '='))!;
  return {
    cost: { memoryKiB: Number(found[1]), passes: Number(found[2]) },
    salt: padded(found[3]!),
    tag: padded(found[4]!),
  };
}

/**
 * A hash that no password fits, for sign-in names that nobody has: the answer then takes as long as
 * for one that somebody has.
 */
export const NOBODYS_HASH = phcOf(CURRENT_COST, new Uint8Array(16), new Uint8Array(TAG_BYTES));
