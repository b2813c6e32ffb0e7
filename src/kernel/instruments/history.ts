// What happened to an instrument, in order of time: what was said and whether it counted, when it
// was decided, what the calendar and other instruments did since.
import type { Database } from '../storage/index.ts';
import { decide } from './adoption.ts';
import { effectsOn } from './effects.ts';
import { adoptionFacts, stateOfStored } from './evaluate.ts';
import type { Sources } from './sources.ts';
import type { StoredInstrument } from './store.ts';

export interface HistoryLine {
  readonly at: string;
  /** `drafted`, a role of a statement, `adopted`, `in-force`, a stage of the ladder, an end. */
  readonly what: string;
  readonly by?: string;
  readonly statement?: string;
  /** Of statements: whether it counted. */
  readonly isCounted?: boolean;
  readonly text: string;
}

export async function historyOf(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  at: string,
): Promise<HistoryLine[]> {
  const facts = await adoptionFacts(db, sources, stored);
  const { counting } = decide(facts, at);
  const { instrument } = stored;
  const lines: HistoryLine[] = [
    {
      at: instrument.draftedAt,
      what: 'drafted',
      by: instrument.proposedBy,
      text: `${instrument.proposedBy} drafted “${instrument.title}”.`,
    },
  ];
  for (const { statement, digest, at: from, keys } of counting.counted)
    lines.push({
      at: from,
      what: statement.role,
      by: statement.member,
      statement: digest,
      isCounted: true,
      text: said(statement.reason, `with ${keys.join(', ')}`),
    });
  for (const { statement, digest, why } of counting.discounted)
    lines.push({
      at: statement.at,
      what: statement.role,
      by: statement.member,
      statement: digest,
      isCounted: false,
      text: said(statement.reason, `not counted: ${why}`),
    });
  lines.push(...(await derivedLines(db, sources, stored, at)));
  return lines.filter((line) => line.at <= at).sort((a, b) => order(a) - order(b) || compare(a, b));
}

const said = (reason: string | undefined, how: string): string =>
  reason ? `“${reason}” (${how}).` : `${how[0]!.toUpperCase()}${how.slice(1)}.`;
const order = ({ at }: HistoryLine): number => Temporal.Instant.from(at).epochMilliseconds;
const KINDS = ['drafted', 'propose', 'sign', 'adopt', 'adopted', 'in-force'];
const compare = (a: HistoryLine, b: HistoryLine): number =>
  KINDS.indexOf(a.what) - KINDS.indexOf(b.what);

async function derivedLines(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  at: string,
): Promise<HistoryLine[]> {
  const state = await stateOfStored(db, sources, stored, at);
  const lines: HistoryLine[] = [];
  const { certificate } = stored;
  if (certificate && certificate.decidedAt <= at) {
    const { decidedAt, inForceFrom, tally } = certificate;
    lines.push({ at: decidedAt, what: 'adopted', text: tally.why });
    lines.push({ at: inForceFrom, what: 'in-force', text: 'It binds from here on.' });
  }
  for (const { matter, by, edges, liftedAt } of state.matters)
    for (const [i, edge] of edges.entries())
      if (liftedAt === undefined || edge < liftedAt)
        lines.push({
          at: edge,
          what: ['consultation', 'cure', 'suspended'][i]!,
          by,
          text: `The matter ${matter} moved on by the calendar.`,
        });
  for (const effect of (await effectsOn(db, [stored])).get(stored.digest)!)
    lines.push({
      at: effect.fromAt,
      what: effect.by,
      by: effect.instrument,
      text: 'By another text.',
    });
  if (state.end) lines.push({ at: state.end.at, what: state.end.reason, text: state.why });
  return lines;
}
