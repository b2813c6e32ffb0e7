// A long identifier as one recognises it: its kind, its beginning and its end.
const HEAD = 8;
const TAIL = 6;

/** `sha256:3f2a9c1b…d04e17`; short ones stay as they are. */
export function shortDigest(value: string): string {
  const at = value.indexOf(':') + 1;
  const [kind, rest] = [value.slice(0, at), value.slice(at)];
  if (rest.length <= HEAD + TAIL + 4) return value;
  return `${kind}${rest.slice(0, HEAD)}…${rest.slice(-TAIL)}`;
}
