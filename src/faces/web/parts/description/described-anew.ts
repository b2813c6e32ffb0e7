// A description changed in a form: only what the form changed is written, all the rest stays as it
// was sent, whoever wrote it.
import type { Description } from './described.ts';
import type { Draft } from './draft.ts';
import { descriptionOf } from './draft-description.ts';
import { type Said, tidied } from './sheet-path.ts';

export const sheetOf = ({ rest }: Draft): Said => (rest['datasheet'] as Said | undefined) ?? {};

export function withSheet({ rest }: Draft, sheet: Said): Pick<Draft, 'rest'> {
  const { datasheet: _, ...others } = rest;
  return { rest: Object.keys(sheet).length === 0 ? others : { ...others, datasheet: sheet } };
}

/** What is sent: the description as it was, with each field that differs between the drafts. */
export function describedAnew(was: Description, first: Draft, draft: Draft): Description {
  const tidy = { ...draft, ...withSheet(draft, tidied(sheetOf(draft))) };
  const [before, after] = [descriptionOf(first), descriptionOf(tidy)] as unknown as [Said, Said];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const now: Record<string, unknown> = { ...was };
  for (const name of names) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    if (after[name] === undefined) delete now[name];
    else now[name] = after[name];
  }
  return now as unknown as Description;
}

export const isSame = (a: Description, b: Description): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
