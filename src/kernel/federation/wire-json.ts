// Reading JSON that a partner sent: bounded in depth, valid UTF-8, whole characters, no prototype
// tricks. Sizes are capped before this, by the transport and by the HTTP door.
import { fromUtf8 } from '../../base/bytes.ts';
import type { Json } from '../../base/json.ts';
import { DEPTH_MAX, unplain } from '../../base/plain-json.ts';

/** Undefined when the bytes are not JSON of the accepted form. */
export function parseWireJson(bytes: Uint8Array): Json | undefined {
  try {
    const text = fromUtf8(bytes);
    if (depthOf(text) > DEPTH_MAX) return undefined;
    const value = JSON.parse(text) as Json;
    // Looked for only where it can be: walking every value would double the cost of a reply.
    const mayTrick = /__proto__|\\u/.test(text);
    return mayTrick && (namesPrototype(value) || unplain(value)) ? undefined : value;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}

function namesPrototype(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, member]) => key === '__proto__' || namesPrototype(member),
  );
}

// Counted before parsing, so that ten million brackets cost one pass and no stack.
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInString) {
      if (character === '\\') i++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

// Control characters other than line breaks, and marks that reorder or hide text: a partner's words
// are shown to people, so they must read as they were written.
const UNSHOWN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/gu;

export const shownText = (text: string, charactersMax = 2000): string => {
  const plain = text.replace(UNSHOWN, '\ufffd');
  return plain.length > charactersMax ? `${plain.slice(0, charactersMax)}…` : plain;
};
