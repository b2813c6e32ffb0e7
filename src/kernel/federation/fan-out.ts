// One question to several partners at once, under one deadline. Every partner stands in exactly one
// of two lists: those that answered (a reasoned "no" is an answer) and those that are missing, and
// why.
import type { MemberId } from '../../base/caller.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { AskPeer, PeerPatience, PeerRequest } from './peer-client.ts';
import type { PeerReply } from './peer-reply.ts';

export interface FanOutAnswers {
  readonly answers: readonly (PeerReply & { readonly member: MemberId })[];
  readonly missing: readonly { readonly member: MemberId; readonly reason: Refusal }[];
}

export type FanOut = (
  members: readonly MemberId[],
  request: PeerRequest | ((member: MemberId) => PeerRequest),
  patience: PeerPatience,
) => Promise<FanOutAnswers>;

/** Both lists keep the order in which the members were named. */
export const createFanOut =
  (askPeer: AskPeer): FanOut =>
  async (members, request, patience) => {
    const replies = await Promise.all(
      members.map(async (member) => {
        const each = typeof request === 'function' ? request(member) : request;
        return { member, ...(await askPeer(member, each, patience)) };
      }),
    );
    const answers: (PeerReply & { member: MemberId })[] = [];
    const missing: { member: MemberId; reason: Refusal }[] = [];
    for (const reply of replies) {
      const { member, result } = reply;
      const isMissing = !result.ok && result.refusal.code.startsWith('federation.');
      if (isMissing) missing.push({ member, reason: result.refusal });
      else answers.push(reply);
    }
    return { answers, missing };
  };
