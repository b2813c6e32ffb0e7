// Instruments as the desk reads them: every one that the caller may see.
import type { Caller } from '../../base/caller.ts';
import type { Matter } from '../../kernel/instruments/portable.ts';
import type { Reads } from '../own-reads.ts';

export interface InstrumentLine {
  readonly id: string;
  readonly digest: string;
  readonly type: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly proposedBy: string;
  readonly draftedAt: string;
  readonly stage: string;
  readonly why: string;
}
export interface InstrumentRead {
  readonly id: string;
  readonly state: {
    readonly closesAt?: string;
    readonly matters: readonly Matter[];
    readonly tally?: { readonly missing: readonly string[] };
  };
}

const PAGE = 200;
/** Beyond these a list is for the instruments page, which narrows it. */
const LINES_MAX = 1_000;

export async function everyInstrument(
  reads: Reads,
  caller: Caller,
  more: object = {},
): Promise<InstrumentLine[]> {
  const lines: InstrumentLine[] = [];
  let after: string | undefined;
  do {
    const input = { ...more, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = await reads.read<{ instruments: InstrumentLine[]; next?: string }>(
      caller,
      'instruments.list',
      input,
    );
    lines.push(...(page?.instruments ?? []));
    after = page?.next;
  } while (after !== undefined && lines.length < LINES_MAX);
  return lines;
}

export const linkTo = ({ id }: { readonly id: string }) =>
  ({ to: 'instrument', params: { instrument: id } }) as const;
