// What a steward wrote, as it may stand in records that strangers read: well formed, without
// characters that steer a display, and withheld where it looks like a person is named.
import { identifierKindsInProse } from '../identifier-kinds.ts';

const WITHHELD = '(withheld: it looks as if it names a person)';

export function publicText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cc}/gu, (character) => (/[\n\t]/.test(character) ? character : ' '));
  return namesNobody(plain) ? plain : WITHHELD;
}

export const namesNobody = (text: string): boolean => identifierKindsInProse(text).length === 0;

/** The same of some fields of an object. */
export function publicFields<T extends object, K extends keyof T>(given: T, ...fields: K[]): T {
  const changed: T = { ...given };
  for (const field of fields) {
    const value = given[field];
    if (typeof value === 'string') changed[field] = publicText(value) as T[K];
  }
  return changed;
}
