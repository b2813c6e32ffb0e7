// A key of this node was rotated: the partners are told in the same transaction. What they are told
// proves itself by the old key's signature.
import type { Json } from '../base/json.ts';
import type { Subscription } from '../kernel/acts/index.ts';
import { appendOutbox } from '../kernel/federation/index.ts';
import { ROTATION_MESSAGE } from '../kernel/members/index.ts';

export const tellOfRotation: Subscription = {
  event: 'member.key-rotated',
  async handle({ db }, { at, newId }, { facts }) {
    const { rotation, tell } = facts as { rotation: Json; tell: readonly string[] };
    if (tell.length === 0) return;
    const message = { id: newId('msg'), type: ROTATION_MESSAGE, body: rotation, to: tell, at };
    await appendOutbox(db, message);
  },
};
