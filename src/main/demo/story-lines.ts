// What a node answered, in lines for people: reasons with their citations, duties with their dates.
import { permittedBy } from '../../base/permitted-by.ts';
import type { Heard } from './api.ts';

export interface ToldDuty {
  readonly code: string;
  readonly text: string;
  readonly on: 'requester' | 'holder';
  readonly within?: string;
  readonly dueOn?: string;
  readonly isPeriod?: boolean;
  readonly citation: string;
}

/** Each rule that stopped the act, and each law that exempted it from another. */
export function toldReasons({ verdict, refusal }: Heard): string[] {
  if (refusal === undefined) return [];
  const stopped = refusal.kind === 'denied' ? 'denied by' : 'not decided under';
  return [
    ...refusal.because.map(({ citation, text }) => `      ${stopped} ${citation ?? ''}: ${text}`),
    ...permittedBy(verdict).map(({ citation, text }) => `      exempted by ${citation}: ${text}`),
    ...(refusal.next ? [`      what would change it: ${refusal.next}`] : []),
  ];
}

export const toldDuties = (duties: readonly ToldDuty[]): string[] =>
  duties.map(
    ({ on, text, citation, ...when }) =>
      `      duty of the ${on} (${citation}), ${due(when)}: ${text}`,
  );

function due({ within, dueOn, isPeriod }: Pick<ToldDuty, 'within' | 'dueOn' | 'isPeriod'>): string {
  if (dueOn !== undefined) return `${isPeriod ? 'until' : 'due on'} ${dueOn}`;
  return within === undefined ? 'at all times' : `within ${within} of the event`;
}
