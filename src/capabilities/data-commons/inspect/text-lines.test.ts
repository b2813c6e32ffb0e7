import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import { LINE_BYTES_MAX, TextLines } from './text-lines.ts';

function linesOf(bytes: Uint8Array, chunk: number) {
  const lines: string[] = [];
  const long: number[] = [];
  const reader = new TextLines({
    line: (text) => lines.push(text),
    tooLong: (number) => long.push(number),
  });
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.finish();
  return { lines, long, isAscii: reader.isAscii };
}

it('cuts as a split by line ends does, whatever the chunks', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', '\n', '\r\n', ''))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, chunk) => {
      const expected = whole.split(/\r?\n/);
      if (expected.at(-1) === '') expected.pop();
      expect(linesOf(utf8(whole), chunk).lines).toEqual(expected);
    }),
  );
});

it('passes over a line that is too long, and sees letters beyond ASCII', () => {
  const whole = `a\n${'x'.repeat(LINE_BYTES_MAX + 1)}\nb`;
  expect(linesOf(utf8(whole), 1 << 16)).toEqual({ lines: ['a', 'b'], long: [2], isAscii: true });
  expect(linesOf(utf8('\u{fc}\n'), 4).isAscii).toBe(false);
});
