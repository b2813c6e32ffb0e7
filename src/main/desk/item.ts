// What stands on a person's desk: something that waits, something that changed, something found.
// Each says where it leads, by the kind of thing and the parameters that name it.
import { type Static, Type } from '../../base/schema.ts';

const closed = { additionalProperties: false } as const;

export const PLACES = [
  'accession-request',
  'confirmation',
  'dataset',
  'duty',
  'entry',
  'instrument',
  'log',
  'member',
  'pack',
  'parked-message',
  'partner-dataset',
  'party',
  'peer',
  'person',
  'question',
  'ripple',
  'rule',
  'transfer',
  'verdict',
] as const;
export type PlaceOnDesk = (typeof PLACES)[number];

export const LinkSchema = Type.Object(
  {
    to: Type.Enum([...PLACES], { description: 'Kind of thing' }),
    params: Type.Record(Type.String(), Type.String(), { description: 'Which of them' }),
  },
  closed,
);
export interface Link {
  readonly to: PlaceOnDesk;
  readonly params: Readonly<Record<string, string>>;
}

/** Facts stand beside the title so that a page can say it in another language. */
const Facts = Type.Record(Type.String(), Type.String());

export const WAITING_KINDS = [
  'ballot',
  'draft',
  'confirmation',
  'confirmed',
  'cure-period',
  'duty',
  'duty-overdue',
  'parked-message',
  'accession-request',
  'missing-receipts',
  'question-facts',
] as const;
export const WaitingSchema = Type.Object(
  {
    kind: Type.Enum([...WAITING_KINDS]),
    id: Type.String({ description: 'Of this item; stays while it waits' }),
    title: Type.String(),
    facts: Facts,
    since: Type.String(),
    dueAt: Type.Optional(Type.String({ description: 'Instant, or the last day' })),
    link: LinkSchema,
  },
  closed,
);
export interface Waiting extends Omit<Static<typeof WaitingSchema>, 'kind' | 'link'> {
  readonly kind: (typeof WAITING_KINDS)[number];
  readonly link: Link;
}

export const CHANGE_KINDS = [
  'instrument',
  'member-joined',
  'key-changed',
  'fork',
  'answer',
  'question-heard',
  'law',
  'ripple',
  'dataset-published',
] as const;
export const ChangeSchema = Type.Object(
  {
    kind: Type.Enum([...CHANGE_KINDS]),
    id: Type.String(),
    at: Type.String(),
    title: Type.String(),
    facts: Facts,
    link: LinkSchema,
  },
  closed,
);
export interface Change extends Omit<Static<typeof ChangeSchema>, 'kind' | 'link'> {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly link: Link;
}
