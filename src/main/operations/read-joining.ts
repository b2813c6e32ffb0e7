// GET /node/joining: how far this nation's accession has come, who has still to sign, what to do.
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { cardFingerprint, FingerprintSchema } from '../../kernel/federation/index.ts';
import { activeMembers } from '../../kernel/members/index.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { joiningPort } from '../joining/joining-port.ts';
import { readJoining } from '../joining/joining-store.ts';
import { accessionCardPort, cardOf } from './read-accession-card.ts';

const STATES = ['not-asked', 'asked', 'proposed', 'signed', 'member'] as const;
type State = (typeof STATES)[number];

const OutputSchema = Type.Object({
  state: Type.Enum([...STATES]),
  fingerprint: Type.String({ ...FingerprintSchema, description: 'of this nation’s own card' }),
  asked: Type.Optional(
    Type.Object({
      member: PlaceSchema,
      address: Type.String(),
      at: InstantSchema,
      fault: Type.Optional(Type.Object({ code: Type.String(), text: Type.String() })),
    }),
  ),
  instrument: Type.Optional(Type.String({ description: 'the accession, once it is proposed' })),
  signedBy: Type.Array(PlaceSchema),
  missing: Type.Array(PlaceSchema, { description: 'who has still to sign' }),
  next: Type.String(),
});

export const readJoiningOperation = readOperation({
  id: 'node.read-joining',
  summary: 'How far this nation’s accession has come, and what to do next',
  route: { method: 'GET', path: '/node/joining' },
  input: Type.Object({}, { additionalProperties: false }),
  output: OutputSchema,
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { joining: joiningPort, card: accessionCardPort },
  async run({ db, at, joining, card }) {
    const { instruments, settings } = joining;
    const { member } = settings;
    const row = await readJoining(db);
    const text = (await instruments.accessionsOf(db, member, at)).at(-1);
    const state = text && (await instruments.stateOf(db, text.digest, at));
    const isMember = (await activeMembers(db, at)).includes(member);
    const isSigned = state?.signedBy.includes(member) === true;
    const stage: State = isMember
      ? 'member'
      : isSigned
        ? 'signed'
        : text
          ? 'proposed'
          : row
            ? 'asked'
            : 'not-asked';
    const output: Static<typeof OutputSchema> = {
      state: stage,
      fingerprint: cardFingerprint(cardOf(card)),
      ...(row
        ? {
            asked: {
              member: row.anchor.member,
              address: row.anchor.address,
              at: instantText(Temporal.Instant.from(row.askedAt)),
              ...(row.fault ? { fault: row.fault } : {}),
            },
          }
        : {}),
      ...(text ? { instrument: text.id } : {}),
      signedBy: [...(state?.signedBy ?? [])],
      missing: isMember ? [] : [...(state?.tally?.missing ?? [])],
      next: NEXT[stage],
    };
    return ok({ output });
  },
});

const NEXT: Record<State, string> = {
  'not-asked': 'Look up the member that invites you (node.look-up-alliance), then ask it.',
  asked: 'Read your fingerprint out to that member’s officers; one of them proposes the accession.',
  proposed: 'Two treaty officers of this nation read the accession and sign it.',
  signed: 'Wait: the accession is adopted when every current member has signed.',
  member: 'Nothing: this nation is a member. Its node exchanges with the others by itself.',
};
