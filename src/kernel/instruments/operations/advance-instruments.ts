// POST /instruments/advance: time has passed. State is derived and needs no waking; this only tells
// whoever listens what the calendar changed, and asks to be woken for the next change.
import { instantText } from '../../../base/instants.ts';
import type { DomainEvent } from '../../../base/operation.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { tell } from '../conclude.ts';
import { alarmPort, directoryPort, typesPort } from '../ports.ts';
import { selectDue } from '../store.ts';

export const advanceInstruments = writeOperation({
  id: 'instruments.advance',
  summary: 'Tell what the calendar changed in the state of instruments',
  route: { method: 'POST', path: '/instruments/advance' },
  input: Type.Object({}),
  output: Type.Object({
    news: Type.Array(Type.Object({ type: Type.String(), subject: Type.String() })),
  }),
  refusals: ['instruments.nothing-due'],
  permission: ['node-itself', 'mandate:operator'],
  needs: { directory: directoryPort, types: typesPort, alarm: alarmPort },
  entry: 'instrument.advanced',
  async run({ db, at, ...context }) {
    const due = await selectDue(db, instantText(at));
    if (due.length === 0) return nothingDue();
    const events: DomainEvent[] = [];
    for (const digest of due) events.push(...(await tell(db, context, digest, at)));
    const news = events.map(({ type, subject }) => ({ type, subject }));
    return ok({ output: { news }, record: { news }, events });
  },
});

const nothingDue = () =>
  refused(
    refusal('conflict', 'instruments.nothing-due', 'No instrument changes state by now.', {
      because: [{ text: 'the next change by the calendar lies ahead' }],
      next: 'Nothing needs to be done.',
    }),
  );
