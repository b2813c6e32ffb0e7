// The first bytes of a file as text, for recognising what it is; half a character at the end is no
// reason to refuse.
const decoder = new TextDecoder('utf-8');

export function headText(head: Uint8Array): string {
  const text = decoder.decode(head);
  return text.startsWith('\u{feff}') ? text.slice(1) : text;
}

export const isJsonHead = (text: string): boolean => /^\s*[[{]\s*(["{[\]}]|$)/.test(text);
