// Of instruments: ballots on which this nation has not spoken, drafts of its own, and matters that
// run through the cure ladder.
import type { Caller, MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import type { Reads } from '../own-reads.ts';
import {
  everyInstrument,
  type InstrumentLine,
  type InstrumentRead,
  linkTo,
} from './instruments.ts';
import type { Waiting } from './item.ts';

interface Asked {
  readonly reads: Reads;
  readonly caller: Caller;
  readonly self: MemberId;
  readonly at: Temporal.Instant;
}

const OPEN = new Set(['proposed', 'signed']);
const BINDING = new Set(['in-force', 'suspended']);

export async function waitingInstruments(asked: Asked): Promise<Waiting[]> {
  const { reads, caller, self } = asked;
  if (caller.kind !== 'person') return [];
  const speaks = caller.mandates.includes('treaty-officer');
  const items: Waiting[] = [];
  for (const line of await everyInstrument(reads, caller)) {
    if (speaks && line.stage === 'draft' && line.proposedBy === self) items.push(draft(line));
    const isOpen = speaks && OPEN.has(line.stage);
    if (!isOpen && !BINDING.has(line.stage)) continue;
    const read = await reads.read<InstrumentRead>(caller, 'instruments.read', {
      instrument: line.id,
    });
    if (!read) continue;
    if (isOpen && read.state.tally?.missing.includes(self)) items.push(ballot(line, read));
    items.push(...cures(line, read, instantText(asked.at)));
  }
  return items;
}

const named = ({ title, type }: InstrumentLine) => ({ instrument: title, type });

const draft = (line: InstrumentLine): Waiting => ({
  kind: 'draft',
  id: `draft ${line.id}`,
  title: `“${line.title}” is drafted and not yet proposed`,
  facts: named(line),
  since: line.draftedAt,
  link: linkTo(line),
});

const ballot = (line: InstrumentLine, { state: { closesAt } }: InstrumentRead): Waiting => ({
  kind: 'ballot',
  id: `ballot ${line.id}`,
  title: `“${line.title}” waits for this nation’s word`,
  facts: { ...named(line), by: line.proposedBy },
  since: line.draftedAt,
  ...(closesAt === undefined ? {} : { dueAt: closesAt }),
  link: linkTo(line),
});

/** The date is when the matter next moves on by the calendar alone. */
function cures(line: InstrumentLine, { state }: InstrumentRead, now: string): Waiting[] {
  return state.matters
    .filter(({ liftedAt }) => liftedAt === undefined || liftedAt > now)
    .map(({ matter, by, against, tier, stage, noticeAt, edges }) => {
      const next = edges.find((edge) => edge > now);
      return {
        kind: 'cure-period',
        id: `cure-period ${line.id} ${matter} ${by}`,
        title: `A matter under “${line.title}” is in its stage “${stage}”`,
        facts: {
          ...named(line),
          ...{ matter, by, stage },
          ...(against === undefined ? {} : { against }),
          ...(tier === undefined ? {} : { tier }),
        },
        since: noticeAt,
        ...(next === undefined ? {} : { dueAt: next }),
        link: linkTo(line),
      };
    });
}
