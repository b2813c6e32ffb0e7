// The partners: do their nodes answer where the member list says, is their clock ours, and is
// anything stuck between us. Asked for their public status only.
import { fromUtf8 } from '../../base/bytes.ts';
import { type HttpTransport, peerHealth, TransportFailure } from '../../kernel/federation/index.ts';
import { type Member, membersAt } from '../../kernel/members/index.ts';
import { partnerTransport } from '../open-node.ts';
import type { ReadOnlyNode } from '../read-only-node.ts';
import { bad, type Finding, fine, warn } from './finding.ts';

const PATIENCE_MS = 4_000;
const REPLY_BYTES_MAX = 1 << 20;
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
  const transport = partnerTransport(settings);
  const own = await checkOwnAddress(node, transport);
  const asked = await Promise.all(partners.map((one) => checkPartner(one, now, transport)));
  transport.close();
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

async function checkOwnAddress(
  { settings }: ReadOnlyNode,
  transport: HttpTransport,
): Promise<Finding> {
  const what = 'own address';
  const heard = await ask(settings.address, transport);
  if (typeof heard === 'string')
    return warn(what, `${settings.address}: ${heard}`, 'Is the node running, and the proxy?');
  if (heard.member === settings.member) return fine(what, `${settings.address} answers`);
  const text = `${settings.address} is answered by the node of ${heard.member}`;
  return bad(what, text, 'Correct `address` in node.yaml, or the proxy.');
}

async function checkPartner(
  { id, address }: Member,
  now: () => Temporal.Instant,
  transport: HttpTransport,
): Promise<Finding[]> {
  const what = `partner ${id}`;
  const before = now();
  const heard = await ask(address, transport);
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

async function ask(address: string, transport: HttpTransport): Promise<Heard | string> {
  const request = {
    method: 'GET',
    url: new URL('/node/status', address).href,
    headers: { accept: 'application/json' },
    body: new Uint8Array(),
  };
  const delivery = { deadlineMs: PATIENCE_MS, replyBytesMax: REPLY_BYTES_MAX };
  try {
    const { status, body } = await transport.request(request, delivery);
    if (status !== 200) return `it answers ${status}`;
    return (JSON.parse(fromUtf8(body)) as { output: Heard }).output;
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'what answers is no Entente node';
    if (!(cause instanceof TransportFailure)) throw cause;
    return cause.message;
  }
}
