// Takes in a partner's key rotation: from its own node, or by hand from its operator when the
// network no longer believes that node. The statement proves itself either way.
import { refused } from '../../../base/result.ts';
import { writeOperation } from '../../storage/index.ts';
import { badRotation } from '../keys/rotation.ts';
import { SignedRotationSchema } from '../portable.ts';
import { RotatedSchema, rotated } from './rotated.ts';

export const acceptRotation = writeOperation({
  id: 'members.accept-rotation',
  summary: 'Take in a partner’s key rotation.',
  route: { method: 'POST', path: '/members/keys/accept' },
  input: SignedRotationSchema,
  output: RotatedSchema,
  refusals: ['members.bad-rotation', 'members.key-known'],
  permission: ['partner-node', 'mandate:operator', 'node-itself'],
  needs: {},
  entry: 'rotation.accepted',
  async run(frame, rotation) {
    const { caller } = frame;
    if (caller.kind === 'node' && caller.member !== rotation.statement.member)
      return refused(ofAnother(caller.member));
    return rotated(frame, rotation);
  },
});

const ofAnother = (member: string) =>
  badRotation('/statement/member', `${member} sends the rotation of another member`).refusal;
