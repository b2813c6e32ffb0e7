// Whether a value from outside is JSON that can be kept, signed and shown: no half of a character,
// which canonical JSON (RFC 8785) cannot carry, no NUL, which PostgreSQL cannot, and no nesting
// that would use up the stack of whoever walks it.
import type { Because } from './refusal.ts';

export const DEPTH_MAX = 64;

/** What keeps it from being plain, and where; null when nothing does. */
export function unplain(value: unknown, depth = 0): Because | null {
  if (typeof value === 'string') return isPlain(value) ? null : { field: '/', text: ODD };
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  if (depth >= DEPTH_MAX) return { field: '/', text: `values nest deeper than ${DEPTH_MAX}` };
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const found = unplain(value[at], depth + 1);
      if (found) return below(`${at}`, found);
    }
    return null;
  }
  for (const [key, member] of Object.entries(value)) {
    if (!isPlain(key)) return { field: '/', text: `the name of a field: ${ODD}` };
    const found = unplain(member, depth + 1);
    if (found) return below(key, found);
  }
  return null;
}

const ODD = 'the text holds NUL or half of a character (a lone surrogate)';
const isPlain = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const below = (key: string, { field, text }: Because): Because => ({
  field: field === '/' ? `/${key}` : `/${key}${field}`,
  text,
});
