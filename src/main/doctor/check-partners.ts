// The partners: do their nodes answer where the member list says, is their clock ours, and is
// anything stuck between us. Asked for their public status only.
import { peerHealth } from '../../kernel/federation/index.ts';
import { type Member, membersAt } from '../../kernel/members/index.ts';
import type { ReadOnlyNode } from '../read-only-node.ts';
import { bad, type Finding, fine, warn } from './finding.ts';

const PATIENCE_MS = 4_000;
const SKEW_WARN_MS = 5_000;
/** Partners refuse what is signed further in their future. */
const SKEW_BAD_MS = 30_000;

interface Heard {
  readonly member: string;
  readonly version: string;
  readonly now: string;
}

export async function checkPartners(
  node: ReadOnlyNode,
  now: () => Temporal.Instant,
): Promise<Finding[]> {
  const { settings, store } = node;
  const active = (await membersAt(store.db, node.now)).filter(({ status }) => status === 'active');
  const partners = active.filter(({ id }) => id !== settings.member);
  const own = await checkOwnAddress(node);
  const asked = await Promise.all(partners.map((partner) => checkPartner(partner, now)));
  const waiting = await peerHealth(
    store.db,
    partners.map(({ id }) => id),
  );
  const stuck = waiting.flatMap(({ member, parked, rewinds, lastFault, state }) => [
    ...(parked > 0
      ? [
          bad(
            `messages from ${member}`,
            `${parked} are set aside after failing`,
            'See `entente federation list-parked`, mend the cause, then `retry-parked`.',
          ),
        ]
      : []),
    ...(rewinds > 0
      ? [warn(`feed of ${member}`, `its past changed ${rewinds} times`, 'Ask its operator why.')]
      : []),
    ...(state === 'failing' && lastFault
      ? [warn(`exchange with ${member}`, lastFault.text, `Since ${lastFault.at}.`)]
      : []),
  ]);
  if (partners.length > 0) return [own, ...asked.flat(), ...stuck];
  return [own, warn('partners', 'there are none yet', 'See docs/guides/join-the-alliance.md.')];
}

async function checkOwnAddress({ settings }: ReadOnlyNode): Promise<Finding> {
  const what = 'own address';
  const heard = await ask(settings.address);
  if (typeof heard === 'string')
    return warn(what, `${settings.address}: ${heard}`, 'Is the node running, and the proxy?');
  if (heard.member === settings.member) return fine(what, `${settings.address} answers`);
  const text = `${settings.address} is answered by the node of ${heard.member}`;
  return bad(what, text, 'Correct `address` in node.yaml, or the proxy.');
}

async function checkPartner(
  { id, address }: Member,
  now: () => Temporal.Instant,
): Promise<Finding[]> {
  const what = `partner ${id}`;
  const before = now();
  const heard = await ask(address);
  const after = now();
  if (typeof heard === 'string') {
    const next = 'Ask its operator; until it is back, its part of answers is missing.';
    return [warn(what, `${address}: ${heard}`, next)];
  }
  if (heard.member !== id)
    return [
      bad(what, `${address} is answered by the node of ${heard.member}`, 'Tell both operators.'),
    ];
  const skew = skewMs(Temporal.Instant.from(heard.now), before, after);
  const found = fine(what, `${address} answers, version ${heard.version}`);
  return skew === 0 ? [found] : [found, skewFinding(id, skew)];
}

/** How far its time lies outside of the moment in which it answered; 0 within, to the second. */
function skewMs(theirs: Temporal.Instant, before: Temporal.Instant, after: Temporal.Instant) {
  const [at, from, to] = [theirs, before, after].map((one) => one.epochMilliseconds);
  const off = at! < from! ? at! - from! : at! > to! ? at! - to! : 0;
  return Math.abs(off) < 1_000 ? 0 : off;
}

function skewFinding(id: string, skew: number): Finding {
  const what = `clock of ${id}`;
  const side = skew > 0 ? 'ahead of' : 'behind';
  const text = `${Math.round(Math.abs(skew) / 1000)} s ${side} this machine’s`;
  const next = 'At 30 s signed requests are refused: set both machines by NTP.';
  if (Math.abs(skew) >= SKEW_BAD_MS) return bad(what, text, next);
  return Math.abs(skew) >= SKEW_WARN_MS ? warn(what, text, next) : fine(what, text);
}

async function ask(address: string): Promise<Heard | string> {
  try {
    const url = new URL('/node/status', address);
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return `it answers ${response.status}`;
    const { output } = (await response.json()) as { output: Heard };
    return output;
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'what answers is no Entente node';
    const isSlow = (cause as Error).name === 'TimeoutError';
    if (!isSlow && !(cause instanceof TypeError)) throw cause;
    return isSlow ? `no answer within ${PATIENCE_MS / 1000} s` : 'it does not answer';
  }
}
