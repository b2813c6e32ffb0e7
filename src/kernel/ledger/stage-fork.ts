// Stages the gravest trouble in a demonstration: this log signs a second history and shows it to
// one partner only, so that people can watch the partners find it. The log is convicted by its own
// signature for good; refused everywhere else.
import { utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parseSize, signCheckpoint } from './checkpoint.ts';
import type { Ledger } from './ledger.ts';
import { leafHash } from './merkle.ts';
import { treeInMemory } from './proof.ts';
import type { WitnessTransport } from './seek-cosignatures.ts';
import { readHashes, treeHead } from './stored-tree.ts';
import type { TamperOptions } from './tamper.ts';
import { formatWitnessRequest } from './witness-text.ts';

export type StageForkRefusal = Refusal<
  'fork.not-a-demonstration' | 'fork.not-accepted' | 'fork.partner-away'
>;

/** The log may grow while the partner is asked what it holds. */
const TRIES = 5;
const ANOTHER_HISTORY = utf8('another history, staged for a demonstration');

/** The size of the second history that the partner now believes in. */
export async function stageFork(
  ledger: Ledger,
  partner: MemberId,
  transport: WitnessTransport,
  { isDemonstration }: TamperOptions,
): Promise<Result<number, StageForkRefusal>> {
  if (!isDemonstration) return notADemonstration();
  let answer = 'it was not asked';
  try {
    for (let held = 0, tries = TRIES; tries > 0; tries--) {
      const { size, body } = await secondHistory(ledger, held);
      const reply = await transport.submit(partner, body);
      if (reply.status === 200) return ok(size);
      answer = `${reply.status}: ${reply.body.trim()}`;
      const holds = parseSize(reply.body.replace(/\n$/, ''));
      if (reply.status !== 409 || holds === null) break;
      held = holds;
    }
  } catch (cause) {
    if (cause instanceof Fault) return partnerAway(partner, cause.message);
    throw cause;
  }
  return notAccepted(partner, answer);
}

/** The log as it is and one more leaf that no act made, proven to extend what the partner holds. */
async function secondHistory({ store: { db }, signer }: Ledger, held: number) {
  const { size } = await treeHead(db);
  const leaves = await readHashes(db, 0, 0, size);
  const tree = treeInMemory([...leaves, leafHash(ANOTHER_HISTORY)]);
  const checkpoint = await signCheckpoint(signer, tree.size, tree.root());
  const oldSize = Math.min(held, tree.size);
  const proof = tree.consistency(oldSize);
  return { size: tree.size, body: formatWitnessRequest({ oldSize, proof, checkpoint }) };
}

const notADemonstration = () =>
  refused(
    refusal('forbidden', 'fork.not-a-demonstration', 'This node is no demonstration.', {
      next: 'Run `entente demo fork` on a node that `entente demo` has started.',
    }),
  );

const partnerAway = (partner: MemberId, why: string) =>
  refused(
    refusal('unavailable', 'fork.partner-away', `${partner} cannot be reached.`, {
      because: [{ text: why }],
      next: 'Start its node, or end the fault with `entente demo fault none`, and try again.',
    }),
  );

const notAccepted = (partner: MemberId, answer: string) =>
  refused(
    refusal('conflict', 'fork.not-accepted', `${partner} did not accept the second history.`, {
      because: [{ text: `${partner} answered ${answer}` }],
      next: 'A log that was caught is believed no more: begin again with `entente demo reset`.',
    }),
  );
