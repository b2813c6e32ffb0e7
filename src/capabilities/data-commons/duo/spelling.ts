// One id for every spelling of a DUO term: CURIE, IRI or short code. What cannot be read is never
// passed over, since an unknown restriction that is ignored is a permission nobody gave.
import { kept } from './kept.ts';
import type { DuoTerm, DuoTerms } from './term-list.ts';

export type TermReading =
  | { readonly is: 'terms'; readonly terms: readonly DuoTerm[] }
  | { readonly is: 'review'; readonly id: string; readonly text: string }
  | { readonly is: 'unreadable'; readonly text: string; readonly next: string };

const ID = /^(?:https?:\/\/purl\.obolibrary\.org\/obo\/)?DUO[:_](\d*)$/i;

const unreadable = (text: string, next: string): TermReading => ({ is: 'unreadable', text, next });

/**
 * The term of DUO that the text names, whatever its kind; obsolete ones read as what replaced them.
 */
export const readTerm = kept((list: DuoTerms, given: string): TermReading => {
  const text = given.trim();
  if (/[,;|\s]/.test(text))
    return unreadable(`"${text}" joins several texts in one`, 'Give each term its own entry.');
  const digits = ID.exec(text)?.[1];
  if (digits !== undefined && digits.length !== 7) return wrongLength(list, text, digits);
  const id = digits === undefined ? list.byCode.get(text.toUpperCase()) : `DUO:${digits}`;
  const term = id === undefined ? undefined : list.byId.get(id);
  if (term === undefined)
    return unreadable(
      `"${text}" is not a term of DUO ${list.version}`,
      'Use an id such as DUO:0000042, or its short code.',
    );
  if (term.kind !== 'obsolete') return { is: 'terms', terms: [term] };
  if (term.readAs) return { is: 'terms', terms: term.readAs.map((each) => list.byId.get(each)!) };
  const what = `${term.id} (${term.label}) was withdrawn from DUO`;
  if (term.needsReview) return { is: 'review', id: term.id, text: what };
  return unreadable(what, 'State the terms in use today.');
});

function wrongLength(list: DuoTerms, text: string, digits: string): TermReading {
  const likely = `DUO:${BigInt(digits || '0')
    .toString()
    .padStart(7, '0')}`;
  const hint = list.byId.has(likely) ? ` Did you mean ${likely}?` : '';
  return unreadable(
    `"${text}" has ${digits.length} digits where a DUO id has seven`,
    `Correct the id.${hint}`,
  );
}

// ISO 7064 MOD 11-2, as ORCID describes it.
function orcidHolds(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '').toUpperCase();
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? 'X' : String(check));
}

/**
 * An identifier in one spelling (ORCID bare, ROR bare, others as given), or null where the text is
 * no identifier: names are never compared, since two people share one and one person spells it two
 * ways.
 */
export function readIdentifier(given: string): string | null {
  const text = given.trim();
  const orcid = /^(?:https?:\/\/orcid\.org\/|orcid:)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i.exec(text);
  if (orcid) return orcidHolds(orcid[1]!) ? orcid[1]!.toUpperCase() : null;
  const ror = /^(?:https?:\/\/ror\.org\/|ror:)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})$/i.exec(text);
  if (ror) return ror[1]!.toLowerCase();
  return /^[A-Za-z][A-Za-z0-9.+-]*[:_-][A-Za-z0-9._~:/-]*\d[A-Za-z0-9._~:/-]*$/.test(text)
    ? text
    : null;
}

/** A coded value such as `EFO:0002762`, in one spelling; null where it is free text. */
export function readCode(given: string): string | null {
  const code = /^([A-Za-z][A-Za-z0-9]*)[:_]([A-Za-z0-9]+)$/.exec(given.trim());
  return code ? `${code[1]!.toUpperCase()}:${code[2]!.toUpperCase()}` : null;
}
